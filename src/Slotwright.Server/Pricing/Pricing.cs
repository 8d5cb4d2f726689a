using Slotwright.Contract;
using Slotwright.Contract.Pricing;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Pricing;

/// <summary>What a booking would cost or costs, always at the prices of this moment (behaviour/services.md 8).</summary>
internal sealed class Pricing(Db db, SiteDirectory sites)
{
    public void Map(Api api) => api.On(Ops.Pricing.PreviewPrice, Preview).On(Ops.Pricing.CalculatePrice, Calculate);

    private async Task<Result<Answer>> Preview(Call call, CancellationToken ct)
    {
        var lines = call.Read(PricingJson.Wire.PreviewPriceRequest).BookingLineItems!;
        if (lines.Select(l => l.ServiceId?.ToLowerInvariant()).Distinct().ToList() is not [{ } service]) return new Refusal(FaultKind.Invalid, "INVALID_SERVICE_ID", "All bookingLineItems must name one and the same service.");
        var priced = await Price(call, Guid.Parse(service), lines, BookedExtras.None, ct);
        return priced.Map(info => Answer.Of(new PreviewPriceResponse { PriceInfo = info }, PricingJson.Wire.PreviewPriceResponse));
    }

    private async Task<Result<Answer>> Calculate(Call call, CancellationToken ct)
    {
        var found = await BookedPrice.Find(db, call, call.Read(PricingJson.Wire.CalculatePriceRequest).Booking, ct);
        if (found.Failed(out var unknown)) return unknown;
        return (await Price(call, found.Value, ct)).Map(info => Answer.Of(new CalculatePriceResponse { PriceInfo = info }, PricingJson.Wire.CalculatePriceResponse));
    }

    /// <summary>What a booking costs in all; null where that is words, or can no longer be told.</summary>
    public async Task<decimal?> TotalOf(Call call, StoredBooking booking, CancellationToken ct) =>
        await Price(call, BookedPrice.Of(booking), ct) is { Fault: null } priced ? (decimal?)priced.Value.CalculatedPrice : null;

    /// <summary>What a booking costs, exactly, and what of it are its add-ons.</summary>
    public async Task<Result<BookingBill>> BillOf(Call call, StoredBooking stored, CancellationToken ct)
    {
        var booking = BookedPrice.Of(stored);
        var read = await Read(call, booking, ct);
        if (read.Failed(out var fault)) return fault;
        var (service, line, extras) = read.Value;
        return (await Bill(call, service, [line], extras, ct)).Map(b => new BookingBill(b.Bill, (b.Rate as Rate.Worded)?.Text, extras.Extras));
    }

    private async Task<Result<PriceInfo>> Price(Call call, Booking booking, CancellationToken ct)
    {
        var read = await Read(call, booking, ct);
        return read.Failed(out var fault) ? fault : await Price(call, read.Value.Service, [read.Value.Line], read.Value.Extras, ct);
    }

    private async Task<Result<(Guid Service, BookingLineItem Line, BookedExtras Extras)>> Read(Call call, Booking booking, CancellationToken ct)
    {
        var line = BookedPrice.Line(booking, (await sites.Catalog(call.Site, ct)).Site.Zone);
        if (line.Failed(out var malformed)) return malformed;
        var service = await Service(call, Guid.Parse(line.Value.ServiceId!), ct);
        if (service.Failed(out var gone)) return gone;
        var extras = await BookedExtras.Read(db, call.Site, service.Value, booking.BookedAddOns ?? [], ct);
        return extras.Map(e => (service.Value.Id, line.Value, e));
    }

    private async Task<Result<ServiceFacts>> Service(Call call, Guid id, CancellationToken ct) =>
        await (await sites.Catalog(call.Site, ct)).Services.Find(id, ct) is { } service ? service : new Refusal(FaultKind.NotFound, "FAILED_RESOLVING_SERVICE", $"There is no service {id}.");

    private async Task<Result<PriceInfo>> Price(Call call, Guid id, IReadOnlyList<BookingLineItem> items, BookedExtras extras, CancellationToken ct) =>
        (await Bill(call, id, items, extras, ct)).Map(b => Tell(b.Bill, b.Rate, b.Lines));

    private async Task<Result<(Bill Bill, Rate Rate, List<PriceLine> Lines)>> Bill(Call call, Guid id, IReadOnlyList<BookingLineItem> items, BookedExtras extras, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var found = await Service(call, id, ct);
        if (found.Failed(out var unknown)) return unknown;
        var service = found.Value;
        var lines = items.Select((item, i) => new PriceLine(item, $"bookingLineItems[{i}]", service, catalog.Site.Zone, extras.Minutes)).ToList();
        var parties = new List<Party>();
        foreach (var line in lines)
        {
            var taking = line.Parties();
            if (taking.Failed(out var fault)) return fault;
            parties.AddRange(taking.Value);
        }
        var rate = Rates.Of(service);
        return Domain.Prices.Bill.Of(rate, Rates.Deposit(service), parties, extras.Extras, catalog.Site.Currency).Map(bill => (bill, rate, lines));
    }

    private static PriceInfo Tell(Bill bill, Rate rate, List<PriceLine> lines)
    {
        var told = 0;
        PricingServiceChoices Priced(PricingServiceChoices group) => group with { PricePerParticipant = (double?)bill.Each[told++] };
        return new()
        {
            CalculatedPrice = (double?)bill.Total,
            PriceDescriptionInfo = rate is Rate.Worded worded ? new() { Original = worded.Text } : null,
            BookingLineItems = [.. lines.Select(l => Told(l, [.. l.Groups.Select(Priced)]))],
            Deposit = (double?)bill.Deposit,
        };
    }

    /// <summary>The line as it was sent, with the price of one participant where the participants were told.</summary>
    private static BookingLineItem Told(PriceLine line, PricingServiceChoices[] groups) => line.Item.ServiceChoices is { Count: > 0 }
        ? line.Item with { ServiceChoices = groups, PricePerParticipant = null }
        : line.Item with { ServiceChoices = groups, PricePerParticipant = groups[0].PricePerParticipant };
}

/// <summary>What a booking costs.</summary>
/// <param name="Words">The price where it is said in words.</param>
internal sealed record BookingBill(Bill Bill, string? Words, IReadOnlyList<Extra> Extras);
