using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Changes of whole series: what has begun stays as it was, what is to come follows (behaviour/calendar.md 6).</summary>
internal sealed partial class EventChanges
{
    /// <summary>
    /// A MASTER as it is from now on. The weeks begun already keep what it was; a start moved by whole weeks moves the count of weeks
    /// with it, so that every later occurrence keeps its id and its bookings.
    /// </summary>
    public async Task<Event> Series(EventSeries master, Event next, CancellationToken ct)
    {
        var before = master.Recurring!.Series;
        var (weeks, cut) = (Moved(master, next), before.FirstWeekAfter(tx.Now));
        if (before.Begins <= tx.Now)
        {
            tx.KeepPast(master.Event, master.Weeks! with { Last = Math.Min(cut - 1, master.Weeks.Last ?? int.MaxValue) });
            weeks = weeks with { First = cut };
        }
        return await Replace(master, next, weeks, ct);
    }

    /// <summary>A MASTER that ends now: what has begun stays, what is to come is cancelled with it.</summary>
    /// <param name="kept">Occurrences that stay, each as an event of its own already.</param>
    public Task<Event> EndSeries(EventSeries master, CancellationToken ct, IReadOnlySet<string>? kept = null)
    {
        var zone = Zones.Find(master.Event.TimeZone!)!;
        var until = EventRules.Moment(tx.Now.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond), tx.Now, zone);
        var last = Math.Min(master.Recurring!.Series.FirstWeekAfter(tx.Now) - 1, master.Weeks!.Last ?? int.MaxValue);
        return Replace(master, master.Event with { Status = EventStatus.Cancelled, RecurrenceRule = master.Event.RecurrenceRule! with { Until = until } }, master.Weeks with { Last = last }, ct, kept);
    }

    /// <summary>A series in two: the MASTER for the weeks before one, and a new MASTER with all ids of before for the weeks from it on.</summary>
    public (Event Original, Event Split) Split(EventSeries master, Occurrence last, Occurrence first)
    {
        Lock(master.Weeks!.Series);
        var (e, zone) = (master.Event, Zones.Find(master.Event.TimeZone!)!);
        var original = Next(e, e with { RecurrenceRule = e.RecurrenceRule! with { Until = EventRules.Moment(last.End, last.Time.EndInstant, zone) } });
        var split = e with
        {
            Id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
            Start = EventRules.Moment(first.Start, first.Time.StartInstant, zone),
            End = EventRules.Moment(first.End, first.Time.EndInstant, zone),
        };
        tx.SaveEvent(original, Revision(original), master.Weeks with { Last = first.Week - 1 });
        tx.AddEvent(split, master.Weeks with { Start = first.Week, First = first.Week });
        foreach (var exception in Book.Exceptions(master.Weeks.Series).Where(x => x.Event.RecurringEventId == e.Id && x.Weeks!.First >= first.Week))
            tx.SaveEvent(Next(exception.Event, exception.Event with { RecurringEventId = split.Id }), Revision(exception.Event) + 1);
        tx.PublishAction(EventRows.Fqdn, "recurring_split", e.Id!, Revision(original), new EventRecurringSplit { OriginalEvent = original, NewEvent = split }, CalendarJson.Wire.EventRecurringSplit);
        return (original, split);
    }

    private async Task<Event> Replace(EventSeries master, Event next, SeriesWeeks weeks, CancellationToken ct, IReadOnlySet<string>? kept = null)
    {
        Lock(master.Weeks!.Series);
        var saved = Next(master.Event, next);
        tx.SaveEvent(saved, Revision(saved), weeks);
        var after = new EventSeries(master.Row, saved, weeks, master.Recurring! with { Series = weeks.Of(saved) });
        TakeExceptions(master, after, kept);
        await TakeOccupied(master, after, kept, ct);
        if (saved.Type == EventTypes.Course && saved.Status != EventStatus.Cancelled && Concerns(master.Event, saved)) moved.Add((master.Event, saved));
        if (saved.Status == EventStatus.Cancelled)
            tx.PublishAction(EventRows.Fqdn, "cancelled", saved.Id!, Revision(saved), new EventCancelled { Event = saved, NotifyParticipants = told?.NotifyParticipants ?? false }, CalendarJson.Wire.EventCancelled);
        return saved;
    }

    /// <summary>Occurrences to come that were changed by themselves take what they still inherit, and go when the series ends before them.</summary>
    private void TakeExceptions(EventSeries before, EventSeries after, IReadOnlySet<string>? kept)
    {
        foreach (var exception in Book.Exceptions(before.Weeks!.Series))
        {
            var e = exception.Event;
            if (e.RecurringEventId != before.Event.Id || e.Status == EventStatus.Cancelled || exception.Singles[0].StartInstant <= tx.Now || kept?.Contains(e.Id!) == true || done.Contains(e.Id!)) continue;
            var next = after.Event.Status == EventStatus.Cancelled || EndsBefore(after, exception.Weeks!.First) ? e with { Status = EventStatus.Cancelled } : Inheritance.Follow(e, after.Event, e.InheritedFields ?? []);
            if (!Alike(next, e)) Once(exception, next);
        }
    }

    private static bool EndsBefore(EventSeries series, int week)
    {
        var rule = series.Recurring!.Series;
        return rule.Weeks.Last < week || rule.Until is { } until && Zones.Start(rule.Start.PlusWeeks(week - rule.StartWeek), rule.Zone) > until;
    }

    /// <summary>Sessions to come in which somebody has a seat or has asked for one: they move with the series, or are no more.</summary>
    private async Task TakeOccupied(EventSeries before, EventSeries after, IReadOnlySet<string>? kept, CancellationToken ct)
    {
        var asked = Guid.TryParse(before.Event.ExternalScheduleId, out var service) ? await reach.Bookings.Asked(tx, service, ct) : [];
        foreach (var place in (await tx.OccupiedAfter(before.Weeks!.Series, tx.Now, ct)).Union(asked))
        {
            if (kept?.Contains(place) == true || InstanceId.Parse(place) is not { } id || before.Weeks.WeekOf(id) is not { } week || before.InWeek(week) is not { } was || was.Time.StartInstant <= tx.Now) continue;
            if (after.InWeek(week) is not { } now) { gone.Add(place); continue; }
            var (old, fresh) = (was.ToEvent(), now.ToEvent());
            if (Concerns(old, fresh)) moved.Add((old, fresh));
            if (fresh.TotalCapacity > old.TotalCapacity) roomier.Add(place);
        }
    }

    /// <summary>Less than a week is a move within the week; more moves the count. A series that nothing came before may begin in earlier weeks than it did.</summary>
    private SeriesWeeks Moved(EventSeries master, Event next)
    {
        var weeks = master.Weeks!;
        var days = Period.DaysBetween(Wire.Local(master.Event.Start!.LocalDate!).Date, Wire.Local(next.Start!.LocalDate!).Date);
        var start = weeks.Start + days / 7;
        var isFirst = weeks.Series == master.Row && Book.Definitions(weeks.Series).All(d => !d.IsPast || d.Event.Id != master.Row);
        return weeks with { Start = start, First = isFirst ? Math.Min(weeks.First, start) : weeks.First };
    }

    private static bool Alike(Event a, Event b) => ReferenceEquals(a, b) || EventRows.Bytes(a).AsSpan().SequenceEqual(EventRows.Bytes(b));
}
