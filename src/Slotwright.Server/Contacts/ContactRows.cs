using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>A contact as stored.</summary>
internal sealed record StoredContact(Guid Id, long Revision, Contact Wire, byte[] Bytes)
{
    public static StoredContact Read(NpgsqlDataReader r)
    {
        var bytes = r.GetFieldValue<byte[]>(2);
        return new(r.GetGuid(0), r.GetInt64(1), JsonSerializer.Deserialize(bytes, ContactsJson.Wire.Contact)!, bytes);
    }
}

/// <summary>Who shares a key already.</summary>
internal sealed record KeyHolder(string Key, Guid Contact);

/// <summary>The SQL of contacts and of the keys they are found by. Nothing else writes their tables.</summary>
internal static class ContactRows
{
    public const string Fqdn = "wix.contacts.v4.contact";

    public static readonly EntityTable Table = new("contacts", new EntityColumns(Ops.Contacts.QueryContacts));

    /// <summary>
    /// Of those that share a key only one is found by it. A key that must be the contact's own ($7) is written as such whatever was read: a rival that
    /// wants the same meets it at the unique index, and is run again.
    /// </summary>
    private const string TakeKeys = """
        INSERT INTO contact_keys (site_id, key, contact_id, finds, told)
        SELECT $1, n.key, $2, n.finds AND (n.key = ANY($7) OR NOT EXISTS (SELECT FROM contact_keys o WHERE o.site_id = $1 AND o.key = n.key AND o.finds AND o.contact_id <> $2)), CASE WHEN n.key = $5 THEN $6::bytea END
        FROM unnest($3::text[], $4::boolean[]) n(key, finds)
        ON CONFLICT (site_id, key, contact_id) DO UPDATE SET finds = EXCLUDED.finds
        """;

    private const string DropKeys = "DELETE FROM contact_keys WHERE site_id = $1 AND contact_id = $2 AND key = ANY($3)";

    /// <summary>An e-mail that was shared goes on finding somebody: the oldest that is left.</summary>
    private const string PassOn = """
        UPDATE contact_keys k SET finds = true WHERE k.site_id = $1 AND k.key = ANY($2) AND starts_with(k.key, 'e:')
            AND NOT EXISTS (SELECT FROM contact_keys f WHERE f.site_id = $1 AND f.key = k.key AND f.finds)
            AND k.contact_id = (SELECT o.contact_id FROM contact_keys o WHERE o.site_id = $1 AND o.key = k.key ORDER BY o.contact_id LIMIT 1)
        """;

    /// <summary>Nobody waits to note an activity: whoever is changing the contact at this moment has something newer to tell. The same is not told twice within a second.</summary>
    private const string Note = """
        UPDATE contacts SET last_activity_activity_date = $3, doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{lastActivity}', $4)::text, 'UTF8')
        WHERE site_id = $1 AND id = (SELECT c.id FROM contacts c WHERE c.site_id = $1 AND c.id = $2 AND c.last_activity_activity_date <= $3
            AND (c.last_activity_activity_date < $3 - interval '1 second' OR convert_from(c.doc, 'UTF8')::jsonb #>> '{lastActivity,activityType}' <> $5) FOR NO KEY UPDATE SKIP LOCKED)
        """;

    public static Task<StoredContact?> Contact(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, Table.SelectById, StoredContact.Read, ct, id);

    public static Task<List<StoredContact>> Contacts(this Db db, Guid site, Guid[] ids, CancellationToken ct) =>
        db.List(site, "SELECT id, revision, doc FROM contacts WHERE site_id = $1 AND id = ANY($2)", StoredContact.Read, ct, (object)ids);

    /// <summary>The contact under its lock; in a deferred transaction its revision stands in for the lock (see <see cref="SaveContact"/>).</summary>
    public static Task<StoredContact?> LockContact(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single(tx.IsDeferred ? Table.SelectById : Table.LockById, StoredContact.Read, ct, id);

    /// <summary>Those who have one of these keys, the oldest first.</summary>
    public static Task<List<StoredContact>> ContactsWith(this Db db, Guid site, string[] keys, int limit, CancellationToken ct) => db.List(site,
        "SELECT id, revision, doc FROM contacts WHERE site_id = $1 AND id IN (SELECT k.contact_id FROM contact_keys k WHERE k.site_id = $1 AND k.key = ANY($2)) ORDER BY created_date, id LIMIT $3", StoredContact.Read, ct, keys, limit);

    /// <summary>The contact, which cannot go before this transaction is over; it may change.</summary>
    public static Task<StoredContact?> HoldContact(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Table.SelectById} FOR KEY SHARE", StoredContact.Read, ct, id);

    /// <summary>Contacts that are about to go or to take others in, locked in the order of their ids.</summary>
    public static Task<List<StoredContact>> LockContacts(this Tx tx, Guid[] ids, CancellationToken ct) =>
        tx.List("SELECT id, revision, doc FROM contacts WHERE site_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE", StoredContact.Read, ct, ids);

    /// <summary>Somebody else who has one of these keys.</summary>
    public static Task<KeyHolder?> HolderOf(this Tx tx, IEnumerable<string> keys, Guid except, CancellationToken ct) => tx.Single(
        "SELECT key, contact_id FROM contact_keys WHERE site_id = $1 AND key = ANY($2) AND contact_id <> $3 ORDER BY finds DESC, contact_id LIMIT 1",
        r => new KeyHolder(r.GetString(0), r.GetGuid(1)), ct, keys.ToArray(), except);

    /// <param name="shares">Whether others may have its e-mails and phones, too.</param>
    /// <param name="email">The key under which a booking told of its customer what <paramref name="told"/> is the print of.</param>
    public static byte[] AddContact(this Tx tx, Contact contact, bool shares, string email = "", byte[]? told = null)
    {
        var (id, bytes) = (Guid.Parse(contact.Id!), Bytes(contact));
        Table.Insert(tx, id, bytes);
        var keys = ContactKey.Of(contact.Info);
        tx.Take(id, keys, shares ? [] : keys, email, told);
        tx.PublishCreated(Fqdn, contact.Id!, 1, bytes);
        return bytes;
    }

    /// <summary>Stores the next version of a contact and the keys it has now, and tells of it.</summary>
    public static byte[] SaveContact(this Tx tx, StoredContact before, Contact after, bool shares)
    {
        var revision = before.Revision + 1;
        var next = after with { Revision = (int)revision, UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = Bytes(next);
        Table.Update(tx, before.Id, revision, bytes);
        tx.NameMember(before.Id, before.Wire.Info?.Name, after.Info?.Name);
        var (had, has) = (ContactKey.Of(before.Wire.Info), ContactKey.Of(after.Info));
        if (!had.SequenceEqual(has))
        {
            tx.Drop(before.Id, [.. had.Select(k => k.Key).Except(has.Select(k => k.Key))]);
            tx.Take(before.Id, has, shares ? [] : has.ExceptBy(had.Select(k => k.Key), k => k.Key), "", null);
        }
        tx.PublishUpdated(Fqdn, before.Id.ToString(), revision, bytes, Documents.Modified(before.Bytes, bytes));
        return bytes;
    }

    public static void RemoveContact(this Tx tx, StoredContact contact)
    {
        tx.Write(Table.DeleteById, contact.Id);
        tx.Drop(contact.Id, [.. ContactKey.Of(contact.Wire.Info).Select(k => k.Key)]);
        tx.PublishDeleted(Fqdn, contact.Id.ToString(), contact.Revision, contact.Bytes);
    }

    /// <summary>Remembers what a booking under this e-mail told, so that the next one like it need not be compared.</summary>
    public static void Remember(this Tx tx, Guid contact, string email, byte[] told) =>
        tx.Write("UPDATE contact_keys SET told = $4 WHERE site_id = $1 AND contact_id = $2 AND key = $3", contact, email, told);

    /// <summary>The contact did something, or something was done for them: no change of the contact itself.</summary>
    public static void NoteActivity(this Tx tx, Guid contact, string type) =>
        tx.Write(Note, contact, tx.Now.ToDateTimeUtc(), new JsonText(JsonSerializer.Serialize(Activity(tx.Now, type), ContactsJson.Wire.ContactActivity)), type);

    public static ContactActivity Activity(Instant now, string type) => new() { ActivityDate = Wire.Timestamp(now), ActivityType = type };

    public static void AddMerge(this Tx tx, Guid source, Guid target)
    {
        tx.Write("UPDATE contact_merges SET target_id = $3 WHERE site_id = $1 AND target_id = $2", source, target);
        tx.Write("INSERT INTO contact_merges (site_id, source_id, target_id) VALUES ($1, $2, $3)", source, target);
    }

    public static Task<StoredContact?> MergedContact(this Db db, Guid site, Guid source, CancellationToken ct) => db.Single(site,
        "SELECT c.id, c.revision, c.doc FROM contact_merges m JOIN contacts c ON c.site_id = $1 AND c.id = m.target_id WHERE m.site_id = $1 AND m.source_id = $2", StoredContact.Read, ct, source);

    private static void Take(this Tx tx, Guid contact, IReadOnlyList<ContactKey> keys, IEnumerable<ContactKey> own, string email, byte[]? told)
    {
        if (keys.Count > 0) tx.Write(TakeKeys, contact, keys.Select(k => k.Key).ToArray(), keys.Select(k => k.Finds).ToArray(), email, (object?)told ?? TypedNull.Bytes, own.Select(k => k.Key).ToArray());
    }

    private static void Drop(this Tx tx, Guid contact, string[] keys)
    {
        if (keys.Length == 0) return;
        tx.Write(DropKeys, contact, keys);
        tx.Write(PassOn, (object)keys);
    }

    private static byte[] Bytes(Contact contact) => JsonSerializer.SerializeToUtf8Bytes(contact, ContactsJson.Wire.Contact);
}
