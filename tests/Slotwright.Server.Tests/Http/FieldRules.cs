using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Http;

/// <summary>The contract's field rules, one example of each kind, as clients are told of them.</summary>
public sealed class FieldRules(Cluster cluster)
{
    private const string Services = "/_api/bookings/v2/services", Staff = "/bookings/v1/staff-members";

    [Theory]
    [InlineData(Services, "{}", "service REQUIRED_FIELD")]
    [InlineData(Staff, """{"staffMember":{}}""", "staffMember.name REQUIRED_FIELD")]
    [InlineData(Staff, """{"staffMember":{"name":null}}""", "staffMember.name REQUIRED_FIELD")]
    [InlineData(Staff, """{"staffMember":{"name":""}}""", "staffMember.name MIN_LENGTH")]
    [InlineData(Staff, """{"staffMember":{"name":"12345678901234567890123456789012345678901"}}""", "staffMember.name MAX_LENGTH")]
    [InlineData(Staff, """{"staffMember":{"name":"Ann","email":"not an address"}}""", "staffMember.email FORMAT")]
    [InlineData(Staff, """{"staffMember":{"name":"Ann","phone":"call me"}}""", "staffMember.phone FORMAT")]
    [InlineData(Staff, """{"staffMember":{"name":7}}""", "staffMember.name VALIDATION")]
    [InlineData(Staff, """{"staffMember":[]}""", "staffMember VALIDATION")]
    [InlineData(Staff, """{"staffMember":{"name":"Ann"},"fields":["EVERYTHING"]}""", "fields[0] INVALID_ENUM_VALUE")]
    [InlineData(Staff, """{"staffMember":{"name":"Ann"},"fields":"RESOURCE_DETAILS"}""", "fields VALIDATION")]
    [InlineData(Staff, """{"staffMember":{"name":"Ann"},"fields":["RESOURCE_DETAILS","RESOURCE_DETAILS","RESOURCE_DETAILS","RESOURCE_DETAILS"]}""", "fields MAX_SIZE")]
    [InlineData("/calendar/v3/bulk/events/create", """{"events":[]}""", "events MIN_SIZE")]
    [InlineData(Services, """{"service":{"hidden":"maybe"}}""", "service.hidden VALIDATION")]
    [InlineData(Services, """{"service":{"defaultCapacity":0}}""", "service.defaultCapacity MIN")]
    [InlineData(Services, """{"service":{"defaultCapacity":1001}}""", "service.defaultCapacity MAX")]
    [InlineData(Services, """{"service":{"defaultCapacity":1.5}}""", "service.defaultCapacity VALIDATION")]
    [InlineData(Services, """{"service":{"staffMemberIds":["ann"]}}""", "service.staffMemberIds[0] FORMAT")]
    [InlineData(Services, """{"service":{"staffMemberIds":[null]}}""", "service.staffMemberIds[0] VALIDATION")]
    [InlineData(Services, """{"service":{"type":"PARTY"}}""", "service.type INVALID_ENUM_VALUE")]
    [InlineData(Services, """{"service":{"payment":{"fixed":{"price":{"value":"0"}}}}}""", "service.payment.fixed.price.value DECIMAL_GT")]
    [InlineData(Services, """{"service":{"payment":{"fixed":{"price":{"value":"1.999"}}}}}""", "service.payment.fixed.price.value DECIMAL_MAX_SCALE")]
    [InlineData(Services, """{"service":{"payment":{"fixed":{"price":{"value":"ten"}}}}}""", "service.payment.fixed.price.value FORMAT")]
    [InlineData(Services, """{"service":{"payment":{"fixed":{},"custom":{}}}}""", "service.payment.custom ONE_OF_ALIGNMENT")]
    [InlineData("/bookings/v1/booking-policies", """{"bookingPolicy":{"cancellationFeePolicy":{"cancellationWindows":[{"percentage":"100.5"}]}}}""", "bookingPolicy.cancellationFeePolicy.cancellationWindows[0].percentage DECIMAL_LTE")]
    [InlineData("/_api/service-availability/v2/time-slots", """{"fromLocalDate":"2031-06-02T10:00:00Z"}""", "fromLocalDate FORMAT")]
    public async Task A_field_is_refused(string path, string body, string violation)
    {
        var site = await cluster.Server.NewSite();
        Assert.Contains(violation, (await site.Post(path, body)).Violations());
    }

    [Fact]
    public async Task A_threshold_is_told_with_its_violation()
    {
        var site = await cluster.Server.NewSite();
        var reply = await site.Post(Services, """{"service":{"defaultCapacity":1001}}""");
        var violation = reply.Json!["details"]!["validationError"]!["fieldViolations"]![0]!;
        Assert.Equal(1000, (int)violation["data"]!["threshold"]!);
        Assert.NotEqual("", (string)violation["description"]!);
    }

    [Fact]
    public async Task All_violations_are_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["staffMember.email FORMAT", "staffMember.name MIN_LENGTH", "staffMember.phone MAX_LENGTH"],
            (await site.Post(Staff, """{"staffMember":{"name":"","email":"x","phone":"123456789012345678901"}}""")).Violations().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Read_only_and_unknown_members_are_passed_over_even_when_they_make_no_sense()
    {
        var site = await cluster.Server.NewSite();
        var member = (await site.Post(Staff, """{"staffMember":{"name":"Ann","id":7,"_id":"x","revision":"99","resourceId":[],"createdDate":"never","futureField":{"a":1}},"later":true}""")).Ok()["staffMember"]!;
        Assert.Equal(("1", "Ann"), ((string)member["revision"]!, (string)member["name"]!));
        Assert.True(member["futureField"] is null && member["_id"] is null);
    }

    [Fact]
    public async Task Immutable_members_stay_as_they_were()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        var updated = (await site.Patch($"{Services}/{service["id"]}", JsonNode.Parse("""{"service":{"revision":"1","appId":"11111111-1111-4111-8111-111111111111","locations":[{"type":"CUSTOMER"}]}}""")!)).Ok()["service"]!;
        Assert.Equal((string)service["appId"]!, (string)updated["appId"]!);
        Assert.Equal("BUSINESS", (string)updated["locations"]![0]!["type"]!);
    }

    [Theory]
    [InlineData("{\"name\":\"\\u0000\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"name\":\"\\udc00\"}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    public async Task A_body_that_is_no_clean_json_object_is_refused(string body)
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["body FORMAT"], (await site.Post(Staff, body)).Violations());
    }

    [Fact]
    public async Task What_is_not_implemented_or_not_there_is_told_in_the_envelope()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post("/form-schema-service/v4/bulk/forms/clone", new { })).Refused(501, "NOT_IMPLEMENTED");
        (await site.Get("/nowhere")).Refused(404, "NOT_FOUND");
        Assert.Equal(["serviceId FORMAT"], (await site.Get($"{Services}/no-guid")).Violations());
    }
}
