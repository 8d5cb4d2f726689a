using Slotwright.Contract.Calendar;
using Slotwright.Domain;

namespace Slotwright.Server.Calendar;

/// <summary>What an id means, for somebody who wants to change it: a stored event or an occurrence of a series that has no row yet.</summary>
internal sealed record FoundEvent(EventSeries? Stored, Session? Occurrence, Event Event)
{
    /// <summary>The event of an id on the calendar that is being changed; appointments are their bookings' and nobody else's to change.</summary>
    public static async Task<Result<FoundEvent>> Find(EventChanges changes, string id, CancellationToken ct)
    {
        if (changes.Book.FindStored(id) is { } stored) return new FoundEvent(stored, null, stored.Event);
        if (changes.Book.Occurrence(id) is { } session) return new FoundEvent(null, session, session.ToEvent());
        return await changes.Tx.LockEvent(id, ct) is null ? Events.NotFound(id) : new Refusal(FaultKind.Precondition, "EVENT_BELONGS_TO_BOOKING", "Cancel or reschedule the booking; its event follows.");
    }

    public bool IsSeries => Stored?.Recurring is not null;

    /// <summary>What it inherits from: an occurrence from its MASTER, all others from their schedule.</summary>
    public async Task<Event> Parent(EventChanges changes, CancellationToken ct)
    {
        if (Occurrence is { } session) return session.Of.Event;
        if (Event.RecurringEventId is { } master) return changes.Book.FindStored(master)!.Event;
        return Inheritance.Parent((await Schedules.Find(changes.Tx, Guid.Parse(Event.ScheduleId!), ct))!);
    }

    /// <summary>Stores it as it is from now on, in the way its kind asks for.</summary>
    public async Task<Event> Become(EventChanges changes, Event next, CancellationToken ct) =>
        Occurrence is { } session ? changes.Exception(session, next) : IsSeries ? await changes.Series(Stored!, next, ct) : changes.Once(Stored!, next);
}
