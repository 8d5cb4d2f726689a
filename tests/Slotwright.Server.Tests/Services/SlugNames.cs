namespace Slotwright.Server.Tests.Services;

/// <summary>The readable names of services (behaviour/services.md 4).</summary>
public sealed class SlugNames(Cluster cluster)
{
    [Theory]
    [InlineData("My Service! Name 2023", "my-service-name-2023")]
    [InlineData("@@@", "untitled")]
    [InlineData("A simple_test", "a-simple-test")]
    [InlineData("  -- Über Kurs -- ", "über-kurs")]
    public async Task A_name_becomes(string name, string slug)
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["name"] = name);
        Assert.Equal(slug, (string)service["mainSlug"]!["name"]!);
    }

    [Fact]
    public async Task A_name_taken_by_another_service_now_or_earlier_is_numbered()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var first = await site.GivenService([ann]);
        Assert.Equal("hair-cut-1", (string)(await site.GivenService([ann]))["mainSlug"]!["name"]!);
        var renamed = (await site.Patch($"/_api/bookings/v2/services/{first["id"]}", new { service = new { revision = "1", name = "Trim" } })).Ok()["service"]!;
        Assert.Equal(["trim", "hair-cut"], renamed["supportedSlugs"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.Equal("hair-cut-2", (string)(await site.GivenService([ann]))["mainSlug"]!["name"]!);
        var back = (await site.Patch($"/_api/bookings/v2/services/{first["id"]}", new { service = new { revision = "2", name = "Hair cut" } })).Ok()["service"]!;
        Assert.Equal(["hair-cut", "trim"], back["supportedSlugs"]!.AsArray().Select(s => (string)s!["name"]!));
    }

    [Fact]
    public async Task Services_created_at_the_same_moment_do_not_share_a_slug()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var services = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.GivenService([ann])));
        Assert.Equal(12, services.Select(s => (string)s["mainSlug"]!["name"]!).Distinct().Count());
    }
}
