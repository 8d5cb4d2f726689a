using Slotwright.Contract.Bookings;

namespace Slotwright.Server.Bookings;

/// <summary>What a booking wants seats on: a class's session by its event's id, or a course by its schedule's.</summary>
internal sealed record SeatTarget(string Id, bool IsCourse)
{
    /// <summary>The tags by which a booking's entity tells an appointment, a class and a course apart.</summary>
    public const string Individual = "INDIVIDUAL", Group = "GROUP", Course = "COURSE";

    /// <summary>A schedule means a course; a slot means a session when it names an event (or, in the older spelling, a session).</summary>
    public static SeatTarget? Of(BookedEntity entity) =>
        entity.Schedule is { ScheduleId: { } schedule } ? new(schedule, true)
        : (entity.Slot?.EventId ?? entity.Slot?.SessionId) is { } session ? new(session, false) : null;
}
