using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Members;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>The fifth version of the API shows the same contacts in another shape.</summary>
public sealed class ContactsOfV5(Cluster cluster)
{
    private const string V5 = "/contacts/v5/contacts";

    [Fact]
    public async Task A_contact_is_the_same_in_both_versions()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post(V5, new { contact = Bob() })).Ok()["contact"]!;
        Assert.Equal("1 Bob Ross bob@example.com NOT_SET MOBILE +4930123456 Canvas Painter 1980-01-02 ",
            $"{made["revision"]} {made["name"]!["first"]} {made["name"]!["last"]} {made["email"]!["email"]} {made["email"]!["subscriptionStatus"]!["status"]} {made["phone"]!["tag"]} {made["phone"]!["e164"]} {made["company"]!["name"]} {made["company"]!["jobTitle"]} {made["birthdate"]} {made["externalId"]}");
        Assert.Equal(["bob@work.com"], made["additionalEmails"]!.AsArray().Select(e => (string)e!["email"]!));
        Assert.Equal(["Bonn True", "Ulm False"], made["addresses"]!.AsArray().Select(a => $"{a!["address"]!["city"]} {(bool)a["defaultAddress"]!}"));
        Assert.Equal(made.ToJsonString(), (await site.Get($"{V5}/{made["id"]}")).Ok()["contact"]!.ToJsonString());
        var old = await site.Contact(made["id"]);
        Assert.Equal("Bob bob@example.com +4930123456 1", $"{old["info"]!["name"]!["first"]} {old["primaryInfo"]!["email"]} {old["primaryInfo"]!["phone"]} {old["revision"]}");
        var fourth = await site.GivenContact(new { name = new { first = "Ann" }, emails = new { items = new[] { new { email = "a1@example.com" }, new { email = "a2@example.com" } } } });
        var fifth = (await site.Get($"{V5}/{fourth["id"]}")).Ok()["contact"]!;
        Assert.Equal("Ann a1@example.com a2@example.com", $"{fifth["name"]!["first"]} {fifth["email"]!["email"]} {fifth["additionalEmails"]![0]!["email"]}");
        (await site.Get($"{V5}/{Guid.NewGuid()}")).Refused(404, "CONTACT_NOT_FOUND");
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_keeps_what_only_the_other_version_knows()
    {
        var site = await cluster.Server.NewSite();
        var (vip, color) = (await site.GivenLabel("VIP"), await ExtendedFieldLife.Given(site, "Color"));
        var bob = await site.GivenContact(new
        {
            name = new { first = "Bob" },
            emails = new { items = new object[] { new { email = "bob@example.com", tag = "HOME" }, new { email = "bob@work.com", tag = "WORK" } } },
            labelKeys = new { items = new[] { vip } },
            extendedFields = new { items = new JsonObject { [color] = "red" } },
        });
        var changed = (await site.Patch($"{V5}/{bob["id"]}", new { contact = new { revision = "1", company = new { name = "Canvas" }, email = new { email = "bob@work.com" }, additionalEmails = new[] { new { email = "bob@example.com" } } } })).Ok()["contact"]!;
        Assert.Equal("2 bob@work.com bob@example.com Canvas", $"{changed["revision"]} {changed["email"]!["email"]} {changed["additionalEmails"]![0]!["email"]} {changed["company"]!["name"]}");
        var old = await site.Contact(bob["id"]);
        Assert.Equal(["bob@work.com WORK True", "bob@example.com HOME False"], old["info"]!["emails"]!["items"]!.AsArray().Select(e => $"{e!["email"]} {e["tag"]} {(bool)e["primary"]!}"));
        Assert.Equal($"{vip} red Bob", $"{old["info"]!["labelKeys"]!["items"]![0]} {old["info"]!["extendedFields"]!["items"]![color]} {old["info"]!["name"]!["first"]}");
        (await site.Patch($"{V5}/{bob["id"]}", new { contact = new { revision = "1", locale = "de" } })).Refused(409, "REVISION_MISMATCH");
        Assert.Null((await site.Patch($"{V5}/{bob["id"]}", new { contact = new { revision = "2", company = (object?)null } })).Ok()["contact"]!["company"]);
        (await site.Patch($"{V5}/{bob["id"]}", new { contact = new { revision = "3", email = (object?)null } })).Refused(400, "EMAIL_REQUIRED");
    }

    [Theory]
    [InlineData("""{"company":{"name":"Canvas"}}""", 400, "INSUFFICIENT_CONTACT_DATA")]
    [InlineData("""{"additionalEmails":[{"email":"a@example.com"}]}""", 400, "EMAIL_REQUIRED")]
    [InlineData("""{"email":{"email":"a@example.com"},"additionalEmails":[{"email":"A@example.com"}]}""", 400, "DUPLICATE_EMAIL")]
    [InlineData("""{"name":{"first":"A"},"additionalPhones":[{"phone":"1234567"}]}""", 400, "PHONE_REQUIRED")]
    [InlineData("""{"phone":{"phone":"030 1234567"},"additionalPhones":[{"phone":"0301234567"}]}""", 400, "DUPLICATE_PHONE")]
    [InlineData("""{"name":{"first":"A"},"addresses":[{"defaultAddress":true,"address":{"city":"Ulm"}},{"defaultAddress":true,"address":{"city":"Bonn"}}]}""", 400, "MULTIPLE_DEFAULT_ADDRESSES")]
    [InlineData("""{"name":{"first":"A"},"addresses":[{"address":{"city":"Ulm"}},{"address":{"city":"Ulm"}}]}""", 400, "DUPLICATE_ADDRESS")]
    [InlineData("""{"name":{"first":"A"},"image":{"url":"picture"}}""", 400, "INVALID_IMAGE_URL")]
    [InlineData("""{"email":{"email":"BOB@example.com"}}""", 409, "DUPLICATE_CONTACT_EXISTS")]
    [InlineData("""{"name":{"first":"A"},"tags":{"privateTags":{"tagIds":[]}},"timeZone":null}""", 200, "")]
    public async Task What_no_contact_can_be_is_refused(string contact, int status, string code)
    {
        var site = await cluster.Server.NewSite();
        (await site.Post(V5, new { contact = Bob() })).Ok();
        var reply = await site.Post(V5, new JsonObject { ["contact"] = JsonNode.Parse(contact) });
        if (status == 200) reply.Ok();
        else reply.Refused(status, code);
    }

    [Fact]
    public async Task What_contacts_do_not_keep_is_refused_rather_than_lost()
    {
        var site = await cluster.Server.NewSite();
        var contact = JsonNode.Parse("""{"name":{"first":"A"},"externalId":"7","timeZone":"UTC","tags":{"privateTags":{"tagIds":["a"]}},"addresses":[{"recipient":{"firstName":"A"},"address":{"hint":"Up","city":"Ulm"}}]}""");
        Assert.Equal(["contact.addresses[0].address.hint FIELD_NOT_ALLOWED", "contact.addresses[0].recipient FIELD_NOT_ALLOWED", "contact.externalId FIELD_NOT_ALLOWED", "contact.tags FIELD_NOT_ALLOWED", "contact.timeZone FIELD_NOT_ALLOWED"],
            (await site.Post(V5, new JsonObject { ["contact"] = contact })).Violations().Order(StringComparer.Ordinal));
        Assert.Empty(await site.Contacts());
    }

    [Fact]
    public async Task Emails_phones_and_addresses_are_added_one_by_one()
    {
        var site = await cluster.Server.NewSite();
        var id = (string)(await site.Post(V5, new { contact = Bob() })).Ok()["contact"]!["id"]!;
        var contact = (await site.Post($"{V5}/{id}/additional-emails", new { email = new { email = "third@example.com" }, revision = "1" })).Ok()["contact"]!;
        Assert.Equal("bob@work.com third@example.com 2", $"{contact["additionalEmails"]![0]!["email"]} {contact["additionalEmails"]![1]!["email"]} {contact["revision"]}");
        (await site.Post($"{V5}/{id}/additional-emails", new { email = new { email = "bob@example.com" }, revision = "2" })).Refused(400, "DUPLICATE_EMAIL");
        contact = (await site.Post($"{V5}/{id}/additional-phones", new { phone = new { phone = "+49 40 7654321", tag = "WORK" }, revision = "2" })).Ok()["contact"]!;
        Assert.Equal("+49407654321 WORK", $"{contact["additionalPhones"]![0]!["e164"]} {contact["additionalPhones"]![0]!["tag"]}");
        contact = (await site.Post($"{V5}/{id}/addresses", new { address = new { address = new { city = "Kiel" }, defaultAddress = true }, revision = "3" })).Ok()["contact"]!;
        Assert.Equal("Kiel Bonn Ulm", string.Join(' ', contact["addresses"]!.AsArray().Select(a => (string)a!["address"]!["city"]!)));
        var kiel = (string)contact["addresses"]![0]!["id"]!;
        contact = (await site.Patch($"{V5}/{id}/addresses/{kiel}", new { address = new { id = kiel, address = new { postalCode = "24103" } }, revision = "4" })).Ok()["contact"]!;
        Assert.Equal($"{kiel} Kiel 24103", $"{contact["addresses"]![0]!["id"]} {contact["addresses"]![0]!["address"]!["city"]} {contact["addresses"]![0]!["address"]!["postalCode"]}");
        contact = (await site.Delete($"{V5}/{id}/addresses/{kiel}?revision=5")).Ok()["contact"]!;
        Assert.Equal(2, contact["addresses"]!.AsArray().Count);
        (await site.Delete($"{V5}/{id}/addresses/{kiel}?revision=6")).Refused(404, "ADDRESS_NOT_FOUND");
        (await site.Delete($"{V5}/{id}/addresses/{kiel}?revision=5")).Refused(409, "REVISION_MISMATCH");
        for (var n = 0; n < 8; n++) (await site.Post($"{V5}/{id}/additional-emails", new { email = new { email = $"{n}@example.com" }, revision = $"{6 + n}" })).Ok();
        (await site.Post($"{V5}/{id}/additional-emails", new { email = new { email = "last@example.com" }, revision = "14" })).Refused(428, "ADDITIONAL_EMAILS_LIMIT_REACHED");
    }

    [Fact]
    public async Task Lists_search_and_count_over_the_same_contacts()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post(V5, new { contact = Bob() })).Ok();
        await site.GivenContact(new { name = new { first = "Ann", last = "Moss" }, emails = new { items = new[] { new { email = "ann@example.com" } } }, locale = "de" });
        await site.GivenContact(new { name = new { first = "Cid" } });
        Assert.Equal("Cid Ann Bob", await Names(site.Post($"{V5}/query", new { query = new { } })));
        Assert.Equal("Ann", await Names(site.Post($"{V5}/query", new { query = new { filter = new JsonObject { ["email.email"] = "ann@example.com" } } })));
        var page = (await site.Post($"{V5}/query", new { query = new { cursorPaging = new { limit = 2 } } })).Ok();
        Assert.Equal("Bob", await Names(site.Post($"{V5}/query", new { query = new { cursorPaging = new { limit = 2, cursor = (string)page["pagingMetadata"]!["cursors"]!["next"]! } } })));
        Assert.NotEmpty((await site.Post($"{V5}/query", new { query = new { filter = new { externalId = "7" } } })).Violations());
        Assert.Equal("Bob", await Names(site.Post($"{V5}/search", new { search = new { search = new { expression = "bob ross" } } })));
        Assert.Equal("Ann Bob", await Names(site.Post($"{V5}/search", new { search = new { search = new { expression = "example.com" }, sort = new[] { new { fieldName = "name.first", order = "ASC" } } } })));
        Assert.Equal("Ann", await Names(site.Post($"{V5}/search", new { search = new { filter = new JsonObject { ["locale"] = "de" } } })));
        Assert.Equal("Bob", await Names(site.Post($"{V5}/search", new { search = new { filter = new JsonObject { ["addresses.address.city"] = new JsonObject { ["$hasSome"] = new JsonArray("Ulm") } } } })));
        Assert.Equal(["semanticQuery FIELD_NOT_ALLOWED"], (await site.Post($"{V5}/search", new { search = new { }, semanticQuery = "painters" })).Violations());
        Assert.Equal(3, (int)(await site.Post($"{V5}/count", new { })).Ok()["count"]!);
        Assert.Equal(1, (int)(await site.Post($"{V5}/count", new { filter = new JsonObject { ["name.last"] = "Moss" }, search = "ann" })).Ok()["count"]!);
        Assert.Equal("Bob", await Names(site.Get($"{V5}/find-matching?email=BOB%40work.com")));
        Assert.Equal("", await Names(site.Get($"{V5}/find-matching?externalId=7")));
        (await site.Get($"{V5}/find-matching")).Refused(400, "NO_IDENTIFIER_PROVIDED");
    }

    [Fact]
    public async Task Contacts_are_merged_after_a_look_at_what_would_become_of_it()
    {
        var site = await cluster.Server.NewSite();
        var bob = (await site.Post(V5, new { contact = Bob() })).Ok()["contact"]!;
        var rob = (await site.Post(V5, new { contact = new { name = new { first = "Rob" }, email = new { email = "rob@example.com" }, locale = "de" } })).Ok()["contact"]!;
        object Asked(bool preview, string revision = "1", string? source = null) => new { targetContactRevision = revision, sourceContactIds = new[] { source ?? (string)rob["id"]! }, preview };
        var preview = (await site.Post($"{V5}/{bob["id"]}/merge", Asked(true))).Ok()["contact"]!;
        Assert.Equal("Bob de rob@example.com", $"{preview["name"]!["first"]} {preview["locale"]} {preview["additionalEmails"]![1]!["email"]}");
        Assert.Equal(2, (int)(await site.Post($"{V5}/count", new { })).Ok()["count"]!);
        (await site.Post($"{V5}/{bob["id"]}/merge", Asked(false, revision: "2"))).Refused(409, "REVISION_MISMATCH");
        (await site.Post($"{V5}/{bob["id"]}/merge", Asked(false, source: Guid.NewGuid().ToString()))).Refused(404, "SOURCE_NOT_FOUND");
        (await site.Post($"{V5}/{bob["id"]}/merge", Asked(false, source: (string)bob["id"]!))).Refused(428, "INVALID_CONTACT_MERGE");
        var merged = (await site.Post($"{V5}/{bob["id"]}/merge", Asked(false))).Ok()["contact"]!;
        Assert.Equal(preview["additionalEmails"]!.ToJsonString(), merged["additionalEmails"]!.ToJsonString());
        Assert.Equal((string?)bob["id"], (string?)(await site.Get($"{V5}/{rob["id"]}")).Ok()["contact"]!["id"]);
        (await site.Delete($"{V5}/{bob["id"]}")).Ok();
        (await site.Get($"{V5}/{bob["id"]}")).Refused(404, "CONTACT_NOT_FOUND");
    }

    [Fact]
    public async Task In_bulk_each_is_done_or_refused_by_itself()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post("/contacts/v5/bulk/contacts/create", new { returnEntity = true, contacts = new object[] { Bob(), new { email = new { email = "bob@example.com" } }, new { name = new { first = "Ann" } } } })).Ok();
        Assert.Equal(["True ", "False DUPLICATE_CONTACT_EXISTS", "True "], made["results"]!.AsArray().Select(r => $"{(bool)r!["itemMetadata"]!["success"]!} {r["itemMetadata"]!["error"]?["code"]}"));
        var (bob, ann) = ((string)made["results"]![0]!["item"]!["id"]!, (string)made["results"]![2]!["item"]!["id"]!);
        var changed = (await site.Post("/contacts/v5/bulk/contacts/update", new { returnEntity = true, contacts = new[] { new { contact = new { id = bob, revision = "1", locale = "de" } }, new { contact = new { id = ann, revision = "7", locale = "de" } } } })).Ok();
        Assert.Equal([$"{bob} True de", $"{ann} False "], changed["results"]!.AsArray().Select(r => $"{r!["itemMetadata"]!["id"]} {(bool)r["itemMetadata"]!["success"]!} {r["item"]?["locale"]}"));
        var gone = (await site.Post("/contacts/v5/bulk/contacts/delete", new { contactIds = new[] { ann, Guid.NewGuid().ToString() } })).Ok();
        Assert.Equal("1 1", $"{gone["bulkActionMetadata"]!["totalSuccesses"]} {gone["bulkActionMetadata"]!["totalFailures"]}");
        Assert.NotNull((await site.Post("/contacts/v5/bulk/contacts/delete-by-filter", new { filter = new JsonObject { ["email.email"] = "bob@example.com" } })).Ok()["jobId"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await site.Contacts()).Count > 0) await Task.Delay(20, patience.Token);
    }

    [Theory]
    [InlineData("OVERWRITE", "UPDATED 2 Rob Ross bob@example.com [] Easel Painter Kiel")]
    [InlineData("APPEND", "UPDATED 2 Bob Ross bob@example.com [bob@work.com bob@home.com] Canvas Painter Bonn,Ulm,Kiel")]
    [InlineData("OVERWRITE_APPEND_ARRAYS", "UPDATED 2 Rob Ross bob@example.com [bob@work.com bob@home.com] Easel Painter Bonn,Ulm,Kiel")]
    public async Task Who_is_known_is_changed_as_asked_and_who_is_not_is_made(string mode, string expected)
    {
        var site = await cluster.Server.NewSite();
        var (bob, told) = (Bob(), JsonNode.Parse("""{"name":{"first":"Rob"},"email":{"email":"bob@example.com"},"additionalEmails":[{"email":"bob@home.com"}],"company":{"name":"Easel"},"addresses":[{"address":{"city":"Kiel"}}]}""")!);
        Assert.Equal("CREATED", (string?)(await site.Post($"{V5}/upsert", new { contact = bob, upsertMode = mode })).Ok()["action"]);
        if (mode == "OVERWRITE") told["additionalEmails"] = new JsonArray();
        var put = (await site.Post($"{V5}/upsert", new { contact = told, upsertMode = mode })).Ok();
        var contact = put["contact"]!;
        Assert.Equal(expected, $"{put["action"]} {contact["revision"]} {contact["name"]!["first"]} {contact["name"]!["last"]} {contact["email"]!["email"]} [{string.Join(' ', contact["additionalEmails"]!.AsArray().Select(e => e!["email"]))}] {contact["company"]!["name"]} {contact["company"]!["jobTitle"]} {string.Join(',', contact["addresses"]!.AsArray().Select(a => a!["address"]!["city"]))}");
        Assert.Equal("Bob +4930123456".Replace("Bob", (string)contact["name"]!["first"]!, StringComparison.Ordinal), $"{(await site.Contacts())[0]!["info"]!["name"]!["first"]} {contact["phone"]!["e164"]}");
        Assert.Single(await site.Contacts());
    }

    [Fact]
    public async Task Who_is_found_by_a_further_email_has_it_first_and_once()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post($"{V5}/upsert", new { contact = Bob() })).Ok();
        var contact = (await site.Post($"{V5}/upsert", new { contact = new { email = new { email = "BOB@work.com" } } })).Ok()["contact"]!;
        Assert.Equal("BOB@work.com 0", $"{contact["email"]!["email"]} {contact["additionalEmails"]!.AsArray().Count}");
        contact = (await site.Post($"{V5}/upsert", new { contact = new { phone = new { phone = "+49 30 123456" }, email = new { email = "new@example.com" } } })).Ok()["contact"]!;
        Assert.Equal("new@example.com Bob", $"{contact["email"]!["email"]} {contact["name"]!["first"]}");
    }

    [Fact]
    public async Task Upserts_in_bulk_say_what_they_did_with_each()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post(V5, new { contact = Bob() })).Ok();
        object Asked(object contact) => new { contact };
        var put = (await site.Post("/contacts/v5/bulk/contacts/upsert", new { returnEntity = true, contacts = new[] { Asked(new { email = new { email = "bob@example.com" }, locale = "de" }), Asked(new { name = new { first = "Ann" } }), Asked(new { locale = "de" }) } })).Ok();
        Assert.Equal(["UPDATED de ", "CREATED  ", "  INSUFFICIENT_CONTACT_DATA"], put["results"]!.AsArray().Select(r => $"{r!["action"]} {r["item"]?["locale"]} {r["itemMetadata"]!["error"]?["code"]}"));
    }

    [Fact]
    public async Task Many_who_tell_of_one_new_person_at_once_make_one_contact()
    {
        var site = await cluster.Server.NewSite();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Post($"{V5}/upsert", new { contact = Bob() })));
        Assert.Single(replies, r => (string?)r.Ok()["action"] == "CREATED");
        Assert.Single(await site.Contacts());
    }

    [Fact]
    public async Task A_members_contact_is_changed_only_when_that_is_said()
    {
        var site = await cluster.Server.NewSite();
        var email = Account.Somebody();
        await cluster.Server.Member(site, email);
        var told = new { email = new { email }, locale = "de" };
        (await site.Post($"{V5}/upsert", new { contact = told })).Refused(428, "CANNOT_UPDATE_MEMBER");
        Assert.Equal("de", (string?)(await site.Post($"{V5}/upsert", new { contact = told, updateMember = true })).Ok()["contact"]!["locale"]);
    }

    private static JsonObject Bob() => JsonNode.Parse("""
        {"name":{"first":"Bob","last":"Ross"},"email":{"email":"bob@example.com"},"additionalEmails":[{"email":"bob@work.com"}],"phone":{"phone":"+4930123456","tag":"MOBILE"},
         "company":{"name":"Canvas","jobTitle":"Painter"},"birthdate":"1980-01-02","addresses":[{"address":{"city":"Ulm"}},{"address":{"city":"Bonn"},"defaultAddress":true,"tag":"WORK"}]}
        """)!.AsObject();

    private static async Task<string> Names(Task<Reply> listing) => string.Join(' ', (await listing).Ok()["contacts"]!.AsArray().Select(c => (string?)c!["name"]!["first"]));
}
