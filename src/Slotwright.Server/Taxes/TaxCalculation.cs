using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.TaxCalculation;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Taxes;

/// <summary>Tax Calculation: what the site's own rates come to on lines that are sold at addresses. An address is taxed as the location of the site it belongs to, else as everywhere.</summary>
internal sealed class TaxCalculation(Db db, SiteDirectory sites)
{
    /// <summary>The only calculator there is: the rates the owner wrote down.</summary>
    public const string Calculator = "3b6e2f0a-6d0c-4f4e-9a53-2f1c7d8e4b90";

    public void Map(Api api) => api.On(Ops.TaxCalculation.CalculateTax, Calculate)
        .On(Ops.TaxCalculation.ListTaxCalculators, static (_, _) => Task.FromResult<Result<Answer>>(Answer.Of(new ListTaxCalculatorsResponse { TaxCalculatorDetails = [new() { AppId = Calculator, DisplayName = "Manual tax rates", UnsupportedCountries = [] }] }, TaxCalculationJson.Wire.ListTaxCalculatorsResponse)));

    private async Task<Result<Answer>> Calculate(Call call, CancellationToken ct)
    {
        var asked = call.Read(TaxCalculationJson.Wire.CalculateTaxRequest);
        var (addresses, items) = (asked.Addresses ?? [], asked.LineItems ?? []);
        if (Violations(addresses, items) is { Count: > 0 } wrong) return new InvalidFields(wrong);
        var (rules, catalog) = (await PaymentRules.Read(db, call.Site, ct), await sites.Catalog(call.Site, ct));
        var currency = asked.Currency ?? catalog.Site.Currency;
        var places = addresses.Select(a => PlaceOf(a, catalog)).ToList();
        var lines = items.Select(item => Line.Of(item, rules.TaxAt(places[Index(item.AddressIndex!)], Guid.TryParse(item.TaxGroupId, out var group) ? group : null), currency)).ToList();
        return Answer.Of(new CalculateTaxResponse
        {
            ExternalId = asked.ExternalId,
            Currency = currency,
            Addresses = addresses,
            LineItemTaxDetails = [.. lines.Select(l => l.Told)],
            TaxSummary = Summary(lines, currency),
            Errors = [],
        }, TaxCalculationJson.Wire.CalculateTaxResponse);
    }

    private static List<FieldViolation> Violations(IReadOnlyList<Address> addresses, IReadOnlyList<LineItem> items)
    {
        var found = new List<FieldViolation>();
        foreach (var (i, address) in addresses.Index())
            if (string.IsNullOrWhiteSpace(address.Country)) found.Add(FieldViolation.Of($"addresses[{i}].country", "MISSING_COUNTRY_IN_ADDRESS", "must be given"));
        foreach (var (i, item) in items.Index())
        {
            if (!decimal.TryParse(item.Price, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) || price > Bill.Greatest) found.Add(new($"lineItems[{i}].price", "must be an amount", "FORMAT"));
            foreach (var (field, index) in Indexes(item.AddressIndex))
                if (index < 0 || index >= addresses.Count) found.Add(FieldViolation.Of($"lineItems[{i}].addressIndex.{field}", "INVALID_LINE_ITEM_ADDRESS_INDEX", "must be the place of an address in the list"));
            if (item.AddressIndex is null or { SingleAddress: null, MultipleAddresses: null }) found.Add(FieldViolation.Of($"lineItems[{i}].addressIndex", "MISSING_TAXABLE_ADDRESS", "must say which address it is taxed at"));
        }
        return found;
    }

    private static IEnumerable<(string Field, int Index)> Indexes(AddressIndex? index)
    {
        if (index?.SingleAddress is { } single) yield return ("singleAddress", single);
        if (index?.MultipleAddresses is not { } several) yield break;
        yield return ("multipleAddresses.origin", several.Origin ?? 0);
        yield return ("multipleAddresses.destination", several.Destination ?? 0);
    }

    /// <summary>What goes from one place to another is taxed where it goes.</summary>
    private static int Index(AddressIndex index) => index.SingleAddress ?? index.MultipleAddresses!.Destination ?? 0;

    /// <summary>The site's location an address belongs to: that of the same country which agrees most with it, and disagrees in nothing it says itself.</summary>
    private static Guid? PlaceOf(Address address, SiteCatalog catalog)
    {
        var near = catalog.Locations.Values.Where(l => !l.IsArchived && l.Document.Address is { Country: { } country } at && Same(country, address.Country) && Agrees(at.Subdivision, address.Subdivision) && Agrees(at.City, address.City) && Agrees(at.PostalCode, address.PostalCode));
        return near.OrderByDescending(l => (l.Document.Address!.Subdivision is null ? 0 : 1) + (l.Document.Address.City is null ? 0 : 1) + (l.Document.Address.PostalCode is null ? 0 : 1)).ThenByDescending(l => l.IsDefault).ThenBy(l => l.Id).FirstOrDefault()?.Id;
    }

    private static bool Agrees(string? stated, string? given) => string.IsNullOrWhiteSpace(stated) || Same(stated, given);

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static TaxSummary Summary(List<Line> lines, string currency) => new()
    {
        TotalAmount = MoneyText.Value(lines.Sum(l => l.Gross), currency),
        TotalTax = MoneyText.Value(lines.Sum(l => l.Tax), currency),
        TotalTaxableAmount = MoneyText.Value(lines.Sum(l => l.Taxable), currency),
        TotalTaxIncludedInPrice = MoneyText.Value(lines.Where(l => l.Rule.IsIncluded).Sum(l => l.Tax), currency),
        AggregatedTaxBreakdown = [.. lines.SelectMany(l => l.Shares).GroupBy(s => s.Tax).Select(g => new AggregatedTaxBreakdown
        {
            TaxName = g.Key.Name,
            TaxType = g.Key.Type ?? "",
            Jurisdiction = g.Key.Jurisdiction ?? "",
            JurisdictionType = g.Key.JurisdictionType ?? JurisdictionType.Undefined,
            Rate = Text(g.Key.Rate),
            AggregatedTaxAmount = MoneyText.Value(g.Sum(s => s.Amount), currency),
        })],
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One line as it is taxed.</summary>
    /// <param name="Price">Of all of it.</param>
    private sealed record Line(LineItem Item, decimal Price, TaxRule Rule, IReadOnlyList<TaxShare> Shares, string Currency)
    {
        public decimal Tax => Shares.Sum(s => s.Amount);

        public decimal Gross => Rule.IsIncluded ? Price : Price + Tax;

        public decimal Taxable => Gross - Tax;

        public static Line Of(LineItem item, TaxRule site, string currency)
        {
            var rule = item.TaxIncludedInPrice is { } isIncluded ? TaxRule.Of(site.Taxes, isIncluded) : site;
            var price = Currencies.Round(decimal.Parse(item.Price!, CultureInfo.InvariantCulture) * (item.Quantity ?? 1), currency);
            return new(item, price, rule, rule.Shares(price, currency), currency);
        }

        private string Money(decimal amount) => MoneyText.Value(amount, Currency);

        public LineItemTaxDetails Told => new()
        {
            Id = Item.Id,
            ItemName = Item.ItemName,
            Quantity = Item.Quantity ?? 1,
            AddressIndex = Item.AddressIndex,
            TaxIncludedInPrice = Rule.IsIncluded,
            TaxSummary = new() { FullPrice = Money(Price), TaxAmount = Money(Tax), TaxableAmount = Money(Taxable), AppId = Calculator },
            TaxBreakdown = [.. Shares.Select(s => new TaxBreakdown { TaxName = s.Tax.Name, TaxType = s.Tax.Type, Jurisdiction = s.Tax.Jurisdiction, JurisdictionType = s.Tax.JurisdictionType, Rate = Text(s.Tax.Rate), TaxAmount = Money(s.Amount), TaxableAmount = Money(Taxable), NonTaxableAmount = Money(0) })],
        };
    }
}
