using NodaTime;
using NodaTime.Text;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>Times as people and models write them in the business's zone: a date (`2026-11-23`, which is its midnight), or a date and time with or without seconds.</summary>
internal static class LocalTimes
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static LocalDateTime? Read(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date) return date.Value.AtMidnight();
        if (Minutes.Parse(text) is { Success: true } minutes) return minutes.Value;
        return LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } whole ? whole.Value : null;
    }
}
