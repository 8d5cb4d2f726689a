using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Calendar;

/// <summary>
/// What an event takes from its parent as long as it says nothing of its own: single events and MASTERs from their schedule, occurrences
/// from their MASTER (behaviour/calendar.md 3). A field given, be it as null, is the event's own from then on.
/// </summary>
internal static class Inheritance
{
    /// <summary>All that an occurrence can take from its MASTER.</summary>
    public static readonly IReadOnlyList<string> All =
        [InheritedField.Title, InheritedField.TimeZone, InheritedField.Location, InheritedField.Capacity, InheritedField.ConferencingDetails, InheritedField.Resources, InheritedField.Transparency];

    private static readonly Dictionary<string, string> Members = new()
    {
        ["title"] = InheritedField.Title,
        ["timeZone"] = InheritedField.TimeZone,
        ["location"] = InheritedField.Location,
        ["totalCapacity"] = InheritedField.Capacity,
        ["conferencingDetails"] = InheritedField.ConferencingDetails,
        ["resources"] = InheritedField.Resources,
        ["transparency"] = InheritedField.Transparency,
    };

    /// <summary>What may follow a parent: a schedule has no resources to give, nor does it block anybody.</summary>
    public static IEnumerable<string> Possible(bool fromMaster) => fromMaster ? All : All.Take(5);

    /// <summary>What is left to follow once these members of an event were given.</summary>
    public static List<string> Left(IEnumerable<string> inherited, IEnumerable<string> given) => [.. inherited.Except(given.Select(Members.GetValueOrDefault).OfType<string>())];

    /// <summary>A schedule as the parent of its events.</summary>
    public static Event Parent(Schedule schedule) => new()
    {
        Title = schedule.DefaultTitle,
        TimeZone = schedule.TimeZone,
        Location = schedule.DefaultLocation,
        TotalCapacity = schedule.DefaultCapacity,
        ConferencingDetails = schedule.DefaultConferencingDetails,
    };

    /// <summary>The event as it follows its parent in these fields; times keep to the wall clock when its zone changes.</summary>
    public static Event Follow(Event e, Event parent, IEnumerable<string> fields)
    {
        foreach (var field in fields) e = Take(e, parent, field);
        return e;
    }

    private static Event Take(Event e, Event parent, string field) => field switch
    {
        InheritedField.Title => e with { Title = parent.Title },
        InheritedField.TimeZone => e.TimeZone == parent.TimeZone ? e : InZone(e, parent.TimeZone!),
        InheritedField.Location => e with { Location = parent.Location },
        InheritedField.Capacity => e with { TotalCapacity = parent.TotalCapacity },
        InheritedField.ConferencingDetails => e with { ConferencingDetails = parent.ConferencingDetails },
        InheritedField.Resources => e with { Resources = parent.Resources },
        InheritedField.Transparency => e with { Transparency = parent.Transparency },
        _ => e,
    };

    /// <summary>The same wall times in another zone.</summary>
    public static Event InZone(Event e, string id)
    {
        var zone = Zones.Find(id)!;
        var (start, end) = (Wire.Local(e.Start!.LocalDate!), Wire.Local(e.End!.LocalDate!));
        return e with
        {
            TimeZone = zone.Id,
            Start = EventRules.Moment(start, Zones.Start(start, zone), zone),
            End = EventRules.Moment(end, Zones.End(end, zone), zone),
            RecurrenceRule = e.RecurrenceRule is { Until.LocalDate: { } until } rule ? rule with { Until = EventRules.Moment(Wire.Local(until), Zones.End(Wire.Local(until), zone), zone) } : e.RecurrenceRule,
        };
    }
}
