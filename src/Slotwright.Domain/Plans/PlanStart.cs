using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Plans;

/// <summary>When a plan that is bought starts.</summary>
public abstract record PlanStart
{
    private static readonly Duration Farthest = Duration.FromDays(3660), LateRequest = Duration.FromDays(1);

    /// <summary>With the purchase.</summary>
    public sealed record AtOnce : PlanStart;

    /// <summary>At one moment for everybody.</summary>
    public sealed record Fixed(Instant At) : PlanStart;

    /// <summary>On a day of the month, the last one where the month is too short; at once when it is that day.</summary>
    public sealed record OnDay(int DayOfMonth) : PlanStart;

    /// <summary>When the buyer wants, within bounds.</summary>
    public sealed record Chosen(Instant? From, Instant? Until) : PlanStart;

    /// <summary>The start of a purchase a buyer makes now.</summary>
    public Result<Instant> ForBuyer(Instant? wanted, Instant now, DateTimeZone zone)
    {
        if (this is Chosen range) return Within(range, wanted, now);
        if (this is Fixed { At: var at } && at <= now) return new StartNotPossible("The plan has started already.");
        var given = Given(now, zone);
        return wanted is null || wanted == given || wanted <= now && this is AtOnce ? Near(given, now) : new StartNotForBuyers();
    }

    /// <summary>The business starts a plan when it likes, also in the past.</summary>
    public Result<Instant> ForBusiness(Instant? wanted, Instant now, DateTimeZone zone) => Near(wanted ?? Given(now, zone), now);

    private static Result<Instant> Within(Chosen range, Instant? wanted, Instant now)
    {
        if (wanted < now - LateRequest) return new StartNotPossible("The start has gone by.");
        var start = Instant.Max(wanted ?? range.From ?? now, now);
        if (start < range.From || start >= range.Until) return new StartNotPossible("The plan can only start within the dates it says.");
        return Near(start, now);
    }

    private static Result<Instant> Near(Instant start, Instant now) =>
        start > now - Farthest && start < now + Farthest ? start : new StartNotPossible("The start must be within ten years.");

    private Instant Given(Instant now, DateTimeZone zone) => this switch
    {
        Fixed { At: var at } => Instant.Max(at, now),
        Chosen { From: { } from } => Instant.Max(from, now),
        OnDay { DayOfMonth: var day } => Instant.Max(now, Zones.Start(Next(now.InZone(zone).Date, day).AtMidnight(), zone)),
        _ => now,
    };

    /// <summary>The next date that is this day of its month, today included.</summary>
    public static LocalDate Next(LocalDate today, int day)
    {
        LocalDate In(LocalDate month) => new(month.Year, month.Month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));
        return In(today) >= today ? In(today) : In(today.PlusMonths(1));
    }
}
