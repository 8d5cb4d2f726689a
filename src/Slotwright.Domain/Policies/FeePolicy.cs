using NodaTime;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Policies;

/// <summary>What a window asks for: of each participant the same, or a part of what the booking costs.</summary>
public abstract record FeeRate
{
    public sealed record Each(decimal Amount) : FeeRate;

    public sealed record Share(decimal Percent) : FeeRate;
}

/// <summary>From so long before the start on, cancelling costs this; zero means from the start on.</summary>
public sealed record FeeWindow(Duration BeforeStart, FeeRate Rate);

/// <summary>What made a fee due; nothing has, where it only tells what cancelling now would cost.</summary>
public enum FeeTrigger { None, Canceled, NotAttended }

/// <summary>What a booking's fee depends on.</summary>
/// <param name="Price">What it costs; null where that is not known as a number.</param>
public sealed record FeeBasis(Instant Start, int Participants, decimal? Price, string Currency);

/// <summary>What became of a booking. Null where it did not happen.</summary>
/// <param name="Waived">The business let the customer off when it was canceled.</param>
/// <param name="Missed">When it was noted that nobody came.</param>
public sealed record BookingOutcome(Instant? Canceled, bool Waived, bool Attended, Instant? Missed);

/// <summary>A fee and why it is due.</summary>
public sealed record Fee(decimal Amount, FeeTrigger Trigger);

/// <summary>What it costs to cancel late or not to come, as the policy said when the booking was made (behaviour/bookings.md 7 and 12).</summary>
public sealed record FeePolicy(IReadOnlyList<FeeWindow> Windows)
{
    public static FeePolicy None { get; } = new([]);

    /// <summary>The fee of a booking as things stand; null when there is none. Of several triggers the first one counts.</summary>
    public Fee? Of(FeeBasis basis, BookingOutcome outcome, Instant now)
    {
        var canceledFirst = outcome.Canceled is { } canceled && !(outcome.Missed < canceled);
        if (canceledFirst) return outcome.Waived ? null : At(outcome.Canceled!.Value, basis, outcome.Canceled < basis.Start ? FeeTrigger.Canceled : FeeTrigger.NotAttended);
        if (outcome.Missed is not null) return At(Instant.MaxValue, basis, FeeTrigger.NotAttended);
        return outcome.Attended ? null : At(now, basis, FeeTrigger.None);
    }

    /// <summary>Of the windows entered by then the last to open says what is due; who does not come has entered all of them.</summary>
    private Fee? At(Instant moment, FeeBasis basis, FeeTrigger trigger)
    {
        var window = Windows.Where(w => moment >= basis.Start - w.BeforeStart).MinBy(w => w.BeforeStart);
        var amount = window is null || basis.Price == 0 ? 0 : Amount(window.Rate, basis);
        return amount == 0 ? null : new(amount, trigger);
    }

    /// <summary>Nothing can be a part of a price that is words.</summary>
    private static decimal Amount(FeeRate rate, FeeBasis basis) => Currencies.Round(rate switch
    {
        FeeRate.Each each => Math.Min(each.Amount, Bill.Greatest) * basis.Participants,
        FeeRate.Share share => (basis.Price ?? 0) * share.Percent / 100,
        _ => 0,
    }, basis.Currency);
}
