using Slotwright.Domain;

namespace Slotwright.Server.DraftOrders;

/// <summary>The site has no draft of this id (404).</summary>
internal sealed record DraftNotFound(Guid Id) : Fault(FaultKind.NotFound, "DRAFT_ORDER_DOES_NOT_EXIST", $"There is no draft order {Id}.");

/// <summary>What was committed is history (409).</summary>
internal sealed record DraftCommitted(string Order) : Fault(FaultKind.Conflict, "DRAFT_ORDER_ALREADY_COMMITTED", "The draft has been committed.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["orderId"] = Order };
}

/// <summary>An order that a draft cannot be made of, and why (428).</summary>
internal sealed record OrderCannotBeEdited(Guid Order, IReadOnlyList<string> Reasons) : Fault(FaultKind.Precondition, "ORDER_CANNOT_BE_EDITED", $"The order {Order} cannot be edited: {string.Join(", ", Reasons)}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["orderId"] = Order.ToString(), ["nonDraftableReasons"] = Reasons };
}

/// <summary>The draft has no such line (404).</summary>
internal sealed record LineNotFound(string Code, string Line) : Fault(FaultKind.NotFound, Code, $"The draft has no line {Line}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["lineItemId"] = Line };
}

/// <summary>What is wrong with a draft that was to become an order (428).</summary>
internal sealed record CommitRefused(bool IsNew, string Why) : Fault(FaultKind.Precondition, IsNew ? "CREATE_ORDER_FAILED_VALIDATIONS" : "DRAFT_ORDER_COMMIT_FAILED_VALIDATIONS", Why);
