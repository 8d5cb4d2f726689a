using Slotwright.Server.Tests.Discounts;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Taxes;

/// <summary>Tax rates the owner wrote down, by location and by group of services.</summary>
public sealed class TaxesByPlace(Cluster cluster)
{
    private const string Settings = "/slotwright/v1/payment-settings", Reduced = "5f3c0f3e-7c55-4a44-8f0b-3c5ad0c7f2a1";

    [Fact]
    public async Task A_line_is_taxed_where_it_takes_place()
    {
        var shop = await Shop.Open(cluster.Server);
        await GivenTaxes(shop, location: (string)(await shop.Site.Get("/locations/v1/locations")).Ok()["locations"]![0]!["id"]!);
        var (bob, _, cart) = await shop.CartOf(option: "OFFLINE");
        var tax = (await bob.Summary(cart))["taxSummary"]!;
        Assert.Equal(["State 2.90", "City 0.40"], tax["taxes"]!.AsArray().Select(t => $"{t!["name"]!["original"]} {t["amount"].Amount()}"));
        Assert.Equal("0.0825", (string?)tax["lineItemTaxes"]![0]!["rate"]);
        var order = await shop.Order((string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!);
        Assert.Equal(("43.30", "3.30"), (order["priceSummary"]!["total"].Amount(), order["taxInfo"]!["totalTax"].Amount()));
        Assert.Equal(["State STATE 0.0725 2.90", "City UNDEFINED 0.01 0.40"], order["taxInfo"]!["taxBreakdown"]!.AsArray().Select(t => $"{t!["taxName"]} {t["jurisdictionType"]} {t["rate"]} {t["aggregatedTaxAmount"].Amount()}"));
        Assert.Equal(["2.90", "0.40"], order["lineItems"]![0]!["taxInfo"]!["taxBreakdown"]!.AsArray().Select(t => t!["taxAmount"].Amount()));
    }

    [Fact]
    public async Task A_group_of_services_has_rates_of_its_own_on_what_is_left_after_discounts()
    {
        var shop = await Shop.Open(cluster.Server);
        await GivenTaxes(shop, group: new { id = Reduced, name = "Reduced", serviceIds = new[] { (string)shop.Service["id"]! } });
        await shop.Site.GivenCoupon();
        var (bob, _, cart) = await shop.CartOf(code: "SPRING", option: "OFFLINE");
        var order = await shop.Order((string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!);
        Assert.Equal(("31.50", Reduced, "0.05", "30.00"), (order["priceSummary"]!["total"].Amount(), (string?)order["lineItems"]![0]!["taxInfo"]!["taxGroupId"], (string?)order["lineItems"]![0]!["taxInfo"]!["taxRate"], order["lineItems"]![0]!["taxInfo"]!["taxableAmount"].Amount()));
        var totals = (await shop.Site.Post("/ecom/v1/calculate-totals", new { couponCode = "SPRING", lineItems = new[] { new { id = "a", quantity = 2, price = "40", rootCatalogItemId = (string)shop.Service["id"]!, catalogReference = new { appId = Shop.App, catalogItemId = Guid.NewGuid().ToString() } } } })).Ok();
        Assert.Equal(("80.00", "10.00", "73.50"), (totals["priceSummary"]!["subtotal"].Amount(), totals["priceSummary"]!["discount"].Amount(), totals["priceSummary"]!["total"].Amount()));
    }

    [Fact]
    public async Task Everything_wrong_with_rates_is_named()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(
        [
            "paymentSettings.taxGroups[1].id VALIDATION", "paymentSettings.taxGroups[1].name REQUIRED_FIELD", "paymentSettings.taxGroups[1].serviceIds[0] VALIDATION",
            "paymentSettings.taxRates[0].locationId VALIDATION", "paymentSettings.taxRates[0].name REQUIRED_FIELD", "paymentSettings.taxRates[0].rate REQUIRED_FIELD", "paymentSettings.taxRates[0].taxGroupId VALIDATION",
        ], (await site.Patch(Settings, new
        {
            paymentSettings = new
            {
                revision = "1",
                taxGroups = new object[] { new { id = Reduced, name = "A", serviceIds = new[] { Reduced } }, new { id = Reduced, serviceIds = new[] { Reduced } } },
                taxRates = new[] { new { locationId = Guid.NewGuid(), taxGroupId = Guid.NewGuid() } },
            },
        })).Violations().Order());
        Assert.Equal(400, (await site.Patch(Settings, new { paymentSettings = new { revision = "1", taxRates = new[] { new { name = "A", rate = "1.5" } } } })).Status);
    }

    [Fact]
    public async Task Tax_is_calculated_for_addresses()
    {
        var shop = await Shop.Open(cluster.Server);
        var location = (await shop.Site.Post("/locations/v1/locations", new { location = new { name = "West", timeZone = "UTC", address = new { country = "US", subdivision = "US-CA", city = "Fresno" } } })).Ok()["location"]!;
        await GivenTaxes(shop, (string)location["id"]!);
        var calculator = (await shop.Site.Get("/billing/v1/list-tax-calculators")).Ok()["taxCalculatorDetails"]![0]!;
        var told = (await shop.Site.Post("/billing/v1/calculate-tax", new
        {
            currency = "USD",
            addresses = new[] { new { country = "US", subdivision = "US-CA", city = "fresno" }, new { country = "US", subdivision = "US-NY", city = "Troy" } },
            lineItems = new object[] { new { id = "here", quantity = 2, price = "20", addressIndex = new { singleAddress = 0 } }, new { id = "there", price = "10", addressIndex = new { multipleAddresses = new { origin = 0, destination = 1 } } } },
        })).Ok();
        Assert.Equal(["here 3.30", "there 2.00"], told["lineItemTaxDetails"]!.AsArray().Select(l => $"{l!["id"]} {l["taxSummary"]!["taxAmount"]}"));
        Assert.Equal(("5.30", "55.30", (string?)calculator["appId"]), ((string?)told["taxSummary"]!["totalTax"], (string?)told["taxSummary"]!["totalAmount"], (string?)told["lineItemTaxDetails"]![0]!["taxSummary"]!["appId"]));

        Assert.Equal(
        [
            "addresses[0].country MISSING_COUNTRY_IN_ADDRESS", "lineItems[0].addressIndex MISSING_TAXABLE_ADDRESS", "lineItems[0].price FORMAT", "lineItems[1].addressIndex.singleAddress INVALID_LINE_ITEM_ADDRESS_INDEX",
        ], (await shop.Site.Post("/billing/v1/calculate-tax", new { addresses = new[] { new { city = "Nowhere" } }, lineItems = new object[] { new { id = "a", price = "-1", addressIndex = new { } }, new { id = "b", price = "1", addressIndex = new { singleAddress = 7 } } } })).Violations().Order());
        (await (await shop.Site.Visitor()).Get("/billing/v1/list-tax-calculators")).Refused(403, "PERMISSION_DENIED");
    }

    /// <summary>Twenty percent everywhere; a state's and a city's tax at one location, five percent for one group.</summary>
    private static async Task GivenTaxes(Shop shop, string? location = null, object? group = null)
    {
        var rates = new List<object> { new { name = "VAT", rate = "0.2" } };
        if (location is not null) rates.AddRange([new { name = "State", rate = "0.0725", locationId = location, jurisdictionType = "STATE" }, new { name = "City", rate = "0.01", locationId = location }]);
        if (group is not null) rates.Add(new { name = "Reduced", rate = "0.05", taxGroupId = Reduced });
        var settings = (await shop.Site.Get(Settings)).Ok()["paymentSettings"]!;
        var after = (await shop.Site.Patch(Settings, new { paymentSettings = new { revision = (string)settings["revision"]!, taxRates = rates, taxGroups = group is null ? Array.Empty<object>() : [group] } })).Ok()["paymentSettings"]!;
        Assert.Equal(rates.Count, after["taxRates"]!.AsArray().Count);
    }
}
