namespace Slotwright.Server.Tests.Privacy;

/// <summary>Nobody is exported or erased by mistake.</summary>
public sealed class PrivacyRefusals(Cluster cluster)
{
    private const string Export = $"{Zebulon.Path}/export", Erase = $"{Zebulon.Path}/erase", Retention = "/slotwright/v1/retention-settings";

    [Fact]
    public async Task It_must_be_said_who_is_meant_and_that_it_is_meant()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["contactId REQUIRED_ONE_OF_FIELD", "email REQUIRED_ONE_OF_FIELD", "phone REQUIRED_ONE_OF_FIELD"], (await site.Post(Export, new { })).Violations());
        Assert.Equal(["contactId REQUIRED_ONE_OF_FIELD", "email REQUIRED_ONE_OF_FIELD", "phone REQUIRED_ONE_OF_FIELD", "confirm REQUIRED_FIELD"], (await site.Post(Erase, new { })).Violations());
        Assert.Equal(["confirm REQUIRED_FIELD"], (await site.Post(Erase, new { email = "bob@example.com", confirm = false })).Violations());
        Assert.NotEmpty((await site.Post(Erase, new { email = "bob@example.com", contactId = Guid.NewGuid(), confirm = true })).Violations());
        Assert.Equal(["contactId FORMAT"], (await site.Post(Export, new { contactId = "bob" })).Violations());
        Assert.Equal(["email FORMAT"], (await site.Post(Export, new { email = "nobody" })).Violations());
        Assert.Equal(["phone FORMAT"], (await site.Post(Export, new { phone = "call me" })).Violations());
        Assert.Equal(["limit MIN"], (await site.Get($"{Zebulon.Path}/erasures?limit=0")).Violations());
    }

    [Fact]
    public async Task Who_is_not_known_is_not_found()
    {
        var site = await cluster.Server.NewSite();
        foreach (var who in new object[] { new { contactId = Guid.NewGuid(), confirm = true }, new { email = "%@%_.\\", confirm = true }, new { email = "a'\"@b.c\ud83d\ude00", confirm = true }, new { phone = "+49 30 123456(%)", confirm = true } })
        {
            (await site.Post(Export, who)).Refused(404, "CUSTOMER_NOT_FOUND");
            (await site.Post(Erase, who)).Refused(404, "CUSTOMER_NOT_FOUND");
        }
    }

    [Fact]
    public async Task Only_the_owner_may()
    {
        var site = await cluster.Server.NewSite();
        var visitor = await site.Visitor();
        foreach (var asked in new[] { visitor.Post(Export, new { email = "bob@example.com" }), visitor.Post(Erase, new { email = "bob@example.com", confirm = true }), visitor.Get($"{Zebulon.Path}/erasures"), visitor.Get(Retention), visitor.Patch(Retention, new { auditDays = 1 }) })
            (await asked).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Things_are_kept_for_as_long_as_the_site_says()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        Assert.Equal("""{"auditDays":400,"eventsDays":30,"deliveriesDays":30}""", (await site.Get(Retention)).Ok()["retentionSettings"]!.ToJsonString());
        (await site.Patch(Retention, new { bookingsMonths = 24, auditDays = 10 })).Ok();
        var after = (await site.Patch(Retention, new { eventsDays = 3, auditDays = (int?)null })).Ok()["retentionSettings"]!;
        Assert.Equal((24, 400, 3), ((int)after["bookingsMonths"]!, (int)after["auditDays"]!, (int)after["eventsDays"]!));
        Assert.Equal(after.ToJsonString(), (await site.Get(Retention)).Ok()["retentionSettings"]!.ToJsonString());
        Assert.Null((await site.Patch(Retention, new { bookingsMonths = (int?)null })).Ok()["retentionSettings"]!["bookingsMonths"]);
        Assert.Equal(["bookingsMonths MIN", "eventsDays MIN", "deliveriesDays VALIDATION"], (await site.Patch(Retention, new { bookingsMonths = 0, eventsDays = 2, deliveriesDays = "x" })).Violations());
        Assert.Equal(30, (int)(await other.Get(Retention)).Ok()["retentionSettings"]!["eventsDays"]!);
    }
}
