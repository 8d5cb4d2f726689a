using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Services;

/// <summary>What a service may not be, each under its rule's name (behaviour/services.md 1 to 3).</summary>
public sealed class ServiceRefusals(Cluster cluster)
{
    private const string Unknown = "11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData("name", "null", "service.name INVALID_SERVICE_NAME")]
    [InlineData("onlineBooking", "null", "service.onlineBooking INVALID_ONLINE_BOOKING")]
    [InlineData("onlineBooking", """{"enabled":true,"allowMultipleRequests":true}""", "service.onlineBooking.allowMultipleRequests INVALID_ONLINE_BOOKING")]
    [InlineData("payment", "null", "service.payment PAYMENT_REQUIRED")]
    [InlineData("defaultCapacity", "2", "service.defaultCapacity INVALID_APPOINTMENT_CAPACITY")]
    [InlineData("staffMemberIds", "[]", "service.staffMemberIds INVALID_STAFF_MEMBER_IDS")]
    [InlineData("staffMemberIds", $"[\"{Unknown}\"]", "service.staffMemberIds INVALID_STAFF_MEMBER_IDS")]
    [InlineData("schedule", "null", "service.schedule.availabilityConstraints.sessionDurations INVALID_SESSION_DURATION")]
    [InlineData("schedule", """{"availabilityConstraints":{"durationRange":{"unitType":"HOUR","hourOptions":{"minDurationInMinutes":90,"maxDurationInMinutes":60}}}}""", "service.schedule.availabilityConstraints.durationRange INVALID_SESSION_DURATION")]
    [InlineData("category", $"{{\"id\":\"{Unknown}\"}}", "service.category.id INVALID_CATEGORY")]
    [InlineData("form", $"{{\"id\":\"{Unknown}\"}}", "service.form.id INVALID_FORM")]
    [InlineData("bookingPolicy", $"{{\"id\":\"{Unknown}\"}}", "service.bookingPolicy.id INVALID_BOOKING_POLICY")]
    [InlineData("serviceResources", $"[{{\"resourceType\":{{\"id\":\"{TestSite.StaffType}\"}},\"resourceIds\":{{\"values\":[\"{Unknown}\"]}}}}]", "service.serviceResources.resourceIds.values INVALID_RESOURCE_ID")]
    [InlineData("locations", $"[{{\"type\":\"BUSINESS\",\"business\":{{\"id\":\"{Unknown}\"}}}}]", "service.locations.business.id INVALID_BUSINESS_LOCATION")]
    [InlineData("locations", """[{"type":"CUSTOM","custom":{}},{"type":"CUSTOM","custom":{}}]""", "service.locations INVALID_CUSTOM_LOCATION")]
    public async Task An_appointment_is_refused_for(string member, string value, string violation)
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        service[member] = JsonNode.Parse(value);
        Assert.Equal([violation], (await Create(site, service)).Violations());
    }

    [Theory]
    [InlineData("defaultCapacity", "null", "service.defaultCapacity INVALID_DEFAULT_CAPACITY")]
    [InlineData("schedule", """{"availabilityConstraints":{"sessionDurations":[30]}}""", "service.schedule.availabilityConstraints.sessionDurations INVALID_SESSION_DURATION")]
    [InlineData("schedule", """{"availabilityConstraints":{"timeBetweenSessions":5}}""", "service.schedule.availabilityConstraints.timeBetweenSessions INVALID_SESSION_DURATION")]
    [InlineData("locations", """[{"type":"CUSTOMER"}]""", "service.locations.type INVALID_CUSTOMER_LOCATION")]
    public async Task A_class_is_refused_for(string member, string value, string violation)
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        (service["type"], service["schedule"], service["defaultCapacity"]) = ("CLASS", null, 10);
        service[member] = JsonNode.Parse(value);
        Assert.Equal([violation], (await Create(site, service)).Violations());
    }

    [Theory]
    [InlineData("""{"rateType":"FIXED","options":{"inPerson":true}}""", "service.payment.fixed.price INVALID_RATE")]
    [InlineData("""{"rateType":"FIXED","fixed":{"price":{"value":"10"}}}""", "service.payment.options INVALID_PAYMENT_OPTIONS")]
    [InlineData("""{"rateType":"FIXED","fixed":{"price":{"value":"10"},"deposit":{"value":"5"}},"options":{"inPerson":true,"deposit":true}}""", "service.payment.options.deposit INVALID_PAYMENT_OPTIONS")]
    [InlineData("""{"rateType":"FIXED","fixed":{"price":{"value":"10"},"deposit":{"value":"10"}},"options":{"online":true,"deposit":true}}""", "service.payment.fixed.deposit INVALID_RATE")]
    [InlineData("""{"rateType":"VARIED","options":{"online":true}}""", "service.payment.varied.defaultPrice INVALID_RATE")]
    [InlineData("""{"rateType":"CUSTOM","options":{"inPerson":true}}""", "service.payment.custom.description INVALID_RATE")]
    [InlineData("""{"rateType":"CUSTOM","custom":{"description":"as agreed"},"options":{"online":true,"inPerson":true}}""", "service.payment.options INVALID_PAYMENT_OPTIONS")]
    [InlineData("""{"rateType":"NO_FEE","fixed":{"price":{"value":"10"}},"options":{"inPerson":true}}""", "service.payment.rateType INVALID_PAYMENT_TYPE")]
    [InlineData("""{"rateType":"NO_FEE","options":{"online":true,"inPerson":true}}""", "service.payment.options INVALID_PAYMENT_OPTIONS")]
    [InlineData("""{"fixed":{"price":{"value":"10"}},"options":{"inPerson":true}}""", "service.payment.rateType INVALID_PAYMENT_TYPE")]
    [InlineData("""{"rateType":"SUBSCRIPTION","subscription":{"amountPerBillingCycle":{"value":"10"},"totalPayments":2,"recurringStartDate":"2031-01-01T00:00:00Z"},"options":{"online":true}}""", "service.payment.rateType INVALID_PAYMENT_TYPE")]
    public async Task A_payment_is_refused_for(string payment, string violation)
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        service["payment"] = JsonNode.Parse(payment);
        Assert.Equal([violation], (await Create(site, service)).Violations());
    }

    [Theory]
    [InlineData("""{"rateType":"FIXED","fixed":{"price":{"value":"10"},"deposit":{"value":"5"}},"options":{"online":true,"inPerson":true,"deposit":true}}""")]
    [InlineData("""{"rateType":"FIXED","fixed":{"price":{"value":"10"}},"options":{"pricingPlan":true}}""")]
    [InlineData("""{"rateType":"VARIED","varied":{"defaultPrice":{"value":"10"},"deposit":{"value":"9.99"}},"options":{"online":true,"deposit":true}}""")]
    [InlineData("""{"rateType":"VARIED","varied":{"defaultPrice":{"value":"10"}},"options":{"online":true}}""")]
    [InlineData("""{"rateType":"CUSTOM","custom":{"description":"as agreed"},"options":{"inPerson":true}}""")]
    [InlineData("""{"rateType":"NO_FEE","options":{"inPerson":true}}""")]
    public async Task A_payment_is_accepted_as(string payment)
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        service["payment"] = JsonNode.Parse(payment);
        (await Create(site, service)).Ok();
    }

    [Theory]
    [InlineData("""{"totalPayments":2,"recurringStartDate":"2031-01-01T00:00:00Z","amountPerBillingCycle":{"value":"10"}}""", """{"online":true}""", null)]
    [InlineData("""{"totalPayments":2,"recurringStartDate":"2031-01-01T00:00:00Z"}""", """{"online":true}""", "service.payment.subscription INVALID_RATE")]
    [InlineData("""{"totalPayments":2,"amountPerBillingCycle":{"value":"10"}}""", """{"online":true}""", "service.payment.subscription INVALID_RATE")]
    [InlineData("""{"totalPayments":2,"recurringStartDate":"2031-01-01T00:00:00Z","amountPerBillingCycle":{"value":"10"}}""", """{"online":true,"inPerson":true}""", "service.payment.options INVALID_PAYMENT_OPTIONS")]
    [InlineData("""{"totalPayments":2,"recurringStartDate":"2031-01-01T00:00:00Z","amountPerBillingCycle":{"value":"10"}}""", """{"online":true,"pricingPlan":true}""", "service.payment.options INVALID_PAYMENT_OPTIONS")]
    public async Task A_course_is_paid_by_subscription(string subscription, string options, string? violation)
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        (service["type"], service["schedule"], service["defaultCapacity"]) = ("COURSE", null, 10);
        service["payment"] = new JsonObject { ["rateType"] = "SUBSCRIPTION", ["subscription"] = JsonNode.Parse(subscription), ["options"] = JsonNode.Parse(options) };
        var reply = await Create(site, service);
        if (violation is null) Assert.Equal("USD", (string)reply.Ok()["service"]!["payment"]!["subscription"]!["amountPerBillingCycle"]!["currency"]!);
        else Assert.Equal([violation], reply.Violations());
    }

    [Theory]
    [InlineData("10.123")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("ten")]
    public async Task A_price_is_a_number_above_nothing_with_two_decimals_at_most(string price)
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        service["payment"]!["fixed"]!["price"]!["value"] = price;
        Assert.All((await Create(site, service)).Violations(), v => Assert.StartsWith("service.payment.fixed.price", v, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_without_an_id_is_the_default_form()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["form"] = new JsonObject());
        Assert.Equal(Guid.Empty.ToString(), (string?)service["form"]!["id"]);
    }

    [Fact]
    public async Task A_resource_type_is_one_of_the_site_and_the_time_between_sessions_not_below_none()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var type = (string)(await other.Post("/bookings/v2/resources/resource-types", new { resourceType = new { name = "Room" } })).Ok()["resourceType"]!["id"]!;
        var service = await site.GivenService([await site.GivenStaff()]);
        var path = $"/_api/bookings/v2/services/{service["id"]}";
        Assert.Equal(["service.serviceResources.resourceType.id INVALID_RESOURCE_TYPE"],
            (await site.Patch(path, new { service = new { revision = "1", serviceResources = new[] { new { resourceType = new { id = type } } } } })).Violations());
        Assert.Equal(["service.schedule.availabilityConstraints.timeBetweenSessions INVALID_SESSION_DURATION"],
            (await site.Patch(path, new { service = new { revision = "1", schedule = new { availabilityConstraints = new { timeBetweenSessions = int.MinValue } } } })).Violations());
    }

    [Fact]
    public async Task Manual_approval_and_pricing_plans_do_not_go_together()
    {
        var site = await cluster.Server.NewSite();
        var service = Appointment(await site.GivenStaff());
        service["onlineBooking"] = JsonNode.Parse("""{"enabled":true,"requireManualApproval":true}""");
        service["payment"]!["options"]!["pricingPlan"] = true;
        Assert.Equal(["service.payment.options.pricingPlan INVALID_MANUAL_APPROVAL_WITH_PRICING_PLANS"], (await Create(site, service)).Violations());
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        var violations = (await Create(site, new JsonObject { ["name"] = "Yoga", ["category"] = new JsonObject { ["id"] = Unknown } })).Violations();
        Assert.Equal(["service.type INVALID_SERVICE_TYPE", "service.onlineBooking INVALID_ONLINE_BOOKING", "service.category.id INVALID_CATEGORY", "service.defaultCapacity INVALID_DEFAULT_CAPACITY", "service.payment PAYMENT_REQUIRED"], violations);
    }

    private static JsonObject Appointment(string staff) => JsonNode.Parse("""
        {"name":"Hair cut","type":"APPOINTMENT","onlineBooking":{"enabled":true},"staffMemberIds":["STAFF"],"schedule":{"availabilityConstraints":{"sessionDurations":[60]}},
         "payment":{"rateType":"FIXED","fixed":{"price":{"value":"40"}},"options":{"inPerson":true}}}
        """.Replace("STAFF", staff, StringComparison.Ordinal))!.AsObject();

    private static Task<Reply> Create(TestSite site, JsonObject service) => site.Post("/_api/bookings/v2/services", new JsonObject { ["service"] = service.DeepClone() });
}
