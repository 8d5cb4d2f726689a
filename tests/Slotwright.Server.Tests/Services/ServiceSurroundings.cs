using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Services;

/// <summary>Policies, forms, categories and locations seen from their services, and services by when and where they can be had.</summary>
public sealed class ServiceSurroundings(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services", Search = "/bookings/catalog-search/v1/catalog/search/services/query";
    private const string DefaultForm = "00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task A_policy_is_told_with_the_oldest_five_of_its_services_and_how_many_it_has()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var strict = (string)(await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Strict" } })).Ok()["bookingPolicy"]!["id"]!;
        for (var i = 0; i < 6; i++) await site.GivenService([ann], change: s => { s["name"] = $"S{i}"; s["bookingPolicy"] = new JsonObject { ["id"] = strict }; });
        var all = (await site.Post($"{Path}/policies/query", new { query = new { } })).Ok();
        Assert.Equal((2, false), ((int)all["pagingMetadata"]!["count"]!, (bool)all["pagingMetadata"]!["hasNext"]!));
        var found = Assert.Single((await site.Post($"{Path}/policies/query", new { query = new { filter = new { id = strict } } })).Ok()["bookingPolicies"]!.AsArray())!;
        Assert.Equal(("Strict", 6), ((string)found["bookingPolicy"]!["name"]!, (int)found["totalServiceCount"]!));
        Assert.Equal(["S0", "S1", "S2", "S3", "S4"], found["connectedServices"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Contains("query.filter.nonsense", (await site.Post($"{Path}/policies/query", new { query = new { filter = new { nonsense = 1 } } })).Violations().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_are_paged_by_cursor()
    {
        var site = await cluster.Server.NewSite();
        for (var i = 0; i < 3; i++) (await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = $"P{i}" } })).Ok();
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = (await site.Post($"{Path}/policies/query", new { query = new { cursorPaging = cursor is null ? (object)new { limit = 2 } : new { limit = 2, cursor } } })).Ok();
            seen.AddRange(page["bookingPolicies"]!.AsArray().Select(p => (string)p!["bookingPolicy"]!["id"]!));
            cursor = (string?)page["pagingMetadata"]!["cursors"]!["next"];
        } while (cursor is not null);
        Assert.Equal((4, 4), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Booking_forms_are_told_with_their_services_and_the_default_one_when_asked_for()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (form, unused) = (await cluster.GivenForm(site, "Long"), await cluster.GivenForm(site, "Unused"));
        for (var i = 0; i < 6; i++) await site.GivenService([ann], change: s => { s["name"] = $"S{i}"; s["form"] = new JsonObject { ["id"] = form }; });
        var usual = await site.GivenService([ann], change: s => s["name"] = "Usual");
        var plain = (await site.Post($"{Path}/booking-forms/query", new { query = new { filter = new { id = new Dictionary<string, string[]> { ["$in"] = [form, unused] } } } })).Ok();
        Assert.Null(plain["defaultBookingForm"]);
        var told = plain["bookingForms"]!.AsArray().ToDictionary(f => (string)f!["formDetails"]!["formId"]!, f => ((string)f!["formDetails"]!["name"]!, (int)f["totalServiceCount"]!, f["connectedServices"]!.AsArray().Count));
        Assert.Equal(("Long", 6, 5), told[form]);
        Assert.Equal(("Unused", 0, 0), told[unused]);
        var asked = (await site.Post($"{Path}/booking-forms/query", new { query = new { }, conditionalFields = new[] { "DEFAULT_BOOKING_FORM" } })).Ok()["defaultBookingForm"]!;
        Assert.Equal((DefaultForm, 1), ((string)asked["formDetails"]!["formId"]!, (int)asked["totalServiceCount"]!));
        Assert.Equal(((string)usual["id"]!, "Usual"), ((string)asked["connectedServices"]![0]!["id"]!, (string)asked["connectedServices"]![0]!["name"]!));
    }

    [Fact]
    public async Task Categories_are_found_by_id_and_by_the_services_in_them()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (hair, nails, empty) = (await cluster.GivenCategory(site, "Hair", 2), await cluster.GivenCategory(site, "Nails", 1), await cluster.GivenCategory(site, "Empty", 3));
        await site.GivenService([ann], change: s => s["category"] = new JsonObject { ["id"] = hair });
        await site.GivenService([ann], change: s => { s["category"] = new JsonObject { ["id"] = nails }; s["hidden"] = true; });
        Assert.Equal("Nails Hair Empty", await Categories(site, new { }));
        Assert.Equal("Hair", await Categories(site, new { filter = new { services = new { hidden = false } } }));
        Assert.Equal("Nails Hair", await Categories(site, new { filter = new { services = new { } } }));
        Assert.Equal("Hair Empty", await Categories(site, new { filter = new { categoryIds = new[] { empty, hair } } }));
        Assert.Equal("", await Categories(site, new { filter = new { services = new { hidden = false }, categoryIds = new[] { nails } } }));
        Assert.NotEmpty((await site.Post($"{Path}/categories/query", new { filter = new { services = new { nonsense = 1 } } })).Violations());
    }

    [Fact]
    public async Task Locations_are_told_by_kind_as_far_as_services_are_given_there()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (north, south) = (await cluster.GivenLocation(site, "North"), await cluster.GivenLocation(site, "South"));
        await site.GivenService([ann], change: s => s["locations"] = At(north));
        Assert.Equal(("North", false, false), await Locations(site, new { }));
        await site.GivenService([ann], change: s => { s["locations"] = At(south); s["locations"]!.AsArray().Add(new JsonObject { ["type"] = "CUSTOMER" }); s["hidden"] = true; });
        Assert.Equal(("North South", false, true), await Locations(site, new { }));
        Assert.Equal(("North", false, false), await Locations(site, new { filter = new { services = new { hidden = false } } }));
        Assert.Equal(("South", false, true), await Locations(site, new { filter = new { businessLocationIds = new[] { south } } }));
        Assert.Equal(("", false, false), await Locations(site, new { filter = new { services = new { name = "Nobody" } } }));
    }

    [Fact]
    public async Task Services_are_found_by_when_and_where_they_can_be_had()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bob"));
        var north = await cluster.GivenLocation(site, "North");
        var cut = await site.GivenService([ann], change: s => s["name"] = "Cut");
        await site.GivenService([bob], change: s => { s["name"] = "Nails"; s["locations"] = At(north); });
        await site.Book(cut, "2031-06-02T10:00:00", ann, b => b["status"] = "CONFIRMED");
        Assert.Equal("Nails:True Cut:True", await Found(site, new { }));
        Assert.Equal("Nails:True", await Found(site, new { serviceFilters = Window("10:00", "10:30") }));
        Assert.Equal("Nails:True Cut:False", await Found(site, new { serviceFilters = Window("10:00", "10:30", unavailable: true) }));
        Assert.Equal("Nails:True Cut:True", await Found(site, new { serviceFilters = Window("10:00", "12:00") }));
        Assert.Equal("Nails:True", await Found(site, new { serviceFilters = Window("10:00", "11:00", exact: true) }));
        Assert.Equal("Nails:True Cut:True", await Found(site, new { serviceFilters = Window("11:00", "12:00", exact: true) }));
        Assert.Equal("", await Found(site, new { serviceFilters = Window("11:00", "11:30", exact: true) }));
        Assert.Equal("Nails:True", await Found(site, new { serviceFilters = new { locationIds = new[] { north } } }));
        Assert.Equal("Cut:True", await Found(site, new { query = new { filter = new { name = "Cut" } } }));
        Assert.Equal("Nails:True Cut:True", await Found(await site.Visitor(), new { serviceFilters = new { resourceTypes = new[] { TestSite.StaffType } } }));
        Assert.Equal("", await Found(site, new { serviceFilters = new { resourceTypes = new[] { Guid.NewGuid().ToString() } } }));
        Assert.Equal(["serviceFilters.localEndDate REQUIRED_FIELD"], (await site.Post(Search, new { serviceFilters = new { localStartDate = "2031-06-02T10:00:00" } })).Violations());
        (await site.Post(Search, new { serviceFilters = new { localStartDate = "2031-06-02T10:00:00", localEndDate = "2031-06-02T11:00:00", timeZone = "Mars/Base" } })).Refused(400, "INVALID_TIME_ZONE");
    }

    private static object Window(string from, string to, bool exact = false, bool unavailable = false) =>
        new { localStartDate = $"2031-06-02T{from}:00", localEndDate = $"2031-06-02T{to}:00", exactMatch = exact, includeUnavailable = unavailable };

    private static JsonArray At(string location) => [new JsonObject { ["type"] = "BUSINESS", ["business"] = new JsonObject { ["id"] = location } }];

    private static async Task<string> Categories(TestSite site, object request) =>
        string.Join(' ', (await site.Post($"{Path}/categories/query", request)).Ok()["categories"]!.AsArray().Select(c => (string)c!["name"]!));

    private static async Task<(string, bool, bool)> Locations(TestSite site, object request)
    {
        var answer = (await site.Post($"{Path}/locations/query", request)).Ok();
        var business = answer["businessLocations"]!["locations"]!.AsArray().Select(l => (string)l!["business"]!["name"]!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(business.Count > 0, (bool)answer["businessLocations"]!["exists"]!);
        return (string.Join(' ', business), (bool)answer["customLocations"]!["exists"]!, (bool)answer["customerLocations"]!["exists"]!);
    }

    private static async Task<string> Found(TestSite site, object request) =>
        string.Join(' ', (await site.Post(Search, request)).Ok()["results"]!.AsArray().Select(r => $"{r!["service"]!["name"]}:{r["available"]!.GetValue<bool>()}"));
}
