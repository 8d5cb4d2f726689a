using System.Buffers;
using System.Text;
using NodaTime;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>A page of events as the answer's bytes: occurrences from their series' text, stored events one by one.</summary>
internal sealed class EventPage(Db db, Call call, IReadOnlyList<Place> page)
{
    private readonly DateTimeZone? adjusted = call.Member("timeZone")?.GetString() is { } id ? Zones.Find(id) : null;

    public async Task<Answer> Answer(string? next, CancellationToken ct)
    {
        // Whoever sees who takes part is shown events made one by one.
        var whole = EventView.AsksPersonal(call) ? page : [.. page.Where(p => p.Session is null)];
        var shown = await EventView.Shown([.. whole.Select(p => p.Event())], call, db, ct);
        var places = page.Where(p => p.Session is not null).Select(SeatsOf).Distinct().ToList();
        var counts = places.Count == 0 || EventView.AsksPersonal(call) ? [] : await db.Counts(call.Site, places, ct);
        var output = new PooledBuffer(1024 + page.Count * 1024);
        output.Write("{\"events\":["u8);
        for (int i = 0, made = 0; i < page.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            if (page[i].Session is { } session && !EventView.AsksPersonal(call)) session.Of.Text.Write(output, session, page[i].Id, counts.GetValueOrDefault(SeatsOf(page[i])).Taken, adjusted);
            else output.Write(EventRows.Bytes(shown[made++]));
        }
        output.Write(Encoding.UTF8.GetBytes($"],\"pagingMetadata\":{Metadata(next)}}}"));
        return new Answer(output.Written) { Owner = output };
    }

    private string Metadata(string? next) => Encoding.UTF8.GetString(Http.Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteNumber("count", page.Count);
        Paging.WriteCursors(w, next, null);
        w.WriteEndObject();
    }).Body.Span);

    private static string SeatsOf(Place place) => place.Session!.Value.Event is { Type: EventTypes.Course } course ? course.ScheduleId! : place.Id;
}
