using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>What the bookings in a cart ask of the customer.</summary>
public sealed class FormsInCarts(Cluster cluster)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answers_given_with_the_cart_are_those_of_its_bookings(bool isCurrent)
    {
        var shop = await Shop.Open(cluster.Server);
        var (one, other) = (await shop.Book(shop.Site), await shop.Book(shop.Site, start: Shop.Eleven));
        var form = (string)one["formId"]!;
        var submission = await Submission(shop.Site, form);
        var path = isCurrent ? "/ecom/v2/carts/current" : $"/ecom/v2/carts/{(await Shop.Cart(shop.Site, one, other))["id"]}";
        if (isCurrent) (await shop.Site.Post(path, new { catalogItems = new[] { Shop.Item(one), Shop.Item(other) } })).Ok();
        var cart = (await shop.Site.Post($"{path}/update-forms-submission", new { formSubmissions = new[] { new { id = form, formSubmissionId = submission } } })).Ok()["cart"]!;
        Assert.Equal(2, cart["lineItems"]!.AsArray().Count);
        foreach (var booking in new[] { one, other }) Assert.Equal(submission, (string?)(await shop.Site.Stored(booking))["formSubmissionId"]);
        Assert.Equal(new[] { $"updated {one["id"]}", $"updated {other["id"]}" }.Order(), (await cluster.Events(shop.Site, "wix.bookings.v2.booking")).Where(e => e.StartsWith("updated", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Answers_to_what_nothing_asks_are_refused_by_name_and_change_nothing()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var (form, cart) = ((string)booking["formId"]!, await Shop.Cart(shop.Site, booking));
        var submission = await Submission(shop.Site, form);
        Task<Reply> Answer(params object[] given) => shop.Site.Post($"/ecom/v2/carts/{cart["id"]}/update-forms-submission", new { formSubmissions = given });
        var strange = Guid.NewGuid();
        Assert.Equal(["formSubmissions[1].id NOT_FOUND"], (await Answer(new { id = form, formSubmissionId = submission }, new { id = strange, formSubmissionId = submission })).Violations());
        Assert.Equal(["formSubmissions[0].formSubmissionId NOT_FOUND"], (await Answer(new { id = form, formSubmissionId = strange })).Violations());
        Assert.Equal(["formSubmissions[0].formSubmissionId REQUIRED_FIELD", "formSubmissions[1].id REQUIRED_FIELD", "formSubmissions[2].id VALIDATION"],
            (await Answer(new { id = form }, new { formSubmissionId = submission }, new { id = form, formSubmissionId = submission })).Violations());
        Assert.Equal(400, (await Answer()).Status);
        Assert.Null((string?)(await shop.Site.Stored(booking))["formSubmissionId"]);

        await Shop.TryPlace(shop.Site, cart);
        (await Answer(new { id = form, formSubmissionId = submission })).Refused(428, "CART_ALREADY_ORDERED");
        (await shop.Site.Post($"/ecom/v2/carts/{strange}/update-forms-submission", new { formSubmissions = new[] { new { id = form, formSubmissionId = submission } } })).Refused(404, "CART_NOT_FOUND");
    }

    [Fact]
    public async Task Nothing_takes_the_place_of_a_booking()
    {
        var shop = await Shop.Open(cluster.Server);
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site));
        var told = (await shop.Site.Get($"/ecom/v2/carts/{cart["id"]}/upsell-options")).Ok()["itemsUpsells"]!.AsArray();
        Assert.Equal([(string)cart["lineItems"]![0]!["id"]!], told.Select(u => (string)u!["lineItemId"]!));
        Assert.Empty(told[0]!["upsells"]!.AsArray());
        (await shop.Site.Get("/ecom/v2/carts/current/upsell-options")).Refused(404, "CART_NOT_FOUND");
    }

    private static async Task<string> Submission(TestSite site, string form) =>
        (string)(await site.Post("/form-submission-service/v4/submissions", new { submission = new { formId = form, submissions = new { first_name = "Bob", email = "bob@example.com" } } })).Ok()["submission"]!["id"]!;
}
