using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Server.Bookings;
using Slotwright.Server.Payments;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Checkout;

/// <summary>Lines that a plan pays: a session for each participant, taken with the order itself or not at all.</summary>
internal sealed class PlanCharges(Db db, PlanBalance balance)
{
    /// <summary>Takes the sessions of all such lines; answers the payments they are.</summary>
    public async Task<Result<IReadOnlyList<StoredPayment>>> Charge(Tx tx, Guid order, Cart cart, CancellationToken ct)
    {
        var lines = cart.LineItems!.Where(l => l.PaymentConfig?.PaymentOption is PaymentOptionType.Membership or PaymentOptionType.MembershipOffline).ToList();
        if (lines.Count == 0) return Array.Empty<StoredPayment>();
        var bookings = (await db.Bookings(tx.Site, [.. lines.Select(l => CartLines.IdOf(l.Source?.CatalogReference)).OfType<Guid>()], ct)).ToDictionary(b => b.Id);
        var made = new List<StoredPayment>();
        foreach (var line in lines)
        {
            if (CartLines.IdOf(line.Source?.CatalogReference) is not { } id || !bookings.TryGetValue(id, out var booking)) return Invalid($"{line.Name?.Original} is no booking, and plans pay bookings.");
            var paid = await Charge(tx, order, line, booking, ct);
            if (paid.Failed(out var fault)) return fault;
            made.Add(paid.Value);
        }
        return made;
    }

    private async Task<Result<StoredPayment>> Charge(Tx tx, Guid order, V2LineItem line, StoredBooking booking, CancellationToken ct)
    {
        if (!Guid.TryParse(booking.Wire.ContactDetails?.ContactId, out var contact)) return Invalid("The booking names nobody who could have a plan.");
        var taken = await Take(tx, contact, line.PaymentConfig?.SelectedMembership?.Id, booking, ct);
        return taken.Failed(out var fault) ? Invalid(fault.Message) : Paid(tx, order, taken.Value, line.Id!, CartLines.Amount(line.Pricing?.TotalPrice));
    }

    /// <summary>Takes the booking's sessions of a plan the contact has: of the chosen one, or of the one that ends first.</summary>
    public async Task<Result<UsablePlan>> Take(Tx tx, Guid contact, string? chosen, StoredBooking booking, CancellationToken ct)
    {
        var usable = await balance.Usable(tx, contact, booking.ServiceId, booking.Start, ct);
        if (usable.FirstOrDefault(u => chosen is null || u.Order.ToString() == chosen) is not { } plan) return Invalid(chosen is null ? "The customer has no plan that pays this." : $"The plan {chosen} does not pay this.");
        return await balance.Redeem(tx, plan.Order, booking.Id, booking.Participants, booking.Start, ct) is { } refused ? refused : plan;
    }

    /// <summary>The payment the sessions of a plan are.</summary>
    public static StoredPayment Paid(Tx tx, Guid order, UsablePlan plan, string line, decimal worth) => new(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), order, new(PaymentStatus.Approved, worth), StoredPayment.Membership, null, false, new()
    {
        MembershipPaymentDetails = new() { MembershipId = plan.Order.ToString(), LineItemId = line, Status = Contract.OrderTransactions.MembershipPaymentStatus.Charged, Name = new() { Original = plan.Name }, Voided = false, ProviderAppId = PlanPayments.App },
    }, tx.Now, tx.Now);

    private static Refusal Invalid(string why) => new(FaultKind.Precondition, "INVALID_MEMBERSHIP", why);
}
