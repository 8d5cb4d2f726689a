namespace Slotwright.Server.Tests.Services;

/// <summary>A refusal names all that is wrong, whoever's rule it is: the contract's bounds and the service's own.</summary>
public sealed class EverythingWrongAtOnce(Cluster cluster)
{
    [Fact]
    public async Task Bounds_of_the_contract_and_rules_of_the_service_are_told_together()
    {
        var site = await cluster.Server.NewSite();
        var refused = await site.Post("/_api/bookings/v2/services", new { service = new { name = "", tagLine = new string('x', 6001) } });
        Assert.Superset(new HashSet<string>
        {
            "service.name MIN_LENGTH", "service.tagLine MAX_LENGTH", "service.type INVALID_SERVICE_TYPE",
            "service.onlineBooking INVALID_ONLINE_BOOKING", "service.payment PAYMENT_REQUIRED",
        }, refused.Violations().ToHashSet());
        Assert.DoesNotContain("service.name INVALID_SERVICE_NAME", refused.Violations());
    }

    [Fact]
    public async Task A_broken_bound_alone_is_refused_and_stores_nothing()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var refused = await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { id = (string)service["id"]!, revision = "1", tagLine = new string('x', 6001) } });
        Assert.Equal(["service.tagLine MAX_LENGTH"], refused.Violations());
        Assert.Equal("1", (string?)(await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!["revision"]);
    }
}
