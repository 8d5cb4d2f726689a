using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Http;

/// <summary>Instants, revisions and wall times as the wire spells them (contract.md h2), both ways.</summary>
internal static class Wire
{
    private static readonly InstantPattern Milliseconds = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    public static string Timestamp(Instant instant) => Milliseconds.Format(instant);

    public static Instant Instant(string timestamp) => Instant(OffsetDateTimePattern.ExtendedIso.Parse(timestamp).Value);

    /// <summary>A time stamp of the contract's format as an instant that the database holds, too: of the years 1 to 9998. Null for any other.</summary>
    public static Instant? Moment(string timestamp) =>
        OffsetDateTimePattern.ExtendedIso.Parse(timestamp) is { Success: true, Value: { Year: > 0 and < 9999 } moment } && moment.ToInstant() is var instant && instant.InUtc().Year is > 0 and < 9999 ? instant : null;

    /// <summary>As much of a text as a field takes, never half a character.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    public static string Revision(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    public static string Local(LocalDateTime wall) => LocalDateTimePattern.GeneralIso.Format(wall);

    /// <summary>A wall time of the contract's LOCAL_DATE_TIME format, which validation has checked.</summary>
    public static LocalDateTime Local(string text) => LocalDateTimePattern.GeneralIso.Parse(text).Value;

    /// <summary>
    /// A booked slot's start or end in any of its three spellings: with an offset, local, or local with a fraction of a second;
    /// local ones are read in the given zone. Null when it is none of them.
    /// </summary>
    public static Instant? SlotInstant(string text, DateTimeZone zone, bool isEnd)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } offset) return Instant(offset.Value);
        var wall = LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local ? local : Colons.Parse(text);
        if (!wall.Success) return null;
        return isEnd ? Zones.End(wall.Value, zone) : Zones.Start(wall.Value, zone);
    }

    private static Instant Instant(OffsetDateTime moment) => Zones.Start(moment.LocalDateTime, DateTimeZone.ForOffset(moment.Offset));

    private static readonly LocalDateTimePattern Colons = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss':'fff");
}
