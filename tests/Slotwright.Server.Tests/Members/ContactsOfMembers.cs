using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Members;

/// <summary>A member always has a contact with the same primary e-mail, whatever is done to contacts (behaviour/contacts.md 1 and 3).</summary>
public sealed class ContactsOfMembers(Cluster cluster)
{
    private const string Contacts = "/contacts/v4/contacts";

    private static async Task<JsonNode> Make(TestSite site, string email) => (await site.Post("/members/v1/members", new { member = new { loginEmail = email, contact = new { firstName = "Bob" } } })).Ok()["member"]!;

    private static object Emails(params string[] emails) => new { emails = new { items = emails.Select((email, i) => new { email, primary = i == 0 }) } };

    [Fact]
    public async Task A_members_contact_goes_only_together_with_the_member()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var member = await Make(site, bob);
        (await site.Delete($"{Contacts}/{member["contactId"]}")).Refused(428, "CANNOT_DELETE_MEMBER");
        (await site.Delete($"{Contacts}/{member["contactId"]}?deleteMembers=false")).Refused(428, "CANNOT_DELETE_MEMBER");
        (await site.Delete($"{Contacts}/{member["contactId"]}?deleteMembers=true")).Ok();
        (await site.Get($"/members/v1/members/{member["id"]}")).Refused(404, "MEMBER_NOT_FOUND");
        await Make(site, bob);
    }

    [Fact]
    public async Task Members_are_not_merged_away_but_take_others_in()
    {
        var site = await cluster.Server.NewSite();
        var bob = Account.Somebody();
        var member = (string)(await Make(site, bob))["contactId"]!;
        var other = (string)(await site.Post(Contacts, new { info = Emails("other@example.com") })).Ok()["contact"]!["id"]!;
        (await site.Post($"{Contacts}/{other}/merge", new { targetContactId = other, targetContactRevision = 1, sourceContactIds = new[] { member } })).Refused(428, "ILLEGAL_MERGE");
        var merged = (await site.Post($"{Contacts}/{member}/merge", new { targetContactId = member, targetContactRevision = 1, sourceContactIds = new[] { other } })).Ok()["contact"]!;
        Assert.Equal(bob, (string)merged["primaryInfo"]!["email"]!);
    }

    [Fact]
    public async Task An_app_leaves_a_members_primary_email_alone_and_where_the_owner_changes_it_the_login_follows()
    {
        var site = await cluster.Server.NewSite();
        var (bob, robert) = (Account.Somebody(), Account.Somebody("robert"));
        var member = await Make(site, bob);
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "CRM", scopes = new[] { "SCOPE.DC-CONTACTS.MANAGE-CONTACTS" } } })).Ok();
        var token = (await site.As("").Post("/oauth2/token", new { grant_type = "client_credentials", client_id = (string)made["app"]!["id"]!, client_secret = (string)made["appSecret"]!, instance_id = (string)made["app"]!["instanceId"]! })).Ok();
        var app = site.As((string)token["access_token"]!);
        (await app.Patch($"{Contacts}/{member["contactId"]}", new { revision = 1, info = Emails(robert, bob) })).Refused(428, "CANNOT_UPDATE_MEMBER_EMAIL");
        (await app.Patch($"{Contacts}/{member["contactId"]}", new { revision = 1, info = Emails(bob, robert) })).Ok();
        (await site.Patch($"{Contacts}/{member["contactId"]}", new { revision = 2, info = new { emails = new { items = Array.Empty<object>() } } })).Refused(428, "CANNOT_UPDATE_MEMBER_EMAIL");
        var taken = Account.Somebody("taken");
        await Make(site, taken);
        (await site.Patch($"{Contacts}/{member["contactId"]}", new { revision = 2, allowDuplicates = true, info = Emails(taken) })).Refused(428, "CANNOT_UPDATE_MEMBER_EMAIL");
        (await site.Patch($"{Contacts}/{member["contactId"]}", new { revision = 2, info = Emails(robert) })).Ok();
        var moved = (await site.Get($"/members/v1/members/{member["id"]}?fieldsets=FULL")).Ok()["member"]!;
        Assert.Equal((robert, false), ((string)moved["loginEmail"]!, (bool)moved["loginEmailVerified"]!));
        var visitor = await site.Visitor();
        (await visitor.Login(robert)).Refused(403, "-19973");
        (await visitor.Login(bob)).Refused(403, "-19976");
    }
}
