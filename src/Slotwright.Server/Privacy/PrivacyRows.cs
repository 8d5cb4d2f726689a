using System.Text.Json.Nodes;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>One row that holds something of a person.</summary>
/// <param name="Theirs">It is about this person alone.</param>
internal sealed record HeldRow(string Id, long Revision, JsonNode? Document, bool Theirs);

/// <summary>A booking as far as it says who somebody is.</summary>
internal sealed record BookedBy(string Id, JsonObject Document);

/// <summary>
/// The SQL of who somebody is and of taking them out. Statements of <see cref="HeldTables"/> take contacts ($2), bookings ($3), visitors ($4), patterns of their addresses ($5)
/// and names ($6), what is linked to the bookings ($7) and patterns of the contacts' ids ($8).
/// </summary>
internal static class PrivacyRows
{
    /// <summary>Keeps bookings of the site from being made until this is over, and lets those under way end first: each of them pins its service.</summary>
    public static void LockBookings(this Tx tx) => tx.Write("SELECT id FROM services WHERE site_id = $1 ORDER BY id FOR UPDATE");

    /// <summary>The contacts of an id: itself, what it went into, and what went into that.</summary>
    public static Task<List<string>> ContactsOf(this Tx tx, Guid id, CancellationToken ct) => tx.List("""
        SELECT $2::text UNION SELECT target_id::text FROM contact_merges WHERE site_id = $1 AND source_id = $2
        UNION SELECT m.source_id::text FROM contact_merges m WHERE m.site_id = $1 AND m.target_id IN (SELECT $2 UNION SELECT t.target_id FROM contact_merges t WHERE t.site_id = $1 AND t.source_id = $2)
        """, r => r.GetString(0), ct, id);

    public static Task<List<string>> ContactsUnder(this Tx tx, string key, CancellationToken ct) => tx.List("""
        SELECT contact_id::text FROM contact_keys WHERE site_id = $1 AND key = $2
        UNION SELECT m.source_id::text FROM contact_merges m JOIN contact_keys k ON k.site_id = $1 AND k.contact_id = m.target_id AND k.key = $2 WHERE m.site_id = $1
        """, r => r.GetString(0), ct, key);

    /// <summary>Of some keys those that another contact has, too.</summary>
    public static async Task<HashSet<string>> KeysOfOthers(this Tx tx, IEnumerable<string> keys, IEnumerable<string> contacts, CancellationToken ct) =>
        [.. await tx.List("SELECT key FROM contact_keys WHERE site_id = $1 AND key = ANY($2) AND contact_id::text <> ALL($3)", r => r.GetString(0), ct, keys.ToArray(), contacts.ToArray())];

    /// <summary>Bookings under a contact, an e-mail, or (where they name no contact) a phone number by its last digits.</summary>
    public static Task<List<BookedBy>> BookingsUnder(this Tx tx, IEnumerable<string> contacts, IEnumerable<string> emails, IEnumerable<string> lastDigits, CancellationToken ct) => tx.List("""
        SELECT id::text, doc FROM bookings WHERE site_id = $1 AND erased_date IS NULL AND (contact_details_contact_id = ANY($2) OR lower(btrim(contact_details_email)) = ANY($3)
            OR CASE WHEN contact_details_contact_id IS NULL THEN right(regexp_replace(convert_from(doc, 'UTF8')::jsonb #>> '{contactDetails,phone}', '\D', '', 'g'), 7) = ANY($4) END)
        """, r => new BookedBy(r.GetString(0), StoredJson.Read(r.GetFieldValue<byte[]>(1))!.AsObject()), ct, contacts.ToArray(), emails.ToArray(), lastDigits.ToArray());

    /// <summary>Of some visitors and members those who booked for others, too.</summary>
    public static async Task<HashSet<string>> BookedForOthers(this Tx tx, IEnumerable<string> visitors, IEnumerable<string> bookings, CancellationToken ct) => [.. await tx.List("""
        SELECT DISTINCT coalesce(created_by_anonymous_visitor_id, created_by_member_id) FROM bookings
        WHERE site_id = $1 AND coalesce(created_by_anonymous_visitor_id, created_by_member_id) = ANY($2) AND id::text <> ALL($3) AND erased_date IS NULL
        """, r => r.GetString(0), ct, visitors.ToArray(), bookings.ToArray())];

    /// <summary>Of some names those of people who work here.</summary>
    public static async Task<HashSet<string>> NamesOfStaff(this Tx tx, IEnumerable<string> names, CancellationToken ct) =>
        [.. await tx.List("""SELECT lower("name") FROM staff_members WHERE site_id = $1 AND lower("name") = ANY($2)""", r => r.GetString(0), ct, (object)names.Select(n => n.ToLowerInvariant()).ToArray())];

    public static Task<List<HeldRow>> Held(this Tx tx, HeldTable table, Person person, Traces traces, CancellationToken ct) => tx.List(table.Sql,
        r => new HeldRow(r.GetString(0), r.GetInt64(1), StoredJson.Read(r.GetFieldValue<byte[]>(2)), r.GetBoolean(3)), ct, Arguments(person, traces));

    private static object[] Arguments(Person person, Traces traces) =>
    [
        person.Contacts.ToArray(), person.Bookings.ToArray(), person.Visitors.ToArray(), traces.Addresses, traces.Names, person.Linked.ToArray(), person.Contacts.Select(c => $"%{c}%").ToArray(),
    ];

    /// <summary>Whoever is sending a message has the conversation's row: it goes first, and what was sent by then after it.</summary>
    public static void RemoveConversations(this Tx tx, IReadOnlyCollection<string> conversations)
    {
        tx.Write("DELETE FROM conversations WHERE site_id = $1 AND id::text = ANY($2)", (object)conversations.ToArray());
        tx.Write("DELETE FROM messages WHERE site_id = $1 AND conversation_id::text = ANY($2)", (object)conversations.ToArray());
    }

    public static void SaveMessage(this Tx tx, string id, byte[] message) =>
        tx.Write("UPDATE messages SET doc = $3 WHERE site_id = $1 AND conversation_id = split_part($2, ' ', 1)::uuid AND sequence = split_part($2, ' ', 2)::bigint", id, message);

    /// <summary>The last message about somebody else's booking, when it gives an address of the person.</summary>
    public static void ForgetNotifications(this Tx tx, string[] addresses) => tx.Write(
        "UPDATE bookings SET notification = NULL WHERE site_id = $1 AND notification IS NOT NULL AND lower(convert_from(notification, 'UTF8') COLLATE \"C\") LIKE ANY($2)", (object)addresses);

    public static void RemoveCarts(this Tx tx, string[] carts) => tx.Write("DELETE FROM carts WHERE site_id = $1 AND id::text = ANY($2)", (object)carts);

    /// <summary>Of the money that moved for a person's orders amounts and times stay, and with which card; not what was written beside them. To be done before the orders forget whose they are.</summary>
    public static void ForgetReasons(this Tx tx, Person person, string[] patterns)
    {
        const string Theirs = """
            (order_id IN (SELECT o.id FROM orders o WHERE o.site_id = $1 AND (o.buyer_info_contact_id = ANY($2) OR o.line_items_catalog_reference_catalog_item_id && $3::text[]))
                OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($4))
            """;
        object[] args = [person.Contacts.ToArray(), person.Bookings.ToArray(), patterns];
        tx.Write($"UPDATE refunds SET doc = '{{}}' WHERE site_id = $1 AND {Theirs}", args);
        tx.Write($"UPDATE payments SET doc = convert_to((convert_from(doc, 'UTF8')::jsonb #- '{{regularPaymentDetails,paymentMethodName}}')::text, 'UTF8') WHERE site_id = $1 AND {Theirs}", args);
    }

    public static void RemoveKeys(this Tx tx, IReadOnlyCollection<string> contacts)
    {
        tx.Write("DELETE FROM contact_keys WHERE site_id = $1 AND contact_id::text = ANY($2)", (object)contacts.ToArray());
        tx.Write("DELETE FROM contact_merges WHERE site_id = $1 AND target_id::text = ANY($2)", (object)contacts.ToArray());
    }

    /// <summary>Accounts with all that stands for them, tokens included; what was to make one; and that their addresses were tried.</summary>
    public static void RemoveMembers(this Tx tx, IReadOnlyCollection<string> contacts, string[] emailKeys)
    {
        tx.Write("DELETE FROM tokens WHERE site_id = $1 AND kind = 'Member' AND subject IN (SELECT m.id FROM members m WHERE m.site_id = $1 AND m.contact_id = ANY($2))", (object)contacts.ToArray());
        tx.Write("DELETE FROM members WHERE site_id = $1 AND contact_id = ANY($2)", (object)contacts.ToArray());
        tx.Write("DELETE FROM member_verifications WHERE site_id = $1 AND email_key = ANY($2)", (object)emailKeys);
        tx.Write("DELETE FROM login_failures WHERE site_id = $1 AND key = ANY($2)", (object)emailKeys.Select(Identity.Secrets.Hash).ToArray());
    }

    /// <summary>What they had kept to pay with is not charged any more; the provider is told to forget it, and then the row goes.</summary>
    public static void ForgetMethods(this Tx tx, IReadOnlyCollection<string> contacts) => tx.Write("""
        UPDATE saved_methods SET contact_id = NULL, brand = NULL, last_four = NULL, expires_month = NULL, expires_year = NULL, forget_at = coalesce(forget_at, clock_timestamp()) WHERE site_id = $1 AND contact_id = ANY($2)
        """, (object)contacts.Select(Guid.Parse).ToArray());

    /// <summary>The accounts of contacts.</summary>
    public static Task<List<string>> MembersUnder(this Tx tx, IEnumerable<string> contacts, CancellationToken ct) =>
        tx.List("SELECT id::text FROM members WHERE site_id = $1 AND contact_id = ANY($2)", r => r.GetString(0), ct, (object)contacts.ToArray());

    public static void AddErasure(this Tx tx, Guid id, string cause, JsonObject touched) => tx.Write("""
        INSERT INTO erasures (site_id, id, erased_date, erased_by_kind, erased_by, cause, touched) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, id, tx.Now.ToDateTimeUtc(), tx.Call.Caller.Kind.ToString(), tx.Call.Caller.Subject, cause, new JsonText(touched.ToJsonString()));

    /// <summary>The newest first, those before the given one.</summary>
    public static Task<List<Erasure>> Erasures(this Db db, Guid site, Guid? before, int limit, CancellationToken ct) => db.List(site, """
        SELECT id, erased_date, erased_by_kind, erased_by, cause, touched::text FROM erasures WHERE site_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
        """, Read, ct, (object?)before ?? TypedNull.Id, limit);

    private static Erasure Read(NpgsqlDataReader r)
    {
        var touched = JsonNode.Parse(r.GetString(5))!.AsObject();
        return Told(r.GetGuid(0), Instant.FromDateTimeUtc(r.GetDateTime(1)), r.GetString(2), r.GetGuid(3), r.GetString(4), touched);
    }

    public const string Canceled = "canceledBookings";

    public static Erasure Told(Guid? id, Instant at, string kind, Guid by, string cause, JsonObject touched) => new()
    {
        Id = id?.ToString(),
        ErasedDate = Wire.Timestamp(at),
        ErasedBy = new() { IdentityType = kind, Id = by.ToString() },
        Cause = cause,
        CanceledBookings = (int?)touched[Canceled] ?? 0,
        Touched = [.. touched.Where(t => t.Key != Canceled).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new ErasedRows { Name = t.Key, Count = (int)t.Value! })],
    };
}
