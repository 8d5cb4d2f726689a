using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Split Recurring Event: so that this and the following occurrences can be changed by updating the new MASTER.</summary>
internal sealed class SplitRecurringEvent(Db db, CalendarReach reach)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var (id, asked) = (call.Path["recurringEventId"], call.Read(CalendarJson.Wire.SplitRecurringEventRequest));
        await using var tx = db.Begin(call);
        var changes = await reach.Begin(tx, null, ct);
        var target = await FoundEvent.Find(changes, id, ct);
        if (target.Failed(out var unknown)) return unknown;
        if (target.Value is not { IsSeries: true, Stored: { } master }) return new Refusal(FaultKind.Precondition, "NOT_A_MASTER_EVENT", $"The event {id} is no series.");
        if (asked.Revision is { } revision && revision != master.Event.Revision) return new RevisionMismatch(long.Parse(master.Event.Revision!, System.Globalization.CultureInfo.InvariantCulture));
        if (master.Event.Status == EventStatus.Cancelled) return new Refusal(FaultKind.Precondition, "EVENT_CANCELLED", $"The event {id} is cancelled.");
        var cut = Cut(master.Recurring!.Series, Wire.Local(asked.SplitLocalDate!), call.Now);
        if (cut.Failed(out var refused)) return refused;
        var (original, split) = changes.Split(master, cut.Value.Last, cut.Value.First);
        var answer = new SplitRecurringEventResponse { OriginalEvent = await EventView.Shown(original, call, tx, ct), SplitEvent = await EventView.Shown(split, call, tx, ct) };
        return await tx.Commit(Answer.Of(answer, CalendarJson.Wire.SplitRecurringEventResponse), ct);
    }

    /// <summary>The last occurrence before the split and the first from it on; the next occurrence stays before it, and another must come after.</summary>
    private static Result<(Occurrence Last, Occurrence First)> Cut(WeeklySeries series, LocalDateTime at, Instant now)
    {
        var split = Zones.Start(at, series.Zone);
        if (split <= now) return Invalid("must lie in the future");
        if (series.Between(now, split).Where(o => o.Time.StartInstant > now && o.Time.StartInstant < split) is var before && !before.Any()) return Invalid("must be later than the start of the next occurrence");
        if (series.Between(split, Zones.LastDay).FirstOrDefault(o => o.Time.StartInstant >= split) is not { Time.IsEmpty: false } first) return Invalid("must have an occurrence after it");
        var from = split - Duration.FromDays(7 * series.IntervalInWeeks * 2L);
        return (series.Between(from, split).Last(o => o.Time.StartInstant < split), first);
    }

    private static Refusal Invalid(string why) => new(FaultKind.Precondition, "INVALID_SPLIT_DATE", $"splitLocalDate {why}.");
}
