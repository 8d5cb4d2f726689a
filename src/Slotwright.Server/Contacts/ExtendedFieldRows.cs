using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.ContactFields;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>The SQL of extended fields. Nothing else writes their table.</summary>
internal static class ExtendedFieldRows
{
    public const string Fqdn = "wix.contacts.v4.extended-field";

    public static readonly EntityTable Table = new("contact_fields", new EntityColumns(Ops.ContactFields.QueryExtendedFields));

    /// <summary>The site's own fields and the system's.</summary>
    public static readonly EntityTable All = new("contact_fields_of_site", Table.Columns);

    private const string ByKey = "SELECT id, revision, doc FROM contact_fields_of_site WHERE site_id = $1 AND \"key\" = $2";

    /// <summary>Takes a field's value from every contact that has one: their next version, without it.</summary>
    private const string TakeOff = """
        UPDATE contacts SET revision = revision + 1, updated_date = $3,
            doc = convert_to((jsonb_set(d #- ARRAY['info', 'extendedFields', 'items', $2], '{revision}', to_jsonb(revision + 1)) || jsonb_build_object('updatedDate', $4::text))::text, 'UTF8')
        FROM (SELECT c.id AS value_of, convert_from(c.doc, 'UTF8')::jsonb AS d FROM contacts c WHERE c.site_id = $1 AND c.extended_fields ? $2::text ORDER BY c.id FOR NO KEY UPDATE) had
        WHERE site_id = $1 AND id = had.value_of
        """;

    public static Task<Document?> ExtendedField(this Db db, Guid site, string key, CancellationToken ct) => db.Single(site, ByKey, Document.Read, ct, key);

    public static Task<Document?> ExtendedField(this Tx tx, string key, CancellationToken ct) => tx.Single(ByKey, Document.Read, ct, key);

    public static Task<Document?> LockExtendedField(this Tx tx, string key, CancellationToken ct) =>
        tx.Single("SELECT id, revision, doc FROM contact_fields WHERE site_id = $1 AND \"key\" = $2 FOR UPDATE", Document.Read, ct, key);

    /// <summary>The field of a name and all keys there are, both as they were at one moment: who takes a free key meets whoever took it since at the unique index.</summary>
    public static async Task<(Document? Named, HashSet<string> Keys)> ExtendedFields(this Tx tx, string name, CancellationToken ct)
    {
        var all = await tx.List("SELECT id, revision, CASE WHEN display_name = $2 THEN doc END, \"key\" FROM contact_fields_of_site WHERE site_id = $1 ORDER BY created_date, id",
            r => (Field: r.IsDBNull(2) ? null : Document.Read(r), Key: r.GetString(3)), ct, name);
        return (all.Select(f => f.Field).FirstOrDefault(f => f is not null), [.. all.Select(f => f.Key)]);
    }

    /// <summary>The site's own fields with their types; they stay until this transaction is over.</summary>
    public static async Task<Dictionary<string, string>> HoldFieldTypes(this Tx tx, CancellationToken ct) =>
        new(await tx.List("SELECT \"key\", data_type FROM contact_fields WHERE site_id = $1 ORDER BY \"key\" FOR KEY SHARE", r => KeyValuePair.Create(r.GetString(0), r.GetString(1)), ct));

    /// <summary>All fields with their types, as they are now.</summary>
    public static async Task<Dictionary<string, string>> FieldTypes(this Db db, Guid site, CancellationToken ct) =>
        new(await db.List(site, "SELECT \"key\", data_type FROM contact_fields_of_site WHERE site_id = $1", r => KeyValuePair.Create(r.GetString(0), r.GetString(1)), ct));

    public static byte[] AddExtendedField(this Tx tx, ExtendedField field)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(field, ContactFieldsJson.Wire.ExtendedField);
        Table.Insert(tx, Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), bytes);
        tx.PublishCreated(Fqdn, field.Key!, 1, bytes);
        return bytes;
    }

    public static byte[] SaveExtendedField(this Tx tx, Document before, ExtendedField field)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(field, ContactFieldsJson.Wire.ExtendedField);
        Table.Update(tx, Guid.Parse(before.Id), before.Revision + 1, bytes);
        tx.PublishUpdated(Fqdn, field.Key!, before.Revision + 1, bytes, Documents.Modified(before.Bytes, bytes));
        return bytes;
    }

    public static void RemoveExtendedField(this Tx tx, Document field, string key)
    {
        tx.Write(Table.DeleteById, Guid.Parse(field.Id));
        tx.Write(TakeOff, key, tx.Now.ToDateTimeUtc(), Http.Wire.Timestamp(tx.Now));
        tx.PublishDeleted(Fqdn, key, field.Revision, field.Bytes);
    }
}
