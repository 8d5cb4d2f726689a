using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>Contacts are made, read, changed and deleted as the contract has it.</summary>
public sealed class ContactLife(Cluster cluster)
{
    private const string Fqdn = "wix.contacts.v4.contact";

    [Fact]
    public async Task A_contact_is_answered_with_what_follows_from_its_info()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(new
        {
            name = new { first = "Bob", last = "Ross" },
            emails = new { items = new[] { new { email = " Bob@Example.com ", tag = "HOME" }, new { email = "work@example.com", tag = "WORK" } } },
            phones = new { items = new[] { new { phone = "030 123456", countryCode = "DE" } } },
            company = "Canvas",
        });
        Assert.Equal(1, (int)contact["revision"]!);
        Assert.Equal("Bob@Example.com 030 123456", $"{contact["primaryInfo"]!["email"]} {contact["primaryInfo"]!["phone"]}");
        Assert.Equal("NOT_SET NOT_SET", $"{contact["primaryEmail"]!["subscriptionStatus"]} {contact["primaryEmail"]!["deliverabilityStatus"]}");
        Assert.Equal("+4930123456 DE", $"{contact["primaryPhone"]!["e164Phone"]} {contact["primaryPhone"]!["countryCode"]}");
        Assert.Equal("ADMIN CONTACT_CREATED", $"{contact["source"]!["sourceType"]} {contact["lastActivity"]!["activityType"]}");
        Assert.Equal([true, false], contact["info"]!["emails"]!["items"]!.AsArray().Select(e => (bool)e!["primary"]!));
        Assert.All(contact["info"]!["emails"]!["items"]!.AsArray(), e => Guid.Parse((string)e!["id"]!));
        Assert.Equal(contact.ToJsonString(), (await site.Contact(contact["id"])).ToJsonString());
        Assert.Equal("REGULAR", (string?)(await site.Get($"{PeopleOfSite.Path}/{contact["id"]}")).Ok()["responseType"]);
        Assert.Equal($"created 1 {contact["id"]}", Assert.Single(await cluster.Of(site, Fqdn)).Told);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_nothing_else()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(new { name = new { first = "Bob", last = "Ross" }, company = "Canvas", emails = new { items = new[] { new { email = "bob@example.com" } } } });
        var changed = (await site.Change(contact, new { name = new { last = "Rossi" }, company = (string?)null, jobTitle = "Painter" })).Ok()["contact"]!;
        Assert.Equal("Bob Rossi Painter ", $"{changed["info"]!["name"]!["first"]} {changed["info"]!["name"]!["last"]} {changed["info"]!["jobTitle"]} {changed["info"]!["company"]}");
        Assert.Equal(contact["info"]!["emails"]!.ToJsonString(), changed["info"]!["emails"]!.ToJsonString());
        Assert.Equal(2, (int)changed["revision"]!);
        var told = (await cluster.Of(site, Fqdn))[^1];
        Assert.Equal($"updated 2 {contact["id"]}", told.Told);
        Assert.Equal(["info"], told.Body["modifiedFields"]!.AsObject().Select(f => f.Key));
    }

    [Fact]
    public async Task Lists_are_replaced_and_items_that_stay_keep_their_ids()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Emailed("one@example.com", "two@example.com"));
        var second = (string)contact["info"]!["emails"]!["items"]![1]!["id"]!;
        var changed = (await site.Change(contact, new { emails = new { items = new object[] { new { email = "two@example.com" }, new { id = contact["info"]!["emails"]!["items"]![0]!["id"], email = "first@example.com", primary = true } } } })).Ok()["contact"]!;
        Assert.Equal([second, (string)contact["info"]!["emails"]!["items"]![0]!["id"]!], changed["info"]!["emails"]!["items"]!.AsArray().Select(e => (string)e!["id"]!));
        Assert.Equal("first@example.com", (string?)changed["primaryInfo"]!["email"]);
    }

    [Fact]
    public async Task Whoever_changes_what_another_has_changed_meanwhile_is_told()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Named("Bob"));
        (await site.Change(contact, PeopleOfSite.Named("Rob"))).Ok();
        var refused = (await site.Change(contact, PeopleOfSite.Named("Bobby"))).Refused(409, "CONTACT_ALREADY_CHANGED");
        Assert.Equal("2", (string?)refused["data"]!["currentRevision"]);
        Assert.Equal("Rob", (string?)(await site.Contact(contact["id"]))["info"]!["name"]!["first"]);
    }

    [Fact]
    public async Task Of_changes_sent_at_once_on_one_revision_one_is_made()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Named("Bob"));
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => site.Change(contact, PeopleOfSite.Named($"Bob {n}"))));
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(409, "CONTACT_ALREADY_CHANGED"));
    }

    [Fact]
    public async Task A_deleted_contact_is_gone_and_its_email_free_again()
    {
        var site = await cluster.Server.NewSite();
        var contact = await site.GivenContact(PeopleOfSite.Emailed("bob@example.com"));
        (await site.Delete($"{PeopleOfSite.Path}/{contact["id"]}")).Ok();
        (await site.Get($"{PeopleOfSite.Path}/{contact["id"]}")).Refused(404, "CONTACT_NOT_FOUND");
        (await site.Delete($"{PeopleOfSite.Path}/{contact["id"]}")).Refused(404, "CONTACT_NOT_FOUND");
        (await site.Change(contact, PeopleOfSite.Named("Bob"))).Refused(404, "CONTACT_NOT_FOUND");
        await site.GivenContact(PeopleOfSite.Emailed("bob@example.com"));
        Assert.Equal(["created", "deleted", "created"], (await cluster.Of(site, Fqdn)).Select(e => e.Told.Split(' ')[0]));
    }

    [Fact]
    public async Task An_email_is_one_contacts_unless_duplicates_are_allowed()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenContact(PeopleOfSite.Emailed("bob@example.com", "bob@work.com"));
        var refused = (await site.TryContact(PeopleOfSite.Emailed("BOB@Work.com"))).Refused(409, "DUPLICATE_CONTACT_EXISTS");
        Assert.Equal(((string)bob["id"]!, "bob@work.com"), ((string?)refused["data"]!["duplicateContactId"], (string?)refused["data"]!["duplicateEmail"]));
        var other = await site.GivenContact(PeopleOfSite.Emailed("other@example.com"));
        (await site.Change(other, PeopleOfSite.Emailed("bob@work.com"))).Refused(409, "DUPLICATE_CONTACT_EXISTS");
        (await site.Change(other, PeopleOfSite.Emailed("bob@work.com"), allowDuplicates: true)).Ok();
        (await site.Change(bob, PeopleOfSite.Emailed("bob@example.com", "bob@work.com", "bob@home.com"))).Ok();
    }

    [Fact]
    public async Task A_phone_is_one_contacts_among_those_without_email()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenContact(PeopleOfSite.Phoned("+49 30 123456"));
        var refused = (await site.TryContact(PeopleOfSite.Phoned("0049 30 / 123456"))).Refused(409, "DUPLICATE_CONTACT_EXISTS");
        Assert.Equal("+4930123456", (string?)refused["data"]!["duplicatePhone"]);
        await site.GivenContact(new { phones = new { items = new[] { new { phone = "+4930123456" } } }, emails = new { items = new[] { new { email = "bob@example.com" } } } });
    }

    [Fact]
    public async Task Of_contacts_made_at_once_under_one_email_one_is_made()
    {
        var site = await cluster.Server.NewSite();
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.TryContact(PeopleOfSite.Emailed("bob@example.com"))));
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(409, "DUPLICATE_CONTACT_EXISTS"));
        Assert.Single(await site.Contacts());
    }

    [Fact]
    public async Task What_a_contact_cannot_be_is_told()
    {
        var site = await cluster.Server.NewSite();
        (await site.TryContact(new { company = "Nobody's" })).Refused(400, "INSUFFICIENT_CONTACT_DATA");
        (await site.TryContact(new { name = new { first = " " } })).Refused(400, "INSUFFICIENT_CONTACT_DATA");
        (await site.TryContact(new { emails = new { items = new[] { new { email = "a@example.com", primary = true }, new { email = "b@example.com", primary = true } } } })).Refused(400, "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO");
        (await site.TryContact(new { name = new { first = "Bob" }, extendedFields = new { items = new JsonObject { ["custom.shoe"] = "42" } } })).Refused(400, "INVALID_EXTENDED_FIELD_VALUE");
        (await site.TryContact(new { name = new { first = "Bob" }, labelKeys = new { items = new[] { "custom.vip" } } })).Refused(404, "LABEL_NOT_FOUND");
        Assert.Equal(["info.emails.items[1].email FORMAT"], (await site.TryContact(PeopleOfSite.Emailed("bob@example.com", "nobody"))).Violations());
        Assert.Equal(["info.emails.items[0].email REQUIRED_FIELD", "info.phones.items[0].phone REQUIRED_FIELD"],
            (await site.TryContact(new { emails = new { items = new[] { new { tag = "HOME" } } }, phones = new { items = new[] { new { tag = "HOME" } } } })).Violations());
        Assert.Equal(["info REQUIRED_FIELD"], (await site.Post(PeopleOfSite.Path, new { })).Violations());
        var contact = await site.GivenContact(PeopleOfSite.Named("Bob"));
        (await site.Change(contact, new { })).Refused(400, "INSUFFICIENT_UPDATE_CONTACT_DATA");
        (await site.Change(contact, new { name = (object?)null })).Refused(400, "INSUFFICIENT_CONTACT_DATA");
        Assert.Equal(["revision REQUIRED_FIELD"], (await site.Patch($"{PeopleOfSite.Path}/{contact["id"]}", new { info = new { } })).Violations());
        Assert.Equal(["contactId FORMAT"], (await site.Delete($"{PeopleOfSite.Path}/bob")).Violations());
    }

    [Fact]
    public async Task Neither_visitors_nor_another_site_know_a_contact()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var contact = await site.GivenContact(PeopleOfSite.Emailed("bob@example.com"));
        var visitor = await site.Visitor();
        (await visitor.Get($"{PeopleOfSite.Path}/{contact["id"]}")).Refused(403, "PERMISSION_DENIED");
        (await visitor.Post($"{PeopleOfSite.Path}/query", new { })).Refused(403, "PERMISSION_DENIED");
        (await visitor.TryContact(PeopleOfSite.Named("Eve"))).Refused(403, "PERMISSION_DENIED");
        (await visitor.Get($"{PeopleOfSite.Path}/facets")).Refused(403, "PERMISSION_DENIED");
        (await visitor.Get(PeopleOfSite.Labels)).Refused(403, "PERMISSION_DENIED");
        (await other.Get($"{PeopleOfSite.Path}/{contact["id"]}")).Refused(404, "CONTACT_NOT_FOUND");
        (await other.Change(contact, PeopleOfSite.Named("Eve"))).Refused(404, "CONTACT_NOT_FOUND");
        Assert.Empty(await other.Contacts());
        await other.GivenContact(PeopleOfSite.Emailed("bob@example.com"));
    }

    [Theory]
    [InlineData("SCOPE.DC-CONTACTS.READ-CONTACTS", 200, 403)]
    [InlineData("SCOPE.DC-CONTACTS.MANAGE-CONTACTS", 200, 200)]
    [InlineData("SCOPE.DC-BOOKINGS.MANAGE-BOOKINGS", 403, 403)]
    public async Task An_app_does_with_contacts_what_its_scopes_let_it(string scope, int reading, int making)
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "Crm", scopes = new[] { scope } } })).Ok();
        var token = (await site.As("").Post("/oauth2/token", new { grant_type = "client_credentials", client_id = (string)made["app"]!["id"]!, client_secret = (string)made["appSecret"]!, instance_id = (string)made["app"]!["instanceId"]! })).Ok();
        var app = site.As((string)token["access_token"]!);
        Assert.Equal(reading, (await app.Post($"{PeopleOfSite.Path}/query", new { })).Status);
        var reply = await app.TryContact(PeopleOfSite.Named("Bob"));
        Assert.Equal(making, reply.Status);
        if (making == 200) Assert.Equal($"THIRD_PARTY {made["app"]!["id"]}", $"{reply.Json!["contact"]!["source"]!["sourceType"]} {reply.Json["contact"]!["source"]!["appId"]}");
    }
}
