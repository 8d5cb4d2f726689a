using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>How long an event lasts: so far on the wall clock, as people see it in their calendars, or a DURATION.</summary>
internal readonly record struct Extent(long WallTicks, Length? Length)
{
    public Instant End(Moment start) => Length is { } length
        ? Zones.Start(start.Wall.PlusDays(length.Days), start.Zone) + length.Elapsed
        : Zones.End(start.Wall.PlusTicks(WallTicks), start.Zone);

    /// <summary>Days by which an occurrence may begin before a window it reaches into, rounded up.</summary>
    public int Days => Length is { } length ? length.Days + (int)length.Elapsed.TotalDays + 2 : (int)(WallTicks / NodaConstants.TicksPerDay) + 2;

    /// <summary>From DTEND or DURATION; without either a day lasts a day and a time takes none.</summary>
    public static Extent Of(Component block, Moment start, ForeignZones zones, Action unreadable)
    {
        var usual = new Extent(start.IsDate ? NodaConstants.TicksPerDay : 0, null);
        if (block.Line("DTEND") is { } ends)
        {
            if (Moment.Parse(ends.Value, zones.Of(ends)) is { } end && Between(start, end) is { } extent) return extent;
            unreadable();
        }
        else if (block.Line("DURATION") is { } lasts)
        {
            if (ICalendar.Length.Parse(lasts.Value) is { } length) return new(0, length);
            unreadable();
        }
        return usual;
    }

    /// <summary>The end of a PERIOD: a time or a length.</summary>
    public static Extent? Of(Moment start, string end) =>
        ICalendar.Length.Parse(end) is { } length ? new(0, length) : Moment.Parse(end, start.Zone) is { } moment ? Between(start, moment) : null;

    private static Extent? Between(Moment start, Moment end)
    {
        if (start.Zone.Equals(end.Zone)) return end.Wall < start.Wall ? null : new Extent(Period.Between(start.Wall, end.Wall, PeriodUnits.Ticks).Ticks, null);
        return end.Instant < start.Instant ? null : new(0, new Length(0, end.Instant - start.Instant));
    }
}
