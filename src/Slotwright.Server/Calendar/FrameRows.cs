using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The SQL that keeps the first start and the last end of its sessions, which a class's or course's service shows and is found by, as its events say.</summary>
internal static class FrameRows
{
    private const string Span = """
        SELECT min(starts_at), max(starts_at), max(ends_at) FROM events
        WHERE site_id = $1 AND schedule_id = $2 AND "type" = $3 AND recurrence_type NOT IN ('MASTER', 'PAST') AND "status" = 'CONFIRMED' HAVING count(*) > 0
        """;

    private static readonly string Series = $"""SELECT {StoredEvent.Columns} FROM events WHERE site_id = $1 AND schedule_id = $2 AND "type" = $3 AND recurrence_type IN ('MASTER', 'PAST')""";

    // jsonb respells the document, which no reader can tell: members have no order, and numbers in it are whole.
    private const string Put = """
        UPDATE services SET schedule_first_session_start = ($4::jsonb ->> 'firstSessionStart')::timestamptz, schedule_last_session_end = ($4::jsonb ->> 'lastSessionEnd')::timestamptz,
            doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{schedule}', (convert_from(doc, 'UTF8')::jsonb -> 'schedule') - 'firstSessionStart' - 'lastSessionEnd' || jsonb_strip_nulls($4))::text, 'UTF8')
        WHERE site_id = $1 AND id = $2 AND convert_from(doc, 'UTF8')::jsonb #>> '{schedule,id}' = $3
        """;

    /// <summary>To be called with every event that is written: what its service shows follows in the same transaction, once all its events are written.</summary>
    public static void Follow(Tx tx, Event e)
    {
        if (e.Type is not (EventTypes.Class or EventTypes.Course) || !Guid.TryParse(e.ExternalScheduleId, out var service)) return;
        tx.Once($"frame {e.ScheduleId} {e.Type}", () => tx.BeforeCommit(async ct => Embed(tx, service, e.ScheduleId!, await Read(tx, e.ScheduleId!, e.Type, ct))));
    }

    private static void Embed(Tx tx, Guid service, string schedule, TimeFrame? frame) => tx.Write(Put, service, schedule,
        new JsonText($$"""{"firstSessionStart":{{Json(frame?.First)}},"lastSessionEnd":{{Json(frame?.LastEnd)}}}"""));

    private static string Json(Instant? moment) => moment is { } at ? $"\"{Wire.Timestamp(at)}\"" : "null";

    private static async Task<TimeFrame?> Read(Tx tx, string schedule, string type, CancellationToken ct)
    {
        var series = await tx.List(Series, StoredEvent.Read, ct, schedule, type);
        var changed = series.Count == 0 ? [] : await tx.List("SELECT series_id, first_week FROM events WHERE site_id = $1 AND series_id = ANY($2) AND recurrence_type = 'EXCEPTION'",
            r => (Series: r.GetString(0), Week: r.GetInt32(1)), ct, (object)series.Select(m => m.Weeks!.Series).Distinct().ToArray());
        var removed = changed.ToLookup(c => c.Series, c => c.Week);
        var single = await tx.Single(Span, r => new TimeFrame(Instant.FromDateTimeUtc(r.GetDateTime(0)), Instant.FromDateTimeUtc(r.GetDateTime(1)), Instant.FromDateTimeUtc(r.GetDateTime(2))), ct, schedule, type);
        return TimeFrame.Join(single, TimeFrame.Of(series.Select(m => new EventSeries(m.Row, m.Event, m.Weeks, new RecurringHours(m.Weeks!.Of(m.Event), removed[m.Weeks.Series].ToHashSet())))));
    }
}
