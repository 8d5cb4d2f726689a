using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>Writes instants as a zone's wall times (yyyy-MM-ddTHH:mm:ss, years 1 to 9999) without allocating; for one thread at a time.</summary>
public sealed class LocalTimeWriter(DateTimeZone zone)
{
    /// <summary>The bytes that one time takes.</summary>
    public const int Length = 19;

    const long Day = 24L * 60 * 60 * 1000;
    const long UnixEpochDayNumber = 719_162;

    readonly ZoneOffsets offsets = new(zone);
    readonly byte[] date = "0000-00-00T"u8.ToArray();
    long midnight = long.MaxValue / 2;

    /// <summary>Writes the wall time of this instant and returns <see cref="Length"/>; a fraction of a second is cut off.</summary>
    public int Write(long unixMs, Span<byte> utf8)
    {
        var local = unixMs + offsets.At(unixMs);
        if ((ulong)(local - midnight) >= Day) TurnTo(local);
        var (minutes, seconds) = Math.DivRem((int)(local - midnight) / 1000, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        var time = utf8[..Length];
        date.CopyTo(time);
        TwoDigits(time[17..], seconds);
        TwoDigits(time[14..], minute);
        TwoDigits(time[11..], hour);
        time[13] = time[16] = (byte)':';
        return Length;
    }

    // The date is kept from one call to the next: slots come by the dozen for a day.
    void TurnTo(long local)
    {
        var day = local >= 0 ? local / Day : (local + 1) / Day - 1;
        var (year, month, monthDay) = DateOnly.FromDayNumber(checked((int)(day + UnixEpochDayNumber)));
        TwoDigits(date, year / 100);
        TwoDigits(date.AsSpan(2), year % 100);
        TwoDigits(date.AsSpan(5), month);
        TwoDigits(date.AsSpan(8), monthDay);
        midnight = day * Day;
    }

    static void TwoDigits(Span<byte> target, int value)
    {
        target[1] = (byte)('0' + value % 10);
        target[0] = (byte)('0' + value / 10);
    }
}
