using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Services;

/// <summary>Slugs somebody chose, and what becomes of them (behaviour/services.md 4).</summary>
public sealed class CustomSlugs(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task A_custom_slug_is_the_main_one_and_stays_when_the_service_is_renamed()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        var set = (await Set(site, service, "the-best-cut")).Ok();
        Assert.Equal(("the-best-cut", true), ((string)set["slug"]!["name"]!, (bool)set["slug"]!["custom"]!));
        Assert.Equal(("2", "the-best-cut"), ((string)set["service"]!["revision"]!, (string)set["service"]!["mainSlug"]!["name"]!));
        Assert.EndsWith("/service-page/the-best-cut", (string)set["service"]!["urls"]!["servicePage"]!["url"]!, StringComparison.Ordinal);
        var renamed = await Rename(site, set["service"]!, "Trim");
        Assert.Equal("the-best-cut", (string)renamed["mainSlug"]!["name"]!);
        Assert.Equal(["trim", "the-best-cut", "hair-cut"], Supported(renamed));
        Assert.EndsWith("/the-best-cut", (string)renamed["urls"]!["bookingPage"]!["url"]!, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(renamed, await site.Service(service)));
    }

    [Theory]
    [InlineData("With Capitals")]
    [InlineData("Capital")]
    [InlineData("under_score")]
    [InlineData("slash/ed")]
    [InlineData("-")]
    [InlineData("")]
    public async Task A_custom_slug_has_lower_case_letters_digits_and_hyphens_only(string slug)
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        Assert.Equal(["slug SLUG_CONTAINS_ILLEGAL_CHARACTERS"], (await Set(site, service, slug)).Violations());
        Assert.Equal((false, "SLUG_CONTAINS_ILLEGAL_CHARACTERS"), await Validated(site, service, slug));
    }

    [Fact]
    public async Task A_slug_another_service_has_or_had_is_refused_and_an_earlier_one_of_its_own_is_not()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (first, second) = (await site.GivenService([ann]), await site.GivenService([ann], change: s => s["name"] = "Other"));
        first = await Rename(site, first, "Trim");
        foreach (var taken in new[] { "trim", "hair-cut" })
        {
            (await Set(site, second, taken)).Refused(428, "SLUG_ALREADY_EXISTS");
            Assert.Equal((false, "SLUG_ALREADY_EXISTS"), await Validated(site, second, taken));
        }
        Assert.Equal((true, ""), await Validated(site, first, "hair-cut"));
        Assert.Equal("hair-cut", (string)(await Set(site, first, "hair-cut")).Ok()["service"]!["mainSlug"]!["name"]!);
        Assert.Equal(["hair-cut", "trim"], Supported(await site.Service(first)));
        Assert.Equal(["other"], Supported(await site.Service(second)));
    }

    [Fact]
    public async Task A_slug_is_free_on_another_site_and_again_when_its_service_is_gone()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var ann = await site.GivenStaff();
        var (first, second) = (await site.GivenService([ann]), await site.GivenService([ann]));
        (await Set(site, first, "mine")).Ok();
        (await Set(other, await other.GivenService([await other.GivenStaff()]), "mine")).Ok();
        (await site.Delete($"{Path}/{first["id"]}")).Ok();
        Assert.Equal((true, ""), await Validated(site, second, "mine"));
        (await Set(site, second, "mine")).Ok();
    }

    [Fact]
    public async Task Only_one_of_two_services_gets_a_slug_both_want_at_once()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var services = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => site.GivenService([ann], change: s => s["name"] = $"Service {i}")));
        var replies = await Task.WhenAll(services.Select(s => Set(site, s, "wanted")));
        Assert.Equal((1, 7), (replies.Count(r => r.Status == 200), replies.Count(r => r.Status == 428)));
    }

    [Fact]
    public async Task A_service_that_is_not_there_has_no_slugs()
    {
        var site = await cluster.Server.NewSite();
        var unknown = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        (await Set(site, unknown, "mine")).Refused(404, "SERVICE_NOT_FOUND");
        (await site.Post($"{Path}/slugs/validate", new { serviceId = (string)unknown["id"]!, slug = "mine" })).Refused(404, "SERVICE_NOT_FOUND");
        Assert.Equal(["slug REQUIRED_FIELD"], (await site.Post($"{Path}/slugs/validate", new { serviceId = (string)unknown["id"]! })).Violations());
    }

    [Fact]
    public async Task Of_more_than_a_hundred_slugs_the_oldest_are_no_longer_shown_but_stay_taken()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var other = await site.GivenService([ann], change: s => s["name"] = "Other");
        var current = (await Set(site, service, "chosen")).Ok()["service"]!;
        for (var i = 0; i < 101; i++) current = await Rename(site, current, $"Name {i}");
        var supported = Supported(current);
        Assert.Equal((100, "name-100", "chosen"), (supported.Length, supported[0], supported[^1]));
        (await Set(site, other, "hair-cut")).Refused(428, "SLUG_ALREADY_EXISTS");
    }

    private static Task<Reply> Set(TestSite site, JsonNode service, string slug) => site.Post($"{Path}/{service["id"]}/slugs/custom", new { slug });

    private static async Task<(bool, string)> Validated(TestSite site, JsonNode service, string slug)
    {
        var answer = (await site.Post($"{Path}/slugs/validate", new { serviceId = (string)service["id"]!, slug })).Ok();
        Assert.Equal(slug, (string)answer["slug"]!);
        return ((bool)answer["valid"]!, string.Join(' ', answer["errors"]!.AsArray().Select(e => (string)e!)));
    }

    private static async Task<JsonNode> Rename(TestSite site, JsonNode service, string name) =>
        (await site.Patch($"{Path}/{service["id"]}", new { service = new { revision = (string)service["revision"]!, name } })).Ok()["service"]!;

    private static string[] Supported(JsonNode service) => [.. service["supportedSlugs"]!.AsArray().Select(s => (string)s!["name"]!)];
}
