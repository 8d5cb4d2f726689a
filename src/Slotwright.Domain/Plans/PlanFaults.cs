namespace Slotwright.Domain.Plans;

/// <summary>What was asked for cannot be done to an order in this state (428).</summary>
public sealed record PlanOrderNotInState(PlanStatus Status, string What)
    : Fault(FaultKind.Precondition, "INVALID_ORDER_STATUS", $"An order that is {Status.ToString().ToUpperInvariant()} cannot be {What}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["status"] = Status.ToString().ToUpperInvariant() };
}

/// <summary>An order that lasts until it is canceled has no end to postpone (428).</summary>
public sealed record PlanOrderUnlimited() : Fault(FaultKind.Precondition, "ORDER_IS_UNLIMITED", "The order lasts until it is canceled: there is no end to postpone.");

/// <summary>An end can only become later (400).</summary>
public sealed record EndDateNotLater() : Fault(FaultKind.Invalid, "END_DATE_NOT_LATER", "The new end must be later than the end the order has, and within the calendar.");

/// <summary>What is paid once has no next payment to end with (428).</summary>
public sealed record NoNextPayment() : Fault(FaultKind.Precondition, "ORDER_IS_NOT_RECURRING", "The order is paid once: it can be canceled IMMEDIATELY only.");

/// <summary>The order ends at its next payment already (428).</summary>
public sealed record RenewalAlreadyCanceled() : Fault(FaultKind.Precondition, "AUTO_RENEW_ALREADY_CANCELED", "The order is canceled as of its next payment already.");

/// <summary>A buyer takes the start the plan gives (400).</summary>
public sealed record StartNotForBuyers() : Fault(FaultKind.Invalid, "buyer_can_not_pick_future_start_date", "Buyers cannot choose when this plan starts.");

/// <summary>The plan cannot start then (400).</summary>
public sealed record StartNotPossible(string Why) : Fault(FaultKind.Invalid, "invalid_start_date", Why);
