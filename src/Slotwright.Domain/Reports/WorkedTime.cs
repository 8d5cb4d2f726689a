using Slotwright.Domain.Time;

namespace Slotwright.Domain.Reports;

/// <summary>How somebody's time within a window was used, in elapsed minutes: a day on which the clocks change is as long as it really is.</summary>
/// <param name="Working">Hours less time off.</param>
/// <param name="Blocked">Time off within the hours.</param>
/// <param name="Booked">All that is booked, no minute twice; some of it may lie outside the hours.</param>
/// <param name="Used">What is booked of the working time.</param>
public readonly record struct WorkedTime(long Working, long Blocked, long Booked, long Used)
{
    public long Free => Working - Used;

    public long Outside => Booked - Used;

    /// <summary>The share of the working time that is booked; null for who does not work.</summary>
    public decimal? Utilization => Working == 0 ? null : Math.Round((decimal)Used / Working, 4);

    public static WorkedTime Of(Stretch window, ReadOnlySpan<Stretch> open, ReadOnlySpan<Stretch> off, ReadOnlySpan<Stretch> booked)
    {
        Stretch[] whole = [window];
        var hours = Stretches.Intersect(whole, Stretches.Normalise(open));
        var away = Stretches.Normalise(off);
        var working = Stretches.Subtract(hours, away);
        var busy = Stretches.Intersect(whole, Stretches.Normalise(booked));
        return new(Minutes(working), Minutes(Stretches.Intersect(hours, away)), Minutes(busy), Minutes(Stretches.Intersect(busy, working)));
    }

    public static WorkedTime operator +(WorkedTime one, WorkedTime other) => new(one.Working + other.Working, one.Blocked + other.Blocked, one.Booked + other.Booked, one.Used + other.Used);

    private static long Minutes(Stretch[] stretches) => stretches.Sum(s => s.Length) / 60_000;
}
