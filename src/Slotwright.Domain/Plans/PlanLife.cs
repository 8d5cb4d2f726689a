using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Plans;

public enum PlanStatus { Draft, Pending, Active, Paused, Ended, Canceled }

/// <param name="To">Null while it lasts.</param>
public sealed record PlanPause(Instant From, Instant? To);

/// <param name="Index">0 in the free trial, else from 1.</param>
/// <param name="To">Null for a cycle that lasts until the order is canceled.</param>
public sealed record PlanCycle(int Index, Instant From, Instant? To);

/// <summary>
/// The life of a sold plan, by the calendar of the business: cycles begin at the same time of day whatever the clocks do, and a pause moves all
/// that comes after it by as much calendar as it lasted.
/// </summary>
public sealed record PlanLife(PlanTerms Terms, DateTimeZone Zone, Instant Start)
{
    /// <summary>Null for an order that lasts until it is canceled.</summary>
    public Instant? End { get; init; }

    /// <summary>The end it was sold with and its pauses, whatever was granted beside.</summary>
    public Instant? EarliestEnd { get; init; }

    public IReadOnlyList<PlanPause> Pauses { get; init; } = [];

    /// <summary>Not paid for, so not anybody's yet.</summary>
    public bool IsDraft { get; init; }

    public bool IsCanceled { get; init; }

    /// <summary>It ends with the cycle that was running, and counts as canceled then.</summary>
    public bool RenewalCanceled { get; init; }

    public static PlanLife Begin(PlanTerms terms, DateTimeZone zone, Instant start, bool isDraft = false)
    {
        var end = terms.End(Wall(start, zone)) is { } wall ? Zones.End(wall, zone) : (Instant?)null;
        return new(terms, zone, start) { End = end, EarliestEnd = end, IsDraft = isDraft };
    }

    public PlanStatus At(Instant now)
    {
        if (IsCanceled) return PlanStatus.Canceled;
        if (IsDraft) return PlanStatus.Draft;
        if (OpenPause is not null) return PlanStatus.Paused;
        if (End <= now) return RenewalCanceled ? PlanStatus.Canceled : PlanStatus.Ended;
        return now < Start ? PlanStatus.Pending : PlanStatus.Active;
    }

    /// <summary>The payment cycle of a moment; none before the start and after the end.</summary>
    public PlanCycle? CycleAt(Instant at)
    {
        if (!Covers(at)) return null;
        var (anchor, moment) = (Wall(Start, Zone), Running(at));
        var first = Terms.FirstPayment(anchor);
        if (Terms.FreeTrialDays > 0 && moment < Real(first)) return new(0, Start, Sooner(Real(first)));
        return Terms.Cycle is { } cycle ? Cut(cycle, first, Terms.Cycles, moment) : new(1, Start, End);
    }

    /// <summary>The stretch of a moment for which sessions are given out: a payment cycle, unless the plan gives them by a calendar of its own.</summary>
    public PlanCycle? AllowanceAt(Cycle? every, Instant at) => every is not { } cycle ? CycleAt(at) : Covers(at) ? Cut(cycle, Wall(Start, Zone), null, Running(at)) : null;

    /// <summary>When something next happens by itself: it starts, a cycle begins, it ends.</summary>
    public Instant? Next(Instant now) => At(now) switch
    {
        PlanStatus.Pending => End < Start ? End : Start,
        PlanStatus.Active => CycleAt(now)?.To,
        _ => null,
    };

    /// <summary>Paid for: it starts when it was meant to, or now when that has gone by meanwhile.</summary>
    public PlanLife Purchase(Instant now) => Begin(Terms, Zone, Start < now ? now : Start);

    public Result<PlanLife> Pause(Instant now) =>
        At(now) is PlanStatus.Active ? this with { Pauses = [.. Pauses, new(now, null)] } : new PlanOrderNotInState(At(now), "paused");

    public Result<PlanLife> Resume(Instant now)
    {
        if (At(now) is not PlanStatus.Paused) return new PlanOrderNotInState(At(now), "resumed");
        var ended = Pauses[^1] with { To = now };
        return this with { Pauses = [.. Pauses.SkipLast(1), ended], End = Moved(End, Length(ended)), EarliestEnd = Moved(EarliestEnd, Length(ended)) };
    }

    public Result<PlanLife> Postpone(Instant end, Instant now)
    {
        if (At(now) is not (PlanStatus.Active or PlanStatus.Pending)) return new PlanOrderNotInState(At(now), "postponed");
        if (End is null) return new PlanOrderUnlimited();
        return end > End && end < Limit ? this with { End = end } : new EndDateNotLater();
    }

    public Result<PlanLife> Cancel(Instant now)
    {
        if (At(now) is PlanStatus.Ended or PlanStatus.Canceled) return new PlanOrderNotInState(At(now), "canceled");
        return this with { IsCanceled = true, End = now, Pauses = [.. Pauses.Select(p => p.To is null ? p with { To = now } : p)] };
    }

    /// <summary>The buyer has what is paid for, and nothing is charged any more.</summary>
    public Result<PlanLife> CancelRenewal(Instant now)
    {
        if (At(now) is not (PlanStatus.Active or PlanStatus.Pending or PlanStatus.Paused)) return new PlanOrderNotInState(At(now), "canceled");
        if (!Terms.IsRecurring) return new NoNextPayment();
        if (RenewalCanceled) return new RenewalAlreadyCanceled();
        return this with { RenewalCanceled = true, End = now < Start ? Start : CycleAt(now)!.To };
    }

    private PlanPause? OpenPause => Pauses is [.., { To: null } last] ? last : null;

    private Instant Limit => Zones.Start(Cycle.Never, Zone);

    private bool Covers(Instant at) => at >= Start && (OpenPause is not null || !(End <= at));

    /// <summary>An order that is paused stands where it was when it was paused.</summary>
    private Instant Running(Instant at) => Instant.Min(OpenPause is { } pause ? Instant.Min(pause.From, at) : at, Limit - Duration.FromDays(1));

    private PlanCycle Cut(Cycle cycle, LocalDateTime anchor, int? count, Instant moment)
    {
        Instant Border(long n) => Real(cycle.After(anchor, n));
        var whole = cycle.Between(anchor, Nominal(moment));
        while (Border(whole + 1) <= moment) whole++; // an hour that comes twice can hold a border
        while (whole > 0 && Border(whole) > moment) whole--;
        if (count <= whole) whole = count.Value - 1; // an end that was postponed makes the last cycle longer
        return new((int)whole + 1, Border(whole), count == whole + 1 ? End : Sooner(Border(whole + 1)));
    }

    private Instant Sooner(Instant at) => End < at ? End.Value : at;

    /// <summary>A wall time as it was before any pause, at the instant it is now.</summary>
    private Instant Real(LocalDateTime nominal)
    {
        if (nominal == Wall(Start, Zone)) return Start;
        var wall = nominal;
        foreach (var pause in Pauses)
            if (pause.To is not null && Wall(pause.From, Zone) < wall) wall = wall.PlusTicks(Length(pause));
        return Zones.Start(wall, Zone);
    }

    private LocalDateTime Nominal(Instant at)
    {
        var wall = Wall(at, Zone);
        foreach (var pause in Pauses.Reverse())
            if (pause.To <= at) wall = wall.PlusTicks(-Length(pause));
            else if (pause.From < at) wall = Wall(pause.From, Zone);
        return wall;
    }

    private Instant? Moved(Instant? end, long ticks) => end is { } at && ticks > 0 ? Zones.End(Wall(at, Zone).PlusTicks(ticks), Zone) : end;

    /// <summary>By the calendar: a week is a week in which the clocks change, too.</summary>
    private long Length(PlanPause pause) => pause.To is { } to ? Math.Max(0, Period.Between(Wall(pause.From, Zone), Wall(to, Zone), PeriodUnits.Ticks).Ticks) : 0;

    private static LocalDateTime Wall(Instant at, DateTimeZone zone) => Instant.Max(Zones.FirstDay, Instant.Min(Zones.LastDay, at)).InZone(zone).LocalDateTime;
}
