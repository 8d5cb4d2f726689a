using System.Globalization;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

namespace Slotwright.Server.Checkout;

/// <summary>Bookings as lines of a cart: what they are called, what they cost at this moment, how they are to be paid (behaviour/checkout.md 1).</summary>
internal sealed class CartLines(Db db, SiteDirectory sites, Pricing.Pricing pricing)
{
    public const int Most = 300;

    /// <summary>New lines for what is put into a cart; all of it or none.</summary>
    public async Task<Result<IReadOnlyList<V2LineItem>>> Read(Call call, IReadOnlyList<CatalogItemInput>? items, IReadOnlyList<CustomItemInput>? custom, CancellationToken ct)
    {
        if (custom is [_, ..] && call.Caller.Kind is CallerKind.Visitor or CallerKind.Member) return new Refusal(FaultKind.Denied, "PERMISSION_DENIED", "Only the business sells what is in no catalog.");
        var (lines, seen) = (new List<V2LineItem>(), new HashSet<Guid>());
        var bookings = (await db.Bookings(call.Site, [.. (items ?? []).Select(i => IdOf(i.CatalogReference)).OfType<Guid>().Distinct()], ct)).ToDictionary(b => b.Id);
        var ordered = await db.Ordered(call.Site, [.. bookings.Keys], ct);
        foreach (var item in items ?? [])
        {
            if (IdOf(item.CatalogReference) is not { } id || !bookings.TryGetValue(id, out var booking) || !booking.IsVisibleTo(call.Caller)) return new ItemNotFoundInCatalog(item.CatalogReference?.AppId, item.CatalogReference?.CatalogItemId);
            if (item.Quantity != 1) return new FixedQuantityItem(item.CatalogReference!.CatalogItemId);
            if (!seen.Add(id)) continue;
            if (Unorderable(booking, ordered) is { } why) return new InsufficientInventory(item.CatalogReference!.CatalogItemId, why);
            var line = await Of(call, booking, Guid.NewGuid().ToString(), ct);
            if (line.Failed(out var fault)) return fault;
            lines.Add(PaidWith(line.Value, Chosen(item.SelectedMembership, item.MembershipPayment)));
        }
        return lines.Concat((custom ?? []).Select(Custom)).ToArray();
    }

    /// <summary>The same lines at today's prices; one whose booking cannot be had says so in its status.</summary>
    public async Task<IReadOnlyList<V2LineItem>> Renew(Call call, IReadOnlyList<V2LineItem> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => IdOf(l.Source?.CatalogReference)).OfType<Guid>().ToArray();
        var bookings = (await db.Bookings(call.Site, ids, ct)).ToDictionary(b => b.Id);
        var ordered = await db.Ordered(call.Site, ids, ct);
        var renewed = new List<V2LineItem>();
        foreach (var line in lines)
        {
            if (line.CustomLineItem == true) { renewed.Add(line); continue; }
            if (IdOf(line.Source?.CatalogReference) is not { } id || !bookings.TryGetValue(id, out var booking)) { renewed.Add(line with { Status = ItemStatus.RemovedFromCatalog }); continue; }
            var now = await Of(call, booking, line.Id!, ct);
            renewed.Add(now.Fault is not null ? line with { Status = ItemStatus.RemovedFromCatalog } : PaidWith(now.Value, line.PaymentConfig?.SelectedMembership) with { Status = Unorderable(booking, ordered) is null ? ItemStatus.InStock : ItemStatus.OutOfStock, ExtendedFields = line.ExtendedFields });
        }
        return renewed;
    }

    /// <summary>What is put in beside what is there; a booking is in a cart once.</summary>
    public static V2LineItem[] Joined(IReadOnlyList<V2LineItem> known, IEnumerable<V2LineItem> added)
    {
        var items = known.Select(l => l.Source?.CatalogReference?.CatalogItemId).ToHashSet();
        return [.. known, .. added.Where(l => l.CustomLineItem == true || items.Add(l.Source?.CatalogReference?.CatalogItemId))];
    }

    /// <summary>More or less of something the business sells outside any catalog.</summary>
    public static V2LineItem Resized(V2LineItem line, int quantity) => line with
    {
        QuantityInfo = line.QuantityInfo! with { RequestedQuantity = quantity, ConfirmedQuantity = quantity },
        Pricing = line.Pricing! with { TotalPrice = Plain(Amount(line.Pricing.UnitPrice) * quantity) },
    };

    /// <summary>The plan a line is to be paid with, by either of the names the wire has for it.</summary>
    public static V2SelectedMembership? Chosen(V2SelectedMembership? plan, MembershipInput? payment) => plan ?? (payment?.ExistingMembership is { } existing ? new() { Id = existing.MembershipId, AppId = existing.AppId } : null);

    public static Guid? IdOf(CatalogReference? item) =>
        Guid.TryParse(item?.AppId, out var app) && app == Caller.BookingsApp && Guid.TryParse(item.CatalogItemId, out var id) ? id : null;

    /// <summary>A plan that was chosen pays the line, whatever the booking says.</summary>
    private static V2LineItem PaidWith(V2LineItem line, V2SelectedMembership? plan) =>
        plan is null ? line : line with { PaymentConfig = line.PaymentConfig! with { PaymentOption = PaymentOptionType.Membership, DepositAmount = null, SelectedMembership = plan } };

    private static string? Unorderable(StoredBooking booking, HashSet<Guid> ordered) =>
        ordered.Contains(booking.Id) ? "has been ordered already" : booking.State.Status is BookingStatus.Created or BookingStatus.Pending or BookingStatus.Confirmed ? null : $"is {booking.Wire.Status}";

    private async Task<Result<V2LineItem>> Of(Call call, StoredBooking booking, string id, CancellationToken ct)
    {
        var priced = await pricing.BillOf(call, booking, ct);
        if (priced.Failed(out var fault)) return fault;
        var (bill, words, extras) = priced.Value;
        var (currency, price) = ((await sites.Catalog(call.Site, ct)).Site.Currency, bill.Total ?? 0);
        var added = extras.Sum(e => e.Price * e.Quantity);
        var payment = PaymentOf(booking, bill.Deposit);
        var money = Money(price, currency);
        return new V2LineItem
        {
            Id = id,
            Name = new() { Original = booking.Wire.BookedEntity!.Title ?? "Booking" },
            QuantityInfo = new() { ConfirmedQuantity = 1, RequestedQuantity = 1, AvailableQuantity = 1, FixedQuantity = true },
            Pricing = new()
            {
                UnitPrice = money,
                TotalPrice = money,
                PriceDescription = words is null ? null : new() { Original = words },
                PriceUndetermined = words is null ? null : true,
                Breakdown = new() { FullPrice = Money(price - added, currency), TotalModifiersPrice = added == 0 ? null : Money(added, currency) },
            },
            Source = new() { CatalogReference = new() { AppId = Caller.BookingsApp.ToString(), CatalogItemId = booking.Id.ToString() }, RootCatalogItemId = booking.ServiceId.ToString() },
            TaxConfig = (booking.Wire.BookedEntity.Slot?.Location ?? booking.Wire.BookedEntity.Schedule?.Location)?.Id is { } place ? new() { LocationId = place } : null,
            Attributes = new()
            {
                ItemType = new() { Preset = ItemTypePreset.Service },
                ServiceProperties = new() { ScheduledDate = booking.Wire.StartDate, NumberOfParticipants = booking.Participants },
            },
            PaymentConfig = new() { PaymentOption = payment, DepositAmount = payment == PaymentOptionType.DepositOnline ? Money(bill.Deposit!.Value, currency) : null, SavePaymentMethod = booking.Policy.SaveCreditCardPolicy?.Enabled ?? false },
            Status = ItemStatus.InStock,
            ModifierGroups = booking.Wire.BookedAddOns is { Count: > 0 } addOns ? [new() { Id = booking.Id.ToString(), Name = new() { Original = "Add-ons" }, Modifiers = [.. addOns.Select((a, i) => Modifier(a, extras[i], currency))] }] : null,
            CustomLineItem = false,
        };
    }

    private static ItemModifier Modifier(BookedAddOn addOn, Extra extra, string currency) =>
        new() { Id = addOn.Id, Quantity = extra.Quantity, Label = new() { Original = addOn.Name }, Price = Money(extra.Price, currency) };

    /// <summary>How the booking says it is paid; a booking that says nothing leaves it open.</summary>
    private static string? PaymentOf(StoredBooking booking, decimal? deposit) => booking.Wire.SelectedPaymentOption switch
    {
        SelectedPaymentOption.Online => deposit > 0 && booking.Wire.DepositSelected != false ? PaymentOptionType.DepositOnline : PaymentOptionType.FullPaymentOnline,
        SelectedPaymentOption.Offline => PaymentOptionType.FullPaymentOffline,
        SelectedPaymentOption.Membership => PaymentOptionType.Membership,
        SelectedPaymentOption.MembershipOffline => PaymentOptionType.MembershipOffline,
        _ => null,
    };

    /// <summary>What the business sells outside any catalog.</summary>
    private static V2LineItem Custom(CustomItemInput item)
    {
        var (price, quantity) = (Amount(item.Pricing?.Price), item.QuantityInfo?.RequestedQuantity ?? 1);
        return new()
        {
            Id = Guid.NewGuid().ToString(),
            Name = item.Name,
            QuantityInfo = new() { ConfirmedQuantity = quantity, RequestedQuantity = quantity, AvailableQuantity = item.QuantityInfo?.AvailableQuantity, FixedQuantity = item.QuantityInfo?.FixedQuantity },
            Pricing = new() { UnitPrice = item.Pricing?.Price, TotalPrice = Plain(price * quantity), PriceDescription = item.Pricing?.PriceDescription, PriceUndetermined = item.Pricing?.PriceUndetermined },
            Source = new() { CatalogReference = item.Source?.CatalogReference },
            Attributes = new() { ItemType = item.Attributes?.ItemType ?? new() { Preset = ItemTypePreset.Service }, ServiceProperties = item.Attributes?.ServiceProperties, DescriptionLines = item.Attributes?.DescriptionLines },
            TaxConfig = item.TaxConfig is { } tax ? new() { TaxGroupId = tax.TaxGroupId } : null,
            PaymentConfig = new() { PaymentOption = item.PaymentConfig?.PaymentOption ?? PaymentOptionType.FullPaymentOnline, DepositAmount = item.PaymentConfig?.DepositAmount },
            Status = ItemStatus.InStock,
            CustomLineItem = true,
        };
    }

    public static decimal Amount(ConvertedMoney? money) => money?.Amount is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : 0;

    public static ConvertedMoney Money(decimal amount, string currency) => Plain(decimal.Parse(MoneyText.Value(amount, currency), CultureInfo.InvariantCulture));

    private static ConvertedMoney Plain(decimal amount)
    {
        var text = amount.ToString(CultureInfo.InvariantCulture);
        return new() { Amount = text, ConvertedAmount = text };
    }
}
