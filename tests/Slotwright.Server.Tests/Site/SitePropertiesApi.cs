using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Site;

/// <summary>Site properties: read whole or in part, changed part by part, and the business's hours, which are the calendar's.</summary>
public sealed class SitePropertiesApi(Cluster cluster)
{
    private const string Path = "/site-properties/v4/properties";

    [Fact]
    public async Task A_new_site_tells_what_it_is_and_its_hours()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin", "EUR");
        var answer = (await site.Get(Path)).Ok();
        var p = answer["properties"]!;
        Assert.Equal(("1", "Europe/Berlin", "EUR", "Test", "en"), ((string)answer["version"]!, (string)p["timeZone"]!, (string)p["paymentCurrency"]!, (string)p["businessName"]!, (string)p["language"]!));
        Assert.Equal(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], p["businessSchedule"]!["periods"]!.AsArray().Select(d => (string)d!["openDay"]!));
        Assert.Equal("""{"openDay":"MONDAY","openTime":"09:00","closeDay":"MONDAY","closeTime":"17:00"}""", p["businessSchedule"]!["periods"]![0]!.ToJsonString());
        var part = (await site.Get($"{Path}?fields=timeZone&fields=locale.country")).Ok()["properties"]!;
        Assert.Equal("""{"timeZone":"Europe/Berlin","locale":{"country":"US"}}""", part.ToJsonString());
        Assert.Equal(["fields[0] VALIDATION"], (await site.Get($"{Path}?fields=secret")).Violations());
    }

    [Fact]
    public async Task A_mask_may_be_one_text_of_paths_as_the_SDK_sends_it()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["timeZone", "language"], (await site.Get($"{Path}?fields=timeZone,language")).Ok()["properties"]!.AsObject().Select(p => p.Key));
        (await site.Post($"{Path}/business-contact", new { businessContact = new { email = "me@example.com", phone = "1", fax = "2" }, fields = "email,fax" })).Ok();
        var p = (await site.Get(Path)).Ok()["properties"]!;
        Assert.Equal(("me@example.com", null, "2"), ((string?)p["email"], (string?)p["phone"], (string?)p["fax"]));
        Assert.Equal(["fields VALIDATION"], (await site.Post($"{Path}/business-contact", new { businessContact = new { }, fields = 7 })).Violations());
        Assert.Equal(["fields[0] VALIDATION"], (await site.Post($"{Path}/business-contact", new { businessContact = new { }, fields = new[] { 7 } })).Violations());
    }

    [Fact]
    public async Task The_contact_changes_as_far_as_it_is_sent_or_the_mask_says()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post($"{Path}/business-contact", new { businessContact = new { email = "me@example.com", phone = "1", address = new { city = "Ur", country = "IQ" } } })).Ok();
        (await site.Post($"{Path}/business-contact", new { businessContact = new { phone = "2", address = new { city = "Uruk" } } })).Ok();
        var p = (await site.Get(Path)).Ok();
        Assert.Equal(("3", "me@example.com", "2", "Uruk", "IQ"), ((string)p["version"]!, (string)p["properties"]!["email"]!, (string)p["properties"]!["phone"]!, (string)p["properties"]!["address"]!["city"]!, (string)p["properties"]!["address"]!["country"]!));
        (await site.Post($"{Path}/business-contact", new { businessContact = new { fax = "9", address = new { city = "Eridu" } }, fields = new[] { "email", "address.city" } })).Ok();
        p = (await site.Get(Path)).Ok();
        Assert.Equal((null, null, "2", "Eridu", "IQ"), ((string?)p["properties"]!["email"], (string?)p["properties"]!["fax"], (string)p["properties"]!["phone"]!, (string)p["properties"]!["address"]!["city"]!, (string)p["properties"]!["address"]!["country"]!));
        Assert.Equal(["businessContact.email FORMAT"], (await site.Post($"{Path}/business-contact", new { businessContact = new { email = "x" } })).Violations());
        Assert.Equal(["fields[0] VALIDATION"], (await site.Post($"{Path}/business-contact", new { businessContact = new { email = "x" }, fields = new[] { "logo" } })).Violations());
        Assert.Equal(["2", "3", "4"], await Versions(site));
    }

    [Fact]
    public async Task The_profile_and_the_consent_policy_change_by_themselves()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post($"{Path}/business-profile", new { businessProfile = new { businessName = "Salon", description = "Hair" } })).Ok();
        (await site.Post($"{Path}/policy", new { consentPolicy = new { essential = false, analytics = true } })).Ok();
        (await site.Post($"{Path}/policy", new { consentPolicy = new { advertising = false } })).Ok();
        var p = (await site.Get(Path)).Ok()["properties"]!;
        Assert.Equal(("Salon", "Hair"), ((string)p["businessName"]!, (string)p["description"]!));
        Assert.Equal((true, true, false), ((bool)p["consentPolicy"]!["essential"]!, (bool)p["consentPolicy"]!["analytics"]!, (bool)p["consentPolicy"]!["advertising"]!));
        var visitor = await site.Visitor();
        Assert.Equal(403, (await visitor.Post($"{Path}/policy", new { consentPolicy = new { } })).Status);
    }

    [Fact]
    public async Task New_business_hours_are_the_hours_that_can_be_booked()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        Assert.Equal("09:00", await First(site, service, "2031-06-02"));
        await Open(site, """{"periods":[{"openDay":"MONDAY","openTime":"12:00","closeDay":"MONDAY","closeTime":"14:00"},{"openDay":"SATURDAY","openTime":"22:00","closeDay":"SUNDAY","closeTime":"02:00"},{"openDay":"SUNDAY","openTime":"20:00","closeDay":"SUNDAY","closeTime":"24:00"}]}""");
        Assert.Equal("12:00", await First(site, service, "2031-06-02"));
        Assert.Null(await First(site, service, "2031-06-03"));
        Assert.Equal("22:00", await First(site, service, "2031-06-07"));
        var hours = (await site.Get(Path)).Ok()["properties"]!["businessSchedule"]!["periods"]!.AsArray();
        Assert.Equal(["MONDAY 12:00 MONDAY 14:00", "SATURDAY 22:00 SUNDAY 02:00", "SUNDAY 20:00 SUNDAY 24:00"], hours.Select(h => $"{h!["openDay"]} {h["openTime"]} {h["closeDay"]} {h["closeTime"]}"));
        await Open(site, """{"periods":[]}""");
        Assert.Null(await First(site, service, "2031-06-02"));
        Assert.Empty((await site.Get(Path)).Ok()["properties"]!["businessSchedule"]!["periods"]!.AsArray());
    }

    [Fact]
    public async Task A_closed_day_offers_nothing_until_it_is_taken_back()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        await Open(site, """{"specialHourPeriod":[{"startDate":"2031-06-02","endDate":"2031-06-02","isClosed":true,"comment":"Stocktaking"},{"startDate":"2031-06-03T09:00:00Z","endDate":"2031-06-03T12:00:00Z","isClosed":true},{"startDate":"2031-06-07T10:00:00Z","endDate":"2031-06-07T12:00:00Z","isClosed":false}]}""");
        Assert.Null(await First(site, service, "2031-06-02"));
        Assert.Equal("12:00", await First(site, service, "2031-06-03"));
        Assert.Equal("10:00", await First(site, service, "2031-06-07"));
        Assert.Equal("09:00", await First(site, service, "2031-06-04"));
        var shown = (await site.Get(Path)).Ok()["properties"]!["businessSchedule"]!;
        Assert.Equal((5, 3, "Stocktaking"), (shown["periods"]!.AsArray().Count, shown["specialHourPeriod"]!.AsArray().Count, (string)shown["specialHourPeriod"]![0]!["comment"]!));
        await Open(site, """{"specialHourPeriod":[]}""");
        Assert.Equal("09:00", await First(site, service, "2031-06-02"));
        Assert.Null(await First(site, service, "2031-06-07"));
    }

    [Fact]
    public async Task Everything_wrong_with_the_hours_is_told_at_once_and_nothing_changes()
    {
        var site = await cluster.Server.NewSite();
        var wrong = JsonNode.Parse("""{"periods":[{"openDay":"MONDAY","openTime":"17:00","closeDay":"MONDAY","closeTime":"09:00"},{"openTime":"9"}],"specialHourPeriod":[{"startDate":"2031-06-03","endDate":"2031-06-01"},{"startDate":"9999-12-31","endDate":"9999-12-31T23:59:59-18:00"}]}""");
        Assert.Equal(["businessSchedule.periods[0] VALIDATION", "businessSchedule.periods[1] VALIDATION", "businessSchedule.specialHourPeriod[0] VALIDATION", "businessSchedule.specialHourPeriod[1] VALIDATION"], (await site.Post($"{Path}/business-schedule", new { businessSchedule = wrong })).Violations());
        Assert.Equal("1", (string)(await site.Get(Path)).Ok()["version"]!);
    }

    private static async Task Open(TestSite site, string hours) => (await site.Post($"{Path}/business-schedule", new { businessSchedule = JsonNode.Parse(hours) })).Ok();

    private static async Task<string?> First(TestSite site, JsonNode service, string day) =>
        (await site.Slots(service, $"{day}T00:00:00", $"{day}T23:59:00")).Where(s => (bool)s!["bookable"]!).Select(s => ((string)s!["localStartDate"]!)[11..16]).FirstOrDefault();

    private Task<List<string>> Versions(TestSite site) => cluster.Server.Db.List(Guid.Parse(site.Id),
        "SELECT sequence::text FROM outbox WHERE site_id = $1 AND slug = 'site_properties_updated' ORDER BY id", r => r.GetString(0), CancellationToken.None);
}
