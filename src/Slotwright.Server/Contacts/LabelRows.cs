using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Labels;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>The SQL of labels. Nothing else writes their table.</summary>
internal static class LabelRows
{
    public const string Fqdn = "wix.contacts.v4.label";

    public static readonly EntityTable Table = new("contact_labels", new EntityColumns(Ops.Labels.QueryLabels));

    /// <summary>The site's own labels and the system's.</summary>
    public static readonly EntityTable All = new("contact_labels_of_site", Table.Columns);

    private const string ByKey = "SELECT id, revision, doc FROM contact_labels_of_site WHERE site_id = $1 AND \"key\" = $2";

    /// <summary>Takes the label off every contact that has it: their next version, without it.</summary>
    private const string TakeOff = """
        UPDATE contacts SET info_label_keys_items = array_remove(info_label_keys_items, $2), revision = revision + 1, updated_date = $3,
            doc = convert_to((jsonb_set(CASE WHEN info_label_keys_items = ARRAY[$2] THEN d #- '{info,labelKeys}' ELSE jsonb_set(d, '{info,labelKeys,items}', (d #> '{info,labelKeys,items}') - $2::text) END,
                '{revision}', to_jsonb(revision + 1)) || jsonb_build_object('updatedDate', $4::text))::text, 'UTF8')
        FROM (SELECT c.id AS label_of, convert_from(c.doc, 'UTF8')::jsonb AS d FROM contacts c WHERE c.site_id = $1 AND c.info_label_keys_items @> ARRAY[$2::text] ORDER BY c.id FOR NO KEY UPDATE) had
        WHERE site_id = $1 AND id = had.label_of
        """;

    public static Task<Document?> Label(this Db db, Guid site, string key, CancellationToken ct) => db.Single(site, ByKey, Document.Read, ct, key);

    public static Task<Document?> Label(this Tx tx, string key, CancellationToken ct) => tx.Single(ByKey, Document.Read, ct, key);

    public static Task<Document?> LockLabel(this Tx tx, string key, CancellationToken ct) =>
        tx.Single("SELECT id, revision, doc FROM contact_labels WHERE site_id = $1 AND \"key\" = $2 FOR UPDATE", Document.Read, ct, key);

    /// <summary>The label of a name and all keys there are, both as they were at one moment: who finds no label and takes a free key meets whoever made one since at the unique index.</summary>
    public static async Task<(Document? Named, HashSet<string> Keys)> Labels(this Tx tx, string name, CancellationToken ct)
    {
        var all = await tx.List("SELECT id, revision, CASE WHEN display_name = $2 THEN doc END, \"key\" FROM contact_labels_of_site WHERE site_id = $1 ORDER BY created_date, id",
            r => (Label: r.IsDBNull(2) ? null : Document.Read(r), Key: r.GetString(3)), ct, name);
        return (all.Select(l => l.Label).FirstOrDefault(l => l is not null), [.. all.Select(l => l.Key)]);
    }

    /// <summary>The first of these keys that is of no label; the others stay labels until this transaction is over, as the system's always do.</summary>
    public static async Task<string?> MissingLabel(this Tx tx, string[] keys, CancellationToken ct)
    {
        if (keys.Length == 0) return null;
        var known = await tx.List("SELECT \"key\" FROM contact_labels WHERE site_id = $1 AND \"key\" = ANY($2) ORDER BY \"key\" FOR KEY SHARE", r => r.GetString(0), ct, (object)keys);
        if (keys.Except(known).ToArray() is not { Length: > 0 } missing) return null;
        return missing.Except(await tx.List("SELECT \"key\" FROM contact_labels_of_site WHERE site_id = $1 AND \"key\" = ANY($2)", r => r.GetString(0), ct, (object)missing)).FirstOrDefault();
    }

    public static byte[] AddLabel(this Tx tx, ContactLabel label)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(label, LabelsJson.Wire.ContactLabel);
        Table.Insert(tx, Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), bytes);
        tx.PublishCreated(Fqdn, label.Key!, 1, bytes);
        return bytes;
    }

    public static byte[] SaveLabel(this Tx tx, Document before, ContactLabel label)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(label, LabelsJson.Wire.ContactLabel);
        Table.Update(tx, Guid.Parse(before.Id), before.Revision + 1, bytes);
        tx.PublishUpdated(Fqdn, label.Key!, before.Revision + 1, bytes, Documents.Modified(before.Bytes, bytes));
        return bytes;
    }

    public static void RemoveLabel(this Tx tx, Document label, string key)
    {
        tx.Write(Table.DeleteById, Guid.Parse(label.Id));
        tx.Write(TakeOff, key, tx.Now.ToDateTimeUtc(), Http.Wire.Timestamp(tx.Now));
        tx.PublishDeleted(Fqdn, key, label.Revision, label.Bytes);
    }
}
