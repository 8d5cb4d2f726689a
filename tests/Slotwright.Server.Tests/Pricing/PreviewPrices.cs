using System.Text.Json.Nodes;
using Slotwright.Server.Tests.OptionsAndVariants;

namespace Slotwright.Server.Tests.Pricing;

/// <summary>What a booking would cost (behaviour/services.md 8).</summary>
public sealed class PreviewPrices(Cluster cluster)
{
    private const string Path = "/bookings/v2/pricing/v2/pricing/preview";

    private static JsonObject Line(JsonNode service, int people = 1, object? choice = null) => new()
    {
        ["serviceId"] = (string)service["id"]!,
        ["serviceChoices"] = new JsonArray(new JsonObject { ["numberOfParticipants"] = people, ["choices"] = choice is null ? new JsonArray() : new JsonArray(System.Text.Json.JsonSerializer.SerializeToNode(choice)) }),
    };

    private static Task<Reply> Try(TestSite site, params JsonNode[] lines) => site.Post(Path, new { bookingLineItems = lines });

    private static async Task<JsonNode> Preview(TestSite site, params JsonNode[] lines) => (await Try(site, lines)).Ok()["priceInfo"]!;

    private static async Task<double> Total(TestSite site, params JsonNode[] lines) => (double)(await Preview(site, lines))["calculatedPrice"]!;

    [Fact]
    public async Task A_fixed_price_with_its_deposit_is_told_with_the_lines()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["payment"] =
            JsonNode.Parse("""{"rateType":"FIXED","fixed":{"price":{"value":"19.99"},"deposit":{"value":"5.25"}},"options":{"online":true,"deposit":true}}"""));
        var line = Line(service, 3);
        var price = await Preview(site, line);
        var told = line.DeepClone();
        told["serviceChoices"]![0]!["pricePerParticipant"] = 19.99;
        var expected = new JsonObject { ["calculatedPrice"] = 59.97, ["bookingLineItems"] = new JsonArray(told), ["deposit"] = 15.75 };
        Assert.True(JsonNode.DeepEquals(expected, price), price.ToJsonString());
        Assert.Equal(59.97, await Total(await site.Visitor(), line));
    }

    [Fact]
    public async Task The_older_form_of_a_line_is_understood()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        var price = await Preview(site, new JsonObject { ["serviceId"] = (string)service["id"]!, ["numberOfParticipants"] = 2 });
        Assert.Equal((80d, 40d), ((double)price["calculatedPrice"]!, (double)price["bookingLineItems"]![0]!["pricePerParticipant"]!));
    }

    [Fact]
    public async Task No_fee_is_zero_and_a_price_in_words_has_no_number()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var free = await site.GivenService([ann], change: s => s["payment"] = JsonNode.Parse("""{"rateType":"NO_FEE","options":{"inPerson":true}}"""));
        var worded = await site.GivenService([ann], change: s => s["payment"] = JsonNode.Parse("""{"rateType":"CUSTOM","custom":{"description":"Ask us"},"options":{"inPerson":true}}"""));
        Assert.Equal(0, await Total(site, Line(free, 4)));
        var price = await Preview(site, Line(worded, 4));
        Assert.Equal("Ask us", (string)price["priceDescriptionInfo"]!["original"]!);
        Assert.Null(price["calculatedPrice"]);
    }

    [Fact]
    public async Task Each_group_pays_by_its_choice_and_the_default_where_there_is_no_variant()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var optionId = Choosing.OptionId(await site.GivenOptions(Choosing.Words(service, ("Adult", "20"), ("Child", "7.50"))));
        var (adults, children, dog) = (Line(service, 2, new { custom = "Adult", optionId }), Line(service, 3, new { custom = "child", optionId }), Line(service, 1, new { custom = "Dog", optionId }));
        Assert.Equal(62.5, await Total(site, adults, children));
        Assert.Equal(30, await Total(site, dog));
        Assert.Equal(30, await Total(site, Line(service)));
        var price = await Preview(site, adults, children);
        Assert.Equal([20d, 7.5d], price["bookingLineItems"]!.AsArray().Select(l => (double)l!["serviceChoices"]![0]!["pricePerParticipant"]!));
    }

    [Fact]
    public async Task Who_serves_decides_until_they_leave_the_service()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        var service = await site.GivenVaried([ann, bob]);
        await site.GivenOptions(Choosing.Staff(service, (ann, "50"), (bob, "40")));
        JsonObject With(string staff) { var line = Line(service, 2); line["resourceId"] = staff; return line; }
        Assert.Equal((100d, 80d), (await Total(site, With(ann)), await Total(site, With(bob))));
        var updated = (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "2", staffMemberIds = new[] { ann } } })).Ok()["service"]!;
        Assert.Equal(60, await Total(site, With(bob)));
        Assert.Equal("50", (string)updated["payment"]!["varied"]!["minPrice"]!["value"]!);
    }

    [Fact]
    public async Task The_length_decides_whether_said_or_meant()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var optionId = Choosing.OptionId(await site.GivenOptions(Choosing.Lengths(service, ("30", "20"), ("90", "50"))));
        Assert.Equal(50, await Total(site, Line(service, 1, new { duration = new { minutes = 90 }, optionId })));
        var meant = Line(service);
        (meant["localStartDate"], meant["localEndDate"], meant["timeZone"]) = ("2031-06-02T10:00:00", "2031-06-02T10:30:00", "UTC");
        Assert.Equal(20, await Total(site, meant));
        (await Try(site, Line(service, 1, new { duration = new { minutes = 45 }, optionId }))).Refused(400, "INVALID_DURATION_CHOICE");
        meant["serviceChoices"]![0]!["choices"]!.AsArray().Add(JsonNode.Parse($$"""{"duration":{"minutes":90},"optionId":"{{optionId}}"}"""));
        (await Try(site, meant)).Refused(400, "INVALID_DURATION_CHOICE");
    }

    [Theory]
    [InlineData("HOUR", """{"hourOptions":{"minDurationInMinutes":30,"maxDurationInMinutes":240},"unitType":"HOUR"}""", "2031-06-02T11:50:00", 220)] // 110 minutes of 60 an hour, two people
    [InlineData("HOUR over the clock change", """{"hourOptions":{"minDurationInMinutes":30,"maxDurationInMinutes":240},"unitType":"HOUR"}""", "2031-06-02T14:01:00", -1)]
    [InlineData("DAY", """{"dayOptions":{"minDurationInDays":1,"maxDurationInDays":7},"unitType":"DAY"}""", "2031-06-05T10:00:00", 360)]
    [InlineData("a DAY begun", """{"dayOptions":{"minDurationInDays":1,"maxDurationInDays":7},"unitType":"DAY"}""", "2031-06-05T11:00:00", 480)]
    [InlineData("DAY too long", """{"dayOptions":{"minDurationInDays":1,"maxDurationInDays":7},"unitType":"DAY"}""", "2031-06-10T10:00:00", -1)]
    public async Task A_range_of_durations_is_charged_by_its_unit(string what, string range, string end, double total)
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var service = await site.GivenService([await site.GivenStaff()], change: s =>
        {
            s["payment"]!["fixed"]!["price"]!["value"] = "60";
            s["schedule"] = new JsonObject { ["availabilityConstraints"] = new JsonObject { ["durationRange"] = JsonNode.Parse(range) } };
        });
        var line = Line(service, 2);
        Assert.Equal(["bookingLineItems[0].localStartDate REQUIRED_FIELD", "bookingLineItems[0].localEndDate REQUIRED_FIELD", "bookingLineItems[0].timeZone REQUIRED_FIELD"], (await Try(site, line)).Violations());
        (line["localStartDate"], line["localEndDate"], line["timeZone"]) = ("2031-06-02T10:00:00", end, "Europe/Berlin");
        if (total < 0) (await Try(site, line)).Refused(400, "INVALID_DURATION_CHOICE");
        else Assert.True(total == await Total(site, line), what);
        line["timeZone"] = "Mars/Olympus";
        (await Try(site, line)).Refused(400, "INVALID_TIME_ZONE");
        (line["localEndDate"], line["timeZone"]) = ("2031-06-02T10:00:00", "UTC");
        Assert.Equal(["bookingLineItems[0].localEndDate VALIDATION"], (await Try(site, line)).Violations());
    }

    [Fact]
    public async Task Yen_have_no_decimals()
    {
        var site = await cluster.Server.NewSite(currency: "JPY");
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["payment"]!["fixed"]!["price"]!["value"] = "33.50");
        Assert.Equal(101, await Total(site, Line(service, 3)));
    }

    [Fact]
    public async Task What_cannot_be_priced_is_refused_under_its_code()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (service, other) = (await site.GivenService([ann]), await site.GivenService([ann]));
        (await Try(site, Line(service), Line(other))).Refused(400, "INVALID_SERVICE_ID");
        (await Try(site, new JsonObject { ["numberOfParticipants"] = 1 })).Refused(400, "INVALID_SERVICE_ID");
        (await Try(site, new JsonObject { ["serviceId"] = (string)service["id"]! })).Refused(400, "NUMBER_OF_PARTICIPANTS_NOT_FOUND");
        (await Try(site, Line(new JsonObject { ["id"] = Guid.NewGuid().ToString() }))).Refused(404, "FAILED_RESOLVING_SERVICE");
        Assert.Equal(["bookingLineItems MIN_SIZE"], (await Try(site)).Violations());
        Assert.Equal(["bookingLineItems REQUIRED_FIELD"], (await site.Post(Path, new { })).Violations());
        var dear = await site.GivenService([ann], change: s => s["payment"]!["fixed"]!["price"]!["value"] = "79000000000000000000000000000");
        (await Try(site, Line(dear, int.MaxValue))).Refused(428, "VALIDATION_FAILURE");
    }
}
