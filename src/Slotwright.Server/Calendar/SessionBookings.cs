using Slotwright.Contract.Calendar;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>What the calendar needs of bookings, which come after it in the order of modules; called within the transaction that changes the events, under their locks.</summary>
/// <param name="Cancel">Sessions no longer take place: whoever booked them is told and their bookings are canceled.</param>
/// <param name="Asked">The sessions to come of a service that somebody has booked or asked for, with a seat or still without.</param>
/// <param name="Move">Sessions take place at another time, place or with other resources: their bookings say so from now on.</param>
internal sealed record SessionBookings(
    Func<Tx, SessionsGone, CancellationToken, Task> Cancel,
    Func<Tx, SessionsMoved, CancellationToken, Task> Move,
    Func<Tx, Guid, CancellationToken, Task<List<string>>> Asked)
{
    /// <summary>A calendar that nobody can book.</summary>
    public static readonly SessionBookings None = new((_, _, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask, (_, _, _) => Task.FromResult(new List<string>()));
}

/// <summary>Sessions that are off the calendar from now on.</summary>
/// <param name="Events">The ids of the events and occurrences; appointments among them when a whole schedule ends: their events go with their bookings.</param>
/// <param name="Course">The schedule of a course that ends whole, by its id; null when only some events go.</param>
internal sealed record SessionsGone(IReadOnlyList<string> Events, string? Course, ParticipantNotification? Notification);

/// <summary>Sessions as they were and as they are now, whether anybody has booked them or not; the ids are the same.</summary>
internal sealed record SessionsMoved(IReadOnlyList<(Event Before, Event After)> Sessions, ParticipantNotification? Notification);
