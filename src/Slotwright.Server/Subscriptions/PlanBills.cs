using System.Globalization;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;
using PlanOrder = Slotwright.Contract.PlanOrders.Order;

namespace Slotwright.Server.Subscriptions;

/// <summary>What is paid for sold plans: an order for each cycle, so that its money goes the way of all money.</summary>
internal sealed class PlanBills(Db db)
{
    private static readonly NodaTime.Duration TimeToPay = NodaTime.Duration.FromHours(24);

    /// <summary>
    /// The first payment of a plan, which waits for its buyer; the payment has the id the sold plan tells as wixPayOrderId. What the business
    /// sells for a member is owed at once, and may be collected by hand.
    /// </summary>
    public async Task<Fault?> First(Tx tx, StoredPlanOrder plan, bool onBehalf, CancellationToken ct)
    {
        var rules = await PaymentRules.Read(db, tx.Site, ct);
        if (rules.Provider is null && !onBehalf) return new Refusal(FaultKind.Precondition, "accept_payment_feature_missing", "The site takes no payments online.");
        var order = await Order(tx, plan, 1, rules.Tax, onBehalf, ct);
        if (rules.Provider is { } provider) tx.AddPayment(StoredPayment.Waiting(tx, order, order.State.Money.Total, provider, delaysCapture: false, tx.Now + TimeToPay) with { Id = Guid.Parse(plan.Wire.WixPayOrderId!), Keeps = PlanOrderWire.Terms(plan.Wire).IsRecurring });
        return null;
    }

    /// <summary>The order of a cycle; owed at once, unless a buyer is about to pay it.</summary>
    public async Task<StoredOrder> Order(Tx tx, StoredPlanOrder plan, int cycle, TaxRule tax, bool isOwed, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var number = (await tx.NextNumber(ct)).ToString(CultureInfo.InvariantCulture);
        var total = PlanOrderWire.PriceOf(plan.Wire, cycle);
        var email = (await db.Contact(tx.Site, plan.Sold.Contact, ct))?.Wire.PrimaryInfo?.Email;
        var order = Of(tx, id, number, plan, cycle, tax, total, email, isOwed ? OrderStatus.Approved : OrderStatus.Initialized);
        OrderChanges.Add(tx, order);
        tx.AddBill(new(plan.Id, cycle, id));
        return order;
    }

    private static StoredOrder Of(Tx tx, Guid id, string number, StoredPlanOrder plan, int cycle, TaxRule tax, decimal total, string? email, OrderStatus status)
    {
        var (now, sold, currency) = (Wire.Timestamp(tx.Now), plan.Wire, plan.Wire.Pricing!.Prices![0].Price!.Currency!);
        Price Money(decimal amount) => OrderWire.Price(amount, currency);
        var line = Line(sold, cycle, tax, total, currency);
        var wire = new Order
        {
            Id = id.ToString(),
            Number = number,
            CreatedDate = now,
            UpdatedDate = now,
            PurchasedDate = now,
            LineItems = [line],
            BuyerInfo = new() { MemberId = sold.Buyer?.MemberId, ContactId = plan.Sold.Contact.ToString(), Email = email },
            FulfillmentStatus = FulfillmentStatus.NotFulfilled,
            Currency = currency,
            TaxIncludedInPrices = true,
            PriceSummary = new() { Subtotal = Money(total), Shipping = Money(0), Tax = line.TaxInfo!.TaxAmount, Discount = Money(0), Total = Money(total), TotalAdditionalFees = Money(0) },
            TaxSummary = new() { TotalTax = line.TaxInfo.TaxAmount },
            TaxInfo = new() { TotalTax = line.TaxInfo.TaxAmount, TaxBreakdown = [] },
            AttributionSource = AttributionSource.Unspecified,
            CustomFields = [],
            WeightUnit = WeightUnit.UnspecifiedWeightUnit,
            Archived = false,
            AppliedDiscounts = [],
            AdditionalFees = [],
            Activities = [OrderActivities.Noted(ActivityType.OrderPlaced, now)],
            ChannelInfo = new() { Type = status == OrderStatus.Approved && cycle == 1 ? ChannelType.BackofficeMerchant : ChannelType.Web },
            SeenByAHuman = false,
            Imported = false,
        };
        return new(id, 1, OrderWire.With(wire, new(status, new(total)), tx.Now), 0);
    }

    /// <summary>What a plan costs is what is paid for it: a tax is read out of the price where prices include it, and never put on top of what the buyer was told.</summary>
    private static OrderLineItem Line(PlanOrder sold, int cycle, TaxRule tax, decimal total, string currency)
    {
        Price Money(decimal amount) => OrderWire.Price(amount, currency);
        var taxed = tax.IsIncluded ? tax.Of(total, currency) : 0;
        var rate = tax.IsIncluded ? tax.Rate.ToString(CultureInfo.InvariantCulture) : "0";
        return new()
        {
            Id = Guid.NewGuid().ToString(),
            ProductName = new() { Original = sold.PlanName },
            CatalogReference = new() { AppId = PlanPayments.App, CatalogItemId = sold.PlanId },
            Quantity = 1,
            TotalDiscount = Money(0),
            DescriptionLines = [],
            ItemType = new() { Preset = ItemTypePreset.Service },
            Price = Money(total),
            PriceBeforeDiscounts = Money(total),
            TotalPriceBeforeTax = Money(total - taxed),
            TotalPriceAfterTax = Money(total),
            LineItemPrice = Money(total),
            PaymentOption = PaymentOptionType.FullPaymentOnline,
            TaxInfo = new() { TaxAmount = Money(taxed), TaxableAmount = Money(total), TaxRate = rate, TaxIncludedInPrice = true },
            TaxDetails = new() { TaxRate = rate, TotalTax = Money(taxed), TaxableAmount = Money(total) },
            PriceUndetermined = false,
            FixedQuantity = true,
            SubscriptionInfo = new() { Id = sold.SubscriptionId, CycleNumber = cycle, SubscriptionOptionTitle = sold.PlanName },
        };
    }
}
