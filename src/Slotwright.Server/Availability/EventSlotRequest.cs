using NodaTime;
using Slotwright.Contract.EventTimeSlots;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Availability;

/// <summary>What is asked of the sessions of classes, after the rules of behaviour/availability.md 6.</summary>
/// <param name="Local">The local starts wanted: wall times counted as if they were UTC, so that days on which clocks change are told by what the clocks show.</param>
/// <param name="Around">The time in which all of them lie.</param>
/// <param name="Services">Whose classes; null means everybody's.</param>
internal sealed record EventSlotRequest(DateTimeZone Zone, Stretch Local, Stretch Around, IReadOnlySet<Guid>? Services, ListEventTimeSlotsRequest Asked)
{
    private const int UsualLimit = 50, LongestDays = 366;
    private static readonly Duration Margin = Duration.FromDays(2); // for hours that are missing, and for whole days of other zones

    public int Limit => Asked.CursorPaging?.Limit ?? UsualLimit;

    public static Result<EventSlotRequest> Of(ListEventTimeSlotsRequest asked, DateTimeZone siteZone)
    {
        if (asked.FromLocalDate is null || asked.ToLocalDate is null) return new Refusal(FaultKind.Invalid, "MISSING_ARGUMENTS", "fromLocalDate and toLocalDate must be given.");
        var zone = asked.TimeZone is null ? siteZone : Zones.Find(asked.TimeZone);
        if (zone is null) return new InvalidTimeZone(asked.TimeZone!);
        var (from, to) = (Zones.Within(Wire.Local(asked.FromLocalDate)), Zones.Within(Wire.Local(asked.ToLocalDate)));
        if (Wrong(asked, from, to).ToList() is { Count: > 0 } wrong) return new InvalidFields(wrong);
        var around = Stretch.Of(Zones.Start(from, zone) - Margin, Zones.End(to, zone) + Margin);
        return new EventSlotRequest(zone, new(Shown(from), Shown(to)), around, asked.ServiceIds is { Count: > 0 } ids ? ids.Select(Guid.Parse).ToHashSet() : null, asked);
    }

    private static IEnumerable<FieldViolation> Wrong(ListEventTimeSlotsRequest asked, LocalDateTime from, LocalDateTime to)
    {
        if (to < from) yield return new("toLocalDate", "must not be before fromLocalDate", "VALIDATION");
        else if (asked.MaxSlotsPerDay is not null && to.PlusMonths(-1) > from) yield return new("toLocalDate", "must be within a month of fromLocalDate when maxSlotsPerDay is given", "VALIDATION");
        else if (Shown(to) - Shown(from) > Duration.FromDays(LongestDays).TotalMilliseconds) yield return new("toLocalDate", "must be within a year of fromLocalDate", "VALIDATION");
        if (asked.CursorPaging?.Limit < 1) yield return new("cursorPaging.limit", "must be at least 1", "MIN");
    }

    private static long Shown(LocalDateTime wall) => wall.InUtc().ToInstant().ToUnixTimeMilliseconds();
}
