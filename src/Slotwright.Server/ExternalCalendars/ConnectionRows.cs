using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>A stretch of imported busy time; the source is the calendar it stands in.</summary>
internal readonly record struct ImportedTime(BusyTime Busy, string Source);

/// <summary>Imported busy time with whose it is.</summary>
internal sealed record ImportedEvent(Guid Resource, Guid Calendar, int Position, ImportedTime Time);

/// <summary>The SQL of foreign calendars and the busy time read from them.</summary>
internal static class ConnectionRows
{
    private const string Fqdn = "slotwright.v1.external_calendar";
    private const string Columns = """
        site_id, id, revision, resource_id, provider_id, kind, url, name, username, password, known::text, chosen, enabled, "status", reason, http_status, status_since,
        last_read, read_day, problems, etag, last_modified, failures, next_read, created_by_kind, created_by, created_date, updated_date
        """;

    public static void AddConnection(this Tx tx, CalendarConnection c)
    {
        tx.Write("""
            INSERT INTO external_calendars (site_id, id, revision, resource_id, provider_id, kind, url, name, username, password, known, "status", status_since, next_read, created_by_kind, created_by, created_date, updated_date)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, $15, $13, $13)
            """, c.Id, c.Revision, c.Resource, c.Provider, c.Kind, c.Url, c.Name, (object?)c.Username ?? TypedNull.Text, (object?)c.Password ?? TypedNull.Bytes,
            new JsonText(JsonSerializer.Serialize(c.Known)), c.Status, c.Created.ToDateTimeUtc(), c.ByKind.ToString(), c.By);
        tx.PublishCreated(Fqdn, c.Id.ToString(), c.Revision, Bytes(c));
    }

    /// <summary>Stores how a connection stands; a new version of it is told of.</summary>
    public static void SaveConnection(this Tx tx, CalendarConnection c, bool tell)
    {
        tx.Write("""
            UPDATE external_calendars SET revision = $3, password = $4, known = $5, chosen = $6::text[], enabled = $7, "status" = $8, reason = $9, http_status = $10, status_since = $11,
                last_read = $12, read_day = $13::date, problems = $14, etag = $15, last_modified = $16, failures = $17, next_read = $18, updated_date = $19, leased_until = NULL
            WHERE site_id = $1 AND id = $2
            """, c.Id, c.Revision, (object?)c.Password ?? TypedNull.Bytes, new JsonText(JsonSerializer.Serialize(c.Known)), c.Chosen?.ToArray(), c.Enabled, c.Status, (object?)c.Reason ?? TypedNull.Text,
            c.HttpStatus, c.Since.ToDateTimeUtc(), c.LastRead is { } read ? read.ToDateTimeUtc() : TypedNull.Date, c.ReadDay is { } day ? new DateOnly(day.Year, day.Month, day.Day) : null, c.Problems.ToArray(),
            (object?)c.ETag ?? TypedNull.Text, (object?)c.LastModified ?? TypedNull.Text, c.Failures, c.NextRead.ToDateTimeUtc(), c.Updated.ToDateTimeUtc());
        if (tell) tx.PublishUpdated(Fqdn, c.Id.ToString(), c.Revision, Bytes(c));
    }

    public static Task<CalendarConnection?> Connection(this Db db, Guid site, Guid id, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM external_calendars WHERE site_id = $1 AND id = $2", Read, ct, id);

    public static Task<CalendarConnection?> LockConnection(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single($"SELECT {Columns} FROM external_calendars WHERE site_id = $1 AND id = $2 FOR UPDATE", Read, ct, id);

    /// <summary>The connections in use, oldest first.</summary>
    public static Task<List<CalendarConnection>> Connections(this Db db, Guid site, CancellationToken ct) =>
        db.List(site, $"SELECT {Columns} FROM external_calendars WHERE site_id = $1 AND \"status\" <> 'DISCONNECTED' ORDER BY created_date, id", Read, ct);

    /// <summary>Takes connections that are due and nobody reads, for three minutes from the database's now: two servers never fetch one at the same time.</summary>
    public static Task<List<CalendarConnection>> LeaseDue(this Db db, Instant now, int most, CancellationToken ct) => db.Across($"""
        UPDATE external_calendars SET leased_until = clock_timestamp() + interval '3 minutes' WHERE (site_id, id) IN (
            SELECT site_id, id FROM external_calendars WHERE "status" <> 'DISCONNECTED' AND enabled AND next_read <= $1 AND (leased_until IS NULL OR leased_until < clock_timestamp())
            ORDER BY next_read LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING {Columns}
        """, Read, ct, now.ToDateTimeUtc(), most);

    public static Task<List<ImportedTime>> Imported(this Tx tx, Guid calendar, CancellationToken ct) => tx.List(
        "SELECT starts_at, ends_at, title, all_day, source FROM external_busy WHERE site_id = $1 AND calendar_id = $2 ORDER BY position", r => ReadTime(r, 0), ct, calendar);

    public static Task<List<ImportedEvent>> ImportedEvents(this Db db, Guid site, Instant from, Instant to, CancellationToken ct) => db.List(site, """
        SELECT resource_id, calendar_id, position, starts_at, ends_at, title, all_day, source FROM external_busy
        WHERE site_id = $1 AND ends_at > $2 AND starts_at < $3 ORDER BY starts_at, calendar_id, position
        """, r => new ImportedEvent(r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), ReadTime(r, 3)), ct, from.ToDateTimeUtc(), to.ToDateTimeUtc());

    /// <summary>The resources of the staff whose users these are.</summary>
    public static async Task<HashSet<Guid>> ResourcesOf(this Db db, Guid site, string[] users, CancellationToken ct) => [.. (await db.List(site, """
        SELECT resource_id FROM staff_members WHERE site_id = $1 AND associated_wix_identity_identification_data_wix_user_id = ANY($2) AND resource_id IS NOT NULL
        """, r => r.GetString(0), ct, (object)users)).Select(Guid.Parse)];

    public static void ReplaceImported(this Tx tx, CalendarConnection c, IReadOnlyList<ImportedTime> times)
    {
        tx.Write("DELETE FROM external_busy WHERE site_id = $1 AND calendar_id = $2", c.Id);
        if (times.Count == 0) return;
        tx.Write("""
            INSERT INTO external_busy (site_id, calendar_id, resource_id, position, starts_at, ends_at, title, all_day, source)
            SELECT $1, $2, $3, t.position, t.starts_at, t.ends_at, t.title, t.all_day, t.source
            FROM unnest($4::timestamptz[], $5::timestamptz[], $6::text[], $7::boolean[], $8::text[]) WITH ORDINALITY AS t (starts_at, ends_at, title, all_day, source, position)
            """, c.Id, c.Resource, times.Select(t => t.Busy.Time.StartInstant.ToDateTimeUtc()).ToArray(), times.Select(t => t.Busy.Time.EndInstant.ToDateTimeUtc()).ToArray(),
            times.Select(t => t.Busy.Title).ToArray(), times.Select(t => t.Busy.AllDay).ToArray(), times.Select(t => t.Source).ToArray());
    }

    private static byte[] Bytes(CalendarConnection c) => JsonSerializer.SerializeToUtf8Bytes(c.Told, SlotwrightJson.Wire.ExternalCalendar);

    private static ImportedTime ReadTime(NpgsqlDataReader r, int at) =>
        new(new(Stretch.Of(At(r.GetDateTime(at)), At(r.GetDateTime(at + 1))), r.GetString(at + 2), r.GetBoolean(at + 3)), r.GetString(at + 4));

    private static CalendarConnection Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetInt64(2), r.GetGuid(3), r.GetGuid(4), r.GetString(5), r.GetString(6), r.GetString(7))
    {
        Username = Text(r, 8),
        Password = r.IsDBNull(9) ? null : r.GetFieldValue<byte[]>(9),
        Known = JsonSerializer.Deserialize<List<KnownCalendar>>(r.GetString(10))!,
        Chosen = r.IsDBNull(11) ? null : r.GetFieldValue<string[]>(11),
        Enabled = r.GetBoolean(12),
        Status = r.GetString(13),
        Reason = Text(r, 14),
        HttpStatus = r.GetInt32(15),
        Since = At(r.GetDateTime(16)),
        LastRead = r.IsDBNull(17) ? null : At(r.GetDateTime(17)),
        ReadDay = r.IsDBNull(18) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(18)),
        Problems = r.GetFieldValue<string[]>(19),
        ETag = Text(r, 20),
        LastModified = Text(r, 21),
        Failures = r.GetInt32(22),
        NextRead = At(r.GetDateTime(23)),
        ByKind = Enum.Parse<CallerKind>(r.GetString(24)),
        By = r.GetGuid(25),
        Created = At(r.GetDateTime(26)),
        Updated = At(r.GetDateTime(27)),
    };

    private static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);

    private static Instant At(DateTime utc) => Instant.FromDateTimeUtc(utc);
}
