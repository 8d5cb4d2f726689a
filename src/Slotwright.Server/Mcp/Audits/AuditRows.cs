using System.Text.Json.Nodes;
using NodaTime;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Audits;

/// <summary>The SQL of the audit.</summary>
internal static class AuditRows
{
    private const string Columns = """
        site_id, id, server_id, called_at, principal, client, address, tool, kind, arguments::text, outcome, error, duration_ms, subject_kind, subject_id, before::text, after::text, result::text, key_hash, digest, undone_by
        """;
    private const string Insert = """
        INSERT INTO mcp_audit (site_id, id, server_id, called_at, principal, client, address, tool, kind, arguments, outcome, error, duration_ms, subject_kind, subject_id, before, key_hash, digest)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """;

    /// <summary>Writes down a call before it is made; false when another one has its idempotency key.</summary>
    public static async Task<bool> BeginAudit(this Db db, AuditEntry entry, CancellationToken ct)
    {
        var made = await db.List(entry.Site, $"{Insert} ON CONFLICT DO NOTHING RETURNING id", r => r.GetGuid(0), ct, Values(entry));
        return made.Count > 0;
    }

    public static Task<AuditEntry?> AuditOfKey(this Db db, Guid site, Guid server, byte[] keyHash, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM mcp_audit WHERE site_id = $1 AND server_id = $2 AND key_hash = $3", Read, ct, server, keyHash);

    public static Task<AuditEntry?> Audit(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM mcp_audit WHERE site_id = $1 AND id = $2", Read, ct, id);

    /// <summary>How a call ended. One that was refused lets go of its key, so that it may be tried again.</summary>
    public static Task EndAudit(this Db db, AuditEntry entry, CancellationToken ct) => db.List(entry.Site, """
        UPDATE mcp_audit SET outcome = $3, error = $4, duration_ms = $5, subject_kind = $6, subject_id = $7, before = $8, after = $9, result = $10, key_hash = CASE WHEN $3 = 'refused' THEN NULL ELSE key_hash END
        WHERE site_id = $1 AND id = $2
        """, _ => 0, ct, entry.Id, entry.Outcome, Text(entry.Error), entry.Milliseconds, Text(entry.SubjectKind), Text(entry.SubjectId), Json(entry.Before), Json(entry.After), Json(entry.Result));

    /// <summary>Marks a call as taken back; false when another has done so.</summary>
    public static async Task<bool> MarkUndone(this Db db, AuditEntry entry, Guid by, CancellationToken ct) => (await db.List(entry.Site, """
        UPDATE mcp_audit SET undone_by = $3 WHERE site_id = $1 AND id = $2 AND undone_by IS NULL RETURNING id
        """, r => r.GetGuid(0), ct, entry.Id, by)).Count > 0;

    public static Task UnmarkUndone(this Db db, AuditEntry entry, CancellationToken ct) =>
        db.List(entry.Site, "UPDATE mcp_audit SET undone_by = NULL WHERE site_id = $1 AND id = $2", _ => 0, ct, entry.Id);

    /// <summary>The newest first, those before the given one; of one server, tool or outcome if named.</summary>
    public static Task<List<AuditEntry>> Audits(this Db db, AuditFilter filter, int limit, CancellationToken ct) => db.List(filter.Site, $"""
        SELECT {Columns} FROM mcp_audit WHERE site_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::uuid IS NULL OR server_id = $3) AND ($4::text IS NULL OR tool = $4)
            AND ($5::text IS NULL OR outcome = $5) AND ($6::text IS NULL OR subject_id = $6) AND ($7::timestamptz IS NULL OR called_at >= $7) AND ($8::uuid IS NULL OR id = $8) ORDER BY id DESC LIMIT $9
        """, Read, ct, (object?)filter.Before ?? TypedNull.Id, (object?)filter.Server ?? TypedNull.Id, Text(filter.Tool), Text(filter.Outcome), Text(filter.Subject), filter.Since?.ToDateTimeUtc() ?? (object)TypedNull.Date, (object?)filter.Id ?? TypedNull.Id, limit);

    /// <summary>Many finished calls at once, of whichever sites.</summary>
    public static Task AddAudits(this Db db, IReadOnlyList<AuditEntry> entries, CancellationToken ct) => db.Across("""
        INSERT INTO mcp_audit (site_id, id, server_id, called_at, principal, client, address, tool, kind, arguments, outcome, error, duration_ms)
        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]::jsonb[], $11::text[], $12::text[], $13::int[])
        ON CONFLICT DO NOTHING
        """, _ => 0, ct, Of(entries, e => e.Site), Of(entries, e => e.Id), Of(entries, e => e.Server), Of(entries, e => e.At.ToDateTimeUtc()), Of(entries, e => e.Principal), Of(entries, e => e.Client), Of(entries, e => e.Address),
        Of(entries, e => e.Tool), Of(entries, e => e.Kind), Of(entries, e => e.Arguments.ToJsonString()), Of(entries, e => e.Outcome), Of(entries, e => e.Error), Of(entries, e => e.Milliseconds));

    private static T[] Of<T>(IReadOnlyList<AuditEntry> entries, Func<AuditEntry, T> column) => [.. entries.Select(column)];

    private static object?[] Values(AuditEntry e) =>
    [
        e.Id, e.Server, e.At.ToDateTimeUtc(), e.Principal, e.Client, e.Address, e.Tool, e.Kind, Json(e.Arguments), e.Outcome, Text(e.Error), e.Milliseconds, Text(e.SubjectKind), Text(e.SubjectId), Json(e.Before),
        (object?)e.KeyHash ?? TypedNull.Bytes, (object?)e.Digest ?? TypedNull.Bytes,
    ];

    private static object Text(string? text) => text is null ? TypedNull.Text : text;

    private static object Json(JsonObject? json) => json is null ? TypedNull.Json : new JsonText(json.ToJsonString());

    private static AuditEntry Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), Instant.FromDateTimeUtc(r.GetDateTime(3)), r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8), Object(r, 9)!, r.GetString(10))
    {
        Error = r.IsDBNull(11) ? null : r.GetString(11),
        Milliseconds = r.GetInt32(12),
        SubjectKind = r.IsDBNull(13) ? null : r.GetString(13),
        SubjectId = r.IsDBNull(14) ? null : r.GetString(14),
        Before = Object(r, 15),
        After = Object(r, 16),
        Result = Object(r, 17),
        KeyHash = r.IsDBNull(18) ? null : r.GetFieldValue<byte[]>(18),
        Digest = r.IsDBNull(19) ? null : r.GetFieldValue<byte[]>(19),
        UndoneBy = r.IsDBNull(20) ? null : r.GetGuid(20),
    };

    private static JsonObject? Object(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : JsonNode.Parse(r.GetString(column))!.AsObject();
}

/// <summary>Which calls are asked for.</summary>
internal sealed record AuditFilter(Guid Site, Guid? Before = null, Guid? Server = null, string? Tool = null, string? Outcome = null, string? Subject = null, Instant? Since = null, Guid? Id = null);
