using NodaTime;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Duration = Slotwright.Contract.PlanOrders.Duration;

namespace Slotwright.Server.PricingPlans;

/// <summary>Between what the wire shows of a sold plan and what the rules know of it.</summary>
internal static class PlanOrderWire
{
    public static PlanTerms Terms(Order order) => order.Pricing switch
    {
        { Subscription: { CycleDuration: { } each } recurring } => new(Cycle(each), recurring.CycleCount is 0 or null ? null : recurring.CycleCount, order.FreeTrialDays ?? 0),
        { SinglePaymentForDuration: { } whole } => new(Cycle(whole), 1),
        _ => new(null, null),
    };

    /// <summary>The order as it is at a moment.</summary>
    public static Order At(Order order, PlanLife life, Instant now) => order with
    {
        Status = Status(life.At(now)),
        StartDate = Wire.Timestamp(life.Start),
        EndDate = Told(life.End),
        EarliestEndDate = Told(life.EarliestEnd),
        AutoRenewCanceled = life.Terms.IsRecurring ? life.RenewalCanceled : null,
        PausePeriods = [.. life.Pauses.Select(p => new PausePeriod { Status = p.To is null ? Contract.PlanOrders.Status.Active : Contract.PlanOrders.Status.Ended, PauseDate = Wire.Timestamp(p.From), ResumeDate = Told(p.To) })],
        CurrentCycle = life.At(now) is PlanStatus.Active or PlanStatus.Paused && life.CycleAt(now) is { } cycle ? new() { Index = cycle.Index, StartedDate = Wire.Timestamp(cycle.From), EndedDate = Told(cycle.To) } : null,
    };

    public static string Status(PlanStatus status) => status.ToString().ToUpperInvariant();

    public static PricingDetails Pricing(PlanTerms terms, decimal price, decimal fees, string currency)
    {
        var model = new PricingDetails { Prices = Prices(terms, price, fees, currency) };
        if (terms.Cycle is not { } cycle) return model with { SinglePaymentUnlimited = true };
        return terms.IsRecurring ? model with { Subscription = new() { CycleDuration = Told(cycle), CycleCount = terms.Cycles ?? 0 } } : model with { SinglePaymentForDuration = Told(cycle) };
    }

    /// <summary>What is paid in which cycles: fees come once, with the first.</summary>
    private static List<SpannedPrice> Prices(PlanTerms terms, decimal price, decimal fees, string currency)
    {
        var all = terms.IsRecurring ? terms.Cycles : 1;
        if (fees == 0 || all == 1) return [Span(1, all, price + fees, currency)];
        return [Span(1, 1, price + fees, currency), Span(2, all - 1, price, currency)];
    }

    private static SpannedPrice Span(int from, int? cycles, decimal amount, string currency) => new()
    {
        Duration = new() { CycleFrom = from, NumberOfCycles = cycles },
        Price = new() { Subtotal = MoneyText.Value(amount, currency), Discount = MoneyText.Value(0, currency), Total = MoneyText.Value(amount, currency), Currency = currency, Proration = MoneyText.Value(0, currency) },
    };

    /// <summary>What is paid for a cycle.</summary>
    public static decimal PriceOf(Order order, int cycle) => PlanTermsOf.Decimal(order.Pricing!.Prices!.Last(p => (p.Duration?.CycleFrom ?? 1) <= Math.Max(cycle, 1)).Price!.Total)!.Value;

    /// <summary>The older form of the price, of the first payment alone.</summary>
    public static PriceDetails Details(PricingDetails pricing, string planPrice, int? trial) => new()
    {
        Subscription = pricing.Subscription,
        SinglePaymentForDuration = pricing.SinglePaymentForDuration,
        SinglePaymentUnlimited = pricing.SinglePaymentUnlimited,
        Subtotal = pricing.Prices![0].Price!.Subtotal,
        Discount = pricing.Prices[0].Price!.Discount,
        Total = pricing.Prices[0].Price!.Total,
        Currency = pricing.Prices[0].Price!.Currency,
        PlanPrice = planPrice,
        FreeTrialDays = trial,
    };

    private static Cycle Cycle(Duration d) => new(Enum.Parse<CycleUnit>(d.Unit!, ignoreCase: true), d.Count ?? 1);

    private static Duration Told(Cycle cycle) => new() { Unit = cycle.Unit.ToString().ToUpperInvariant(), Count = cycle.Count };

    private static string? Told(Instant? at) => at is { } moment ? Wire.Timestamp(moment) : null;
}
