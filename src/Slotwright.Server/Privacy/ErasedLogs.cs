using System.Text.Json.Nodes;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>What else was written down while a person was a customer: events, audits, jobs, kept answers.</summary>
/// <param name="Sql">Answers id, whose it is (or nothing), and the JSON columns as one document. $2 are the ids of all that was the person's, $3 patterns of addresses and contacts' ids, $4 of names.</param>
/// <param name="Save">Stores what is left: $2 the id, $3 the document, of which it takes its columns.</param>
internal sealed record HeldLog(string Name, string Description, string Sql, string Save)
{
    /// <summary>Its entries are about one entity each; those of other logs only mention people.</summary>
    public bool HasSubjects { get; init; }

    /// <summary>An entry about the person goes as a whole; this member says that it has.</summary>
    public string? Whole { get; init; }
}

/// <summary>The logs a person is taken out of. Events stay under their ids, since receivers may ask for them again; they no longer tell of whom.</summary>
internal static class HeldLogs
{
    public static IReadOnlyList<HeldLog> All { get; } =
    [
        new("outbox", "What programs connected to this site were told.", """
            SELECT id::text, entity_id, convert_from(body, 'UTF8') FROM outbox WHERE site_id = $1 AND (entity_id = ANY($2) OR lower(convert_from(body, 'UTF8') COLLATE "C") LIKE ANY($3)) ORDER BY id
            """, "UPDATE outbox SET body = convert_to($3, 'UTF8') WHERE site_id = $1 AND id = $2::bigint") { HasSubjects = true },
        new("mcp_audit", "What assistants of the business did.", """
            SELECT id::text, subject_id, jsonb_build_object('arguments', arguments, 'before', before, 'after', after, 'result', result, 'error', error)::text FROM mcp_audit
            WHERE site_id = $1 AND (subject_id = ANY($2) OR lower(concat(arguments, before, after, result, error) COLLATE "C") LIKE ANY($3 || $4)) ORDER BY id
            """, """
            UPDATE mcp_audit SET arguments = '{"erased": true}', before = NULL, after = NULL, result = CASE WHEN result IS NULL THEN NULL ELSE '{"erased": true}'::jsonb END, error = CASE WHEN error IS NULL THEN NULL ELSE 'erased' END
            WHERE site_id = $1 AND id = $2::uuid AND $3 <> ''
            """)
        { HasSubjects = true, Whole = "arguments" },
        new("webhook_deliveries", "How often connected programs were told something, and what they answered.", """
            SELECT webhook_id || ' ' || id, split_part(entity, '/', 2), jsonb_build_object('eventType', event_type, 'eventTime', event_time, 'log', log)::text FROM webhook_deliveries
            WHERE site_id = $1 AND (split_part(entity, '/', 2) = ANY($2) OR lower(log::text COLLATE "C") LIKE ANY($3 || $4)) ORDER BY webhook_id, id
            """, "UPDATE webhook_deliveries SET log = $3::jsonb -> 'log' WHERE site_id = $1 AND webhook_id = split_part($2, ' ', 1)::uuid AND id = split_part($2, ' ', 2)::bigint") { HasSubjects = true },
        new("notifications", "What you were told of your bookings, and what the business was.", """
            SELECT id::text, booking_id::text, jsonb_build_object('recipient', recipient, 'subject', subject, 'text', CASE WHEN kind <> 'MEMBER_ACCOUNT' THEN body END, 'reason', reason)::text FROM notifications
            WHERE site_id = $1 AND (booking_id::text = ANY($2) OR lower(concat(recipient, ' ', subject, ' ', body, ' ', reason)) LIKE ANY($3 || $4)) ORDER BY id
            """, """
            UPDATE notifications SET owed_for = id::text, recipient = '', subject = NULL, body = NULL, reason = 'erased', status = CASE status WHEN 'QUEUED' THEN 'CANCELED' ELSE status END WHERE site_id = $1 AND id = $2::uuid AND $3 <> ''
            """)
        { HasSubjects = true },
        new("external_busy", "What other calendars of the business tell; they may tell it again, and are to be cleaned where they are kept.", """
            SELECT calendar_id || ' ' || position, NULL, jsonb_build_object('title', title)::text FROM external_busy WHERE site_id = $1 AND lower(title COLLATE "C") LIKE ANY($3 || $4) ORDER BY 1
            """, "UPDATE external_busy SET title = $3::jsonb ->> 'title' WHERE site_id = $1 AND calendar_id = split_part($2, ' ', 1)::uuid AND position = split_part($2, ' ', 2)::int"),
        new("jobs", "What was done to many at once.", """
            SELECT id::text, NULL, jsonb_build_object('body', body, 'failures', failures)::text FROM jobs WHERE site_id = $1 AND lower(concat(body, failures) COLLATE "C") LIKE ANY($3 || $4) ORDER BY id
            """, """
            UPDATE jobs SET failures = $3::jsonb -> 'failures', body = CASE WHEN "status" IN ('FINISHED', 'FAILED') THEN '{"erased": true}' ELSE $3::jsonb -> 'body' END WHERE site_id = $1 AND id = $2::uuid
            """)
        { Whole = "body" },
    ];
}

/// <summary>One entry of a log.</summary>
internal sealed record LogEntry(string Id, string? Subject, JsonNode? Document);

/// <summary>Takes a person out of the logs.</summary>
internal static class ErasedLogs
{
    public static Task<List<LogEntry>> Logged(this Tx tx, HeldLog log, Person person, Traces traces, IReadOnlySet<string> ids, CancellationToken ct) => tx.List(log.Sql,
        r => new LogEntry(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), StoredJson.Read(r.GetString(2))), ct,
        ids.ToArray(), (string[])[.. traces.Addresses, .. person.Contacts.Select(c => $"%{c}%")], traces.Names);

    /// <summary>How many entries of each log there were to clean.</summary>
    /// <param name="naming">Others' entities that had the person's name in them.</param>
    public static async Task Erase(Tx tx, Person person, Traces traces, Scrub scrub, IReadOnlySet<string> ids, IReadOnlySet<string> naming, JsonObject touched, CancellationToken ct)
    {
        var all = ids.Union(naming).ToHashSet();
        foreach (var log in HeldLogs.All)
        {
            var cleaned = new List<string>();
            foreach (var entry in await tx.Logged(log, person, traces, all, ct))
                if (Cleaned(entry, log, traces, scrub, ids, entry.Subject is { } subject && naming.Contains(subject)) is { } left)
                {
                    tx.Write(log.Save, entry.Id, left.ToJsonString());
                    cleaned.Add(entry.Id);
                }
            if (cleaned.Count > 0) touched[log.Name] = cleaned.Count;
            if (log.Name == "outbox") await ForgetAnswers(tx, person, cleaned, touched, ct);
        }
    }

    /// <summary>What is left of an entry; null when it holds nothing of the person.</summary>
    /// <param name="named">Its subject is not the person's and had their name in it.</param>
    public static JsonNode? Cleaned(LogEntry entry, HeldLog log, Traces traces, Scrub scrub, IReadOnlySet<string> ids, bool named = false)
    {
        var theirs = entry.Subject is { } subject && ids.Contains(subject) || traces.Tells(entry.Document);
        var left = scrub.Clean(entry.Document, theirs && log.HasSubjects, named: named || theirs || log.Name != "outbox");
        var goes = theirs && log.Whole is { } whole && entry.Document![whole]!.ToJsonString() != """{"erased":true}""";
        return !goes && JsonNode.DeepEquals(left, entry.Document) ? null : left;
    }

    /// <summary>
    /// The answers kept for repetitions of the requests that made these events are sealed under keys that only the callers have; they are told by the transaction that wrote both.
    /// What no event was written with, a whole bulk request's answer, may hold anybody: it goes, too.
    /// </summary>
    private static async Task ForgetAnswers(Tx tx, Person person, List<string> events, JsonObject touched, CancellationToken ct)
    {
        tx.Write("UPDATE outbox SET identity_id = '00000000-0000-0000-0000-000000000000' WHERE site_id = $1 AND identity_id::text = ANY($2)", (object)person.Visitors.ToArray());
        if (events.Count == 0) return;
        var forgotten = await tx.Execute("""
            WITH told AS (SELECT (o.xid::text::numeric % 4294967296)::bigint AS xmin, bool_or(o.id::text = ANY($2)) AS theirs FROM outbox o WHERE o.site_id = $1 AND o.event_time > $3 GROUP BY 1)
            UPDATE idempotency_keys k SET answer = NULL WHERE k.site_id = $1 AND k.answer IS NOT NULL AND coalesce((SELECT t.theirs FROM told t WHERE t.xmin = k.xmin::text::bigint), true)
            """, ct, events.ToArray(), tx.Now.Minus(NodaTime.Duration.FromDays(4)).ToDateTimeUtc());
        if (forgotten > 0) touched["idempotency_keys"] = forgotten;
    }
}
