using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>Who tells who they are is found, or becomes a contact; nothing that is known is overwritten.</summary>
public sealed class SubmittedContacts(Cluster cluster)
{
    [Fact]
    public async Task A_visitor_nobody_knows_becomes_a_contact()
    {
        var site = await cluster.Server.NewSite();
        var told = (await Submit(await site.Visitor(), new { name = new { first = "Bob" }, emails = new { items = new[] { new { email = "bob@example.com" } } } })).Ok();
        Assert.Equal("CONTACT true", $"{told["identityType"]} {told["newContact"]}");
        var contact = await site.Contact(told["contactId"]);
        Assert.Equal("Bob bob@example.com OTHER CONTACT_CREATED 1", $"{contact["info"]!["name"]!["first"]} {contact["primaryInfo"]!["email"]} {contact["source"]!["sourceType"]} {contact["lastActivity"]!["activityType"]} {contact["revision"]}");
    }

    [Fact]
    public async Task Who_is_known_by_an_email_gets_what_they_lack_and_loses_nothing()
    {
        var site = await cluster.Server.NewSite();
        var (vip, color) = (await site.GivenLabel("VIP"), await ExtendedFieldLife.Given(site, "Color"));
        var bob = await site.GivenContact(new { name = new { first = "Bob" }, company = "Canvas", emails = new { items = new[] { new { email = "bob@example.com" } } }, addresses = new { items = new[] { new { address = new { city = "Ulm" } } } } });
        var told = (await Submit(await site.Visitor(), new
        {
            name = new { first = "Robert" },
            company = "Brush",
            jobTitle = "Painter",
            emails = new { items = new object[] { new { email = "BOB@example.com" }, new { email = "rob@work.com", primary = true } } },
            phones = new { items = new[] { new { phone = "030 123456", countryCode = "DE" } } },
            addresses = new { items = new[] { new { address = new { city = "Ulm" } }, new { address = new { city = "Bonn" } } } },
            labelKeys = new { items = new[] { vip } },
            extendedFields = new { items = new JsonObject { [color] = "red" } },
        })).Ok();
        Assert.Equal($"{bob["id"]} CONTACT false", $"{told["contactId"]} {told["identityType"]} {told["newContact"]}");
        var contact = await site.Contact(bob["id"]);
        Assert.Equal("Bob Canvas Painter bob@example.com 030 123456 2", $"{contact["info"]!["name"]!["first"]} {contact["info"]!["company"]} {contact["info"]!["jobTitle"]} {contact["primaryInfo"]!["email"]} {contact["primaryInfo"]!["phone"]} {contact["revision"]}");
        Assert.Equal(["bob@example.com", "rob@work.com"], contact["info"]!["emails"]!["items"]!.AsArray().Select(e => (string)e!["email"]!));
        Assert.Equal(["Ulm", "Bonn"], contact["info"]!["addresses"]!["items"]!.AsArray().Select(a => (string)a!["address"]!["city"]!));
        Assert.Equal($"{vip} red", $"{contact["info"]!["labelKeys"]!["items"]![0]} {contact["info"]!["extendedFields"]!["items"]![color]}");
        (await Submit(site, new { name = new { first = "Rob" }, emails = new { items = new[] { new { email = "rob@work.com" } } }, extendedFields = new { items = new JsonObject { [color] = "blue" } } })).Ok();
        Assert.Equal(contact.ToJsonString(), (await site.Contact(bob["id"])).ToJsonString());
    }

    [Fact]
    public async Task Without_a_known_email_a_phone_finds()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenContact(PeopleOfSite.Phoned("+49 30 123456"));
        var ann = await site.GivenContact(PeopleOfSite.Emailed("ann@example.com"));
        Assert.Equal((string?)bob["id"], await Found(site, new { emails = new { items = new[] { new { email = "bob@example.com" } } }, phones = new { items = new[] { new { phone = "030 123456", countryCode = "DE" } } } }));
        Assert.Equal((string?)ann["id"], await Found(site, new { emails = new { items = new[] { new { email = "ann@example.com" } } }, phones = new { items = new[] { new { phone = "+4930123456" } } } }));
        Assert.Equal(2, (await site.Contacts()).Count);
    }

    [Fact]
    public async Task The_business_adds_by_id_and_visitors_cannot()
    {
        var site = await cluster.Server.NewSite();
        var (bob, ann) = (await site.GivenContact(PeopleOfSite.Emailed("bob@example.com")), await site.GivenContact(PeopleOfSite.Emailed("ann@example.com")));
        var told = (await site.Post("/contacts/v4/contact-submit", new { contactId = (string)bob["id"]!, info = new { jobTitle = "Painter", emails = new { items = new[] { new { email = "ann@example.com" } } } } })).Ok();
        Assert.Equal(((string?)bob["id"], false), ((string?)told["contactId"], (bool)told["newContact"]!));
        Assert.Equal("Painter", (string?)(await site.Contact(bob["id"]))["info"]!["jobTitle"]);
        Assert.Equal((string?)ann["id"], await Found(site, new { emails = new { items = new[] { new { email = "ann@example.com" } } } }));
        (await (await site.Visitor()).Post("/contacts/v4/contact-submit", new { contactId = (string)bob["id"]!, info = new { jobTitle = "Thief" } })).Refused(403, "INSUFFICIENT_PERMISSION");
        (await site.Post("/contacts/v4/contact-submit", new { contactId = Guid.NewGuid(), info = new { jobTitle = "Painter" } })).Refused(404, "CONTACT_NOT_FOUND");
    }

    [Fact]
    public async Task What_no_contact_can_be_is_refused()
    {
        var site = await cluster.Server.NewSite();
        (await Submit(site, new { company = "Canvas" })).Refused(400, "INSUFFICIENT_CONTACT_DATA");
        (await site.Post("/contacts/v4/contact-submit", new { })).Refused(400, "INSUFFICIENT_CONTACT_DATA");
        (await Submit(site, new { emails = new { items = new[] { new { email = "a@example.com", primary = true }, new { email = "b@example.com", primary = true } } } })).Refused(400, "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO");
        (await Submit(site, new { name = new { first = "Bob" }, labelKeys = new { items = new[] { "custom.none" } } })).Refused(404, "LABEL_NOT_FOUND");
        (await Submit(site, new { name = new { first = "Bob" }, extendedFields = new { items = new JsonObject { ["custom.none"] = 1 } } })).Refused(400, "INVALID_EXTENDED_FIELD_VALUE");
        Assert.Empty(await site.Contacts());
    }

    [Fact]
    public async Task One_person_who_tells_it_many_times_at_once_is_one_contact()
    {
        var site = await cluster.Server.NewSite();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Submit(site, new { name = new { first = "Bob" }, emails = new { items = new[] { new { email = "bob@example.com" }, new { email = $"bob{n}@example.com" } } } })));
        Assert.Single(replies.Select(r => (string?)r.Ok()["contactId"]).Distinct());
        Assert.Single(replies, r => (bool)r.Ok()["newContact"]!);
        Assert.Equal(7, (await site.Contacts())[0]["info"]!["emails"]!["items"]!.AsArray().Count);
    }

    private static Task<Reply> Submit(TestSite by, object info) => by.Post("/contacts/v4/contact-submit", new { info });

    private static async Task<string?> Found(TestSite by, object info) => (string?)(await Submit(by, info)).Ok()["contactId"];
}
