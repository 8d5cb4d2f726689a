using Slotwright.Contract.OrderBilling;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Saved;

/// <summary>Lines of an order that memberships are to pay for.</summary>
/// <param name="Member">Whose they are; a contact's id does for a customer without an account.</param>
internal sealed record WantedMemberships(Guid Member, IReadOnlyList<ChosenMembership> Chosen)
{
    /// <summary>Asked again under it, they are the same payments.</summary>
    public Guid? Key { get; init; }

    /// <summary>The payment is one of these, made under their key.</summary>
    public bool Made(StoredPayment payment) => payment is { ChargeKey: { } key, Shown.MembershipPaymentDetails.LineItemId: { } line } && key == KeyFor(line);

    /// <summary>Each line has a key of its own under that of the request.</summary>
    public Guid? KeyFor(string line) => Key is { } key ? SavedCharges.KeyOf($"{key} {line}") : null;
}

/// <summary>A line, by its id or by what it is for, and the plan that pays for it.</summary>
/// <param name="Membership">The sold plan; null for one that is only bought with this very order, which nobody can have here.</param>
internal sealed record ChosenMembership(string? Line, string? Item, string? Membership, string? App)
{
    public static ChosenMembership Of(MembershipCharge asked) => asked.MembershipIdentifier is { } by
        ? new(asked.LineItemId, null, by.ExistingMembership?.MembershipId ?? by.MembershipId, by.ExistingMembership?.AppId ?? by.MembershipAppId) : new(asked.LineItemId, null, null, null);

    public static ChosenMembership Of(MembershipChargeItem asked) => new(asked.LineItemId, asked.CatalogReference?.CatalogItemId, asked.MembershipId, asked.AppId);

    public OrderLineItem? LineOf(Order order) => order.LineItems?.FirstOrDefault(l => Line is null ? l.CatalogReference?.CatalogItemId == Item && Item is not null : Same(l.Id));

    private bool Same(string? id) => string.Equals(id, Line, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How memberships pay, within a transaction that holds the order; who sells plans says it.</summary>
internal delegate Task<Result<IReadOnlyList<StoredPayment>>> MembershipsPay(Tx tx, MoneyMoves moves, WantedMemberships wanted, CancellationToken ct);
