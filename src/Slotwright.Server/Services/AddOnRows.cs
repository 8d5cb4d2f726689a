using System.Text.Json;
using Slotwright.Contract.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The SQL between services and the add-ons in their groups: what a service shows of an add-on is a live link, like its policy.</summary>
internal static class AddOnRows
{
    private const string Read = "SELECT id, revision, doc FROM add_ons WHERE site_id = $1 AND id = ANY($2)";

    // Plain updates of the one row, so that whoever waited for it sees what the other wrote.
    private const string Put = """
        UPDATE services SET doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{addOnDetails}', (
                SELECT jsonb_agg(CASE WHEN d ->> 'addOnId' = $2 THEN $3 ELSE d END ORDER BY n)
                FROM jsonb_array_elements(convert_from(doc, 'UTF8')::jsonb -> 'addOnDetails') WITH ORDINALITY a(d, n)))::text, 'UTF8'),
            add_on_details_duration_in_minutes = ARRAY(
                SELECT CASE WHEN d ->> 'addOnId' = $2 THEN $3 ELSE d END ->> 'durationInMinutes' FROM jsonb_array_elements(convert_from(doc, 'UTF8')::jsonb -> 'addOnDetails') WITH ORDINALITY a(d, n)
                WHERE CASE WHEN d ->> 'addOnId' = $2 THEN $3 ELSE d END ->> 'durationInMinutes' IS NOT NULL ORDER BY n)
        WHERE site_id = $1 AND add_on_details_add_on_id @> ARRAY[$2]
        """;

    private const string Drop = """
        UPDATE services SET doc = convert_to((convert_from(doc, 'UTF8')::jsonb || jsonb_build_object(
                'addOnDetails', (SELECT coalesce(jsonb_agg(d ORDER BY n), '[]') FROM jsonb_array_elements(convert_from(doc, 'UTF8')::jsonb -> 'addOnDetails') WITH ORDINALITY a(d, n) WHERE d ->> 'addOnId' <> $2),
                'addOnGroups', (SELECT jsonb_agg(jsonb_set(g, '{addOnIds}', coalesce(g -> 'addOnIds', '[]') - $2) ORDER BY n) FROM jsonb_array_elements(convert_from(doc, 'UTF8')::jsonb -> 'addOnGroups') WITH ORDINALITY a(g, n))
            ))::text, 'UTF8'),
            add_on_details_add_on_id = array_remove(add_on_details_add_on_id, $2),
            add_on_details_duration_in_minutes = ARRAY(
                SELECT d ->> 'durationInMinutes' FROM jsonb_array_elements(convert_from(doc, 'UTF8')::jsonb -> 'addOnDetails') WITH ORDINALITY a(d, n)
                WHERE d ->> 'addOnId' <> $2 AND d ->> 'durationInMinutes' IS NOT NULL ORDER BY n)
        WHERE site_id = $1 AND add_on_details_add_on_id @> ARRAY[$2]
        """;

    /// <summary>The add-ons of these ids, kept from changing or going until this transaction has ended.</summary>
    public static async Task<Dictionary<Guid, AddOn>> Hold(Tx tx, Guid[] ids, CancellationToken ct) =>
        Named(await tx.List($"{Read} ORDER BY id FOR SHARE", Document.Read, ct, ids));

    public static async Task<Dictionary<Guid, AddOn>> Find(Db db, Guid site, Guid[] ids, CancellationToken ct) =>
        Named(await db.List(site, Read, Document.Read, ct, ids));

    /// <summary>An add-on's duration as its services tell it.</summary>
    public static void Embed(Tx tx, Guid id, int? minutes) =>
        tx.Write(Put, id.ToString(), new JsonText(JsonSerializer.Serialize(new AddOnDetails { AddOnId = id.ToString(), DurationInMinutes = minutes }, ServicesJson.Wire.AddOnDetails)));

    /// <summary>Takes an add-on out of every group.</summary>
    public static void Remove(Tx tx, Guid id) => tx.Write(Drop, id.ToString());

    private static Dictionary<Guid, AddOn> Named(List<Document> found) =>
        found.ToDictionary(d => Guid.Parse(d.Id), d => JsonSerializer.Deserialize(d.Bytes, ServicesJson.Wire.AddOn)! with { AddOnId = d.Id });
}
