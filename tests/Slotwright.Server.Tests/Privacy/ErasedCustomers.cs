using System.Text.Json.Nodes;
using Slotwright.Server.Privacy;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Contacts;
using Slotwright.Server.Tests.Members;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Privacy;

/// <summary>A customer who is erased was never here, and everything that happened has.</summary>
public sealed class ErasedCustomers(Cluster cluster)
{
    /// <summary>Tables that hold nothing of customers, or only the ids of bookings and contacts; a new table goes here, or into HeldTables or HeldLogs.</summary>
    private static readonly string[] OfNobody =
    [
        "add_ons", "api_keys", "apps", "booking_policies", "bookings_settings", "calendar_feeds", "categories", "contact_fields", "contact_labels", "erasures", "external_calendars", "forms", "holds", "locations",
        "mcp_oauth_clients", "mcp_oauth_codes", "mcp_oauth_grants", "mcp_oauth_secret", "mcp_oauth_tokens", "mcp_servers", "mcp_upstreams", "multi_service_bookings", "notification_settings", "outbox_readers", "plan_bills", "plan_credits", "plan_redemptions", "plans", "resource_types",
        "resources", "retention_settings", "schedules", "seats", "service_options", "service_slugs", "services", "site_properties", "sites", "slot_holds", "staff_member_settings", "staff_members",
        "coupons", "discount_rules", "discount_uses", "ledger", "order_bookings", "order_numbers", "order_settlements", "payment_actions", "payment_settings", "provider_events", "receipt_numbers", "receipts", "test_actions", "test_cards", "test_payments",
        "sign_on_policies", "time_slots_configurations", "migrations", "webhook_keys", "webhooks",
    ];

    /// <summary>Cleaned along with others: keys with their contact, kept answers with the events of their request, what stands for a member and how often it was tried with the member.</summary>
    private static readonly string[] Along = ["contact_keys", "contact_merges", "idempotency_keys", "login_failures", "member_secrets"];

    [Fact]
    public async Task No_table_is_without_a_word_on_what_it_holds_of_customers()
    {
        var known = OfNobody.Concat(Along).Concat(HeldTables.All.Select(t => t.Name)).Concat(HeldLogs.All.Select(t => t.Name));
        Assert.Equal([], (await cluster.Server.Db.Tables()).Select(t => t.Table).Except(known));
    }

    [Fact]
    public async Task Nothing_of_an_erased_customer_is_left_in_any_column_of_any_table()
    {
        var zebulon = await Zebulon.Everywhere(cluster.Server);
        await cluster.Server.Db.UntilNotified(zebulon.Site);
        var before = await cluster.Server.Db.WithAny(zebulon.Site, Zebulon.Marks);
        Assert.Equal(["bookings", "carts", "contact_keys", "contacts", "draft_orders", "events", "external_busy", "jobs", "mcp_audit", "member_verifications", "members", "messages", "notes", "notifications", "orders", "outbox", "participations", "payment_requests", "payments", "refunds", "submissions", "tasks", "webhook_deliveries"], before.Select(t => t.Split('.')[0]).Distinct().Order());
        var erasure = (await zebulon.Erase(new { cancelBookings = true })).Ok()["erasure"]!;
        Assert.Equal([], await cluster.Server.Db.WithAny(zebulon.Site, Zebulon.Marks));
        foreach (var told in await Lists(zebulon.Site)) Assert.DoesNotContain(Zebulon.Marks, mark => told.Contains(mark, StringComparison.OrdinalIgnoreCase));
        var touched = erasure["touched"]!.AsArray().ToDictionary(t => (string)t!["name"]!, t => (int)t!["count"]!);
        Assert.Equal(["bookings", "carts", "contacts", "conversations", "draft_orders", "events", "external_busy", "idempotency_keys", "jobs", "mcp_audit", "member_verifications", "members", "messages", "notes", "notifications", "orders", "outbox", "participations", "payment_requests", "submissions", "tasks", "tokens", "webhook_deliveries"], touched.Keys.Order());
        Assert.Equal((10, 2, 2, 3), (touched["bookings"], touched["contacts"], touched["conversations"], touched["messages"]));
        Assert.Equal((2, 2), (touched["notes"], touched["tasks"]));
        (await zebulon.Account!.Get("/members/v1/members/my")).Refused(401, "UNAUTHENTICATED");
        (await zebulon.Visitor.Login(Zebulon.Email)).Refused(403, "-19976");
        Assert.Empty(await cluster.Server.Db.List(Guid.Parse(zebulon.Site.Id), "SELECT 1 FROM login_failures WHERE site_id = $1 AND failures > 1", r => r.GetInt32(0), CancellationToken.None));
    }

    [Fact]
    public async Task What_was_booked_stays_and_counts_as_before()
    {
        var (zebulon, later) = await Past();
        await using var _ = later;
        async Task<string> Counts()
        {
            var all = new List<string>();
            foreach (var report in new[] { "BOOKINGS_BY_SERVICE", "REPEAT_CUSTOMERS", "NO_SHOW_RATES", "STAFF_UTILIZATION" }) all.Add((await zebulon.Site.Report(report, "2031-06-01", "2031-07-01"))["totals"]!.ToJsonString());
            return string.Join('\n', all);
        }
        var before = await Counts();
        var revision = int.Parse((await zebulon.Site.Stored(zebulon.Visit)).Revision());
        Assert.Equal(0, (int)(await zebulon.Erase()).Ok()["erasure"]!["canceledBookings"]!);
        Assert.Equal(before, await Counts());
        Assert.Equal("eve@example.com", (string)(await zebulon.Site.Stored(zebulon.OfEve))["contactDetails"]!["email"]!);
        var stored = await zebulon.Site.Stored(zebulon.Visit);
        Assert.Equal($$"""{"contactId":"{{zebulon.Contact}}","firstName":"Erased customer"}""", stored["contactDetails"]!.ToJsonString());
        Assert.Equal(($"{revision + 1}", "CONFIRMED", "2031-06-02T10:00:00.000Z"), (stored.Revision(), (string)stored["status"]!, (string)stored["startDate"]!));
        Assert.Equal(404, (await zebulon.Site.Get($"{PeopleOfSite.Path}/{zebulon.Contact}")).Status);
        Assert.NotEqual(200, (await zebulon.Visitor.Act(stored, "cancel", new { revision = stored.Revision() })).Status); // no longer the visitor's
    }

    [Fact]
    public async Task Every_change_is_told_as_one_of_erasing_and_events_keep_their_ids()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        var before = await Events(zebulon.Site);
        (await zebulon.Erase(new { cancelBookings = true })).Ok();
        var after = await Events(zebulon.Site);
        Assert.Equal(before, after.Take(before.Count));
        var fresh = after.Skip(before.Count).ToList();
        Assert.All(fresh, e => Assert.EndsWith("True", e, StringComparison.Ordinal));
        Assert.All(before, e => Assert.EndsWith("False", e, StringComparison.Ordinal));
        Assert.Equal(["booking canceled", "booking updated", "booking updated", "contact deleted", "submission updated"], fresh.Select(e => string.Join(' ', e.Split(' ')[..2])).Order());
    }

    [Fact]
    public async Task An_answer_kept_for_a_repetition_goes_too_and_the_request_is_not_done_again()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        object Other(string start) => new { booking = zebulon.Site.BookingOf(zebulon.Service, start, zebulon.Ann, b => b["contactDetails"] = new JsonObject { ["email"] = "ivy@example.com", ["firstName"] = "Ivy" }) };
        var ivy = (await zebulon.Site.Post("/_api/bookings-service/v2/bookings", Other("2031-06-10T10:00:00"), "ivys")).Ok();
        (await zebulon.Erase()).Ok();
        (await zebulon.Visitor.Post("/_api/bookings-service/v2/bookings", zebulon.Request("2031-06-02T10:00:00"), "first of all")).Refused(409, "IDEMPOTENT_ANSWER_ERASED");
        Assert.Equal(ivy.ToJsonString(), (await zebulon.Site.Post("/_api/bookings-service/v2/bookings", Other("2031-06-10T10:00:00"), "ivys")).Ok().ToJsonString());
    }

    [Fact]
    public async Task A_second_erase_finds_nothing()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        (await zebulon.Erase()).Ok();
        (await zebulon.Erase()).Refused(404, "CUSTOMER_NOT_FOUND");
        foreach (var by in new object[] { new { contactId = zebulon.Contact }, new { email = Zebulon.Email }, new { phone = Zebulon.Phone } }) (await zebulon.Export(by)).Refused(404, "CUSTOMER_NOT_FOUND");
        Assert.Single((await zebulon.Site.Get($"{Zebulon.Path}/erasures")).Ok()["erasures"]!.AsArray());
    }

    [Fact]
    public async Task That_somebody_was_erased_is_kept_and_not_who()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        var told = (await zebulon.Erase()).Ok()["erasure"]!;
        var kept = (await zebulon.Site.Get($"{Zebulon.Path}/erasures")).Ok()["erasures"]!.AsArray();
        Assert.Equal(told.ToJsonString(), Assert.Single(kept)!.ToJsonString());
        Assert.Equal("REQUEST User", $"{told["cause"]} {told["erasedBy"]!["identityType"]}");
        Assert.DoesNotContain(zebulon.Contact, told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_what_would_be_touched_and_touches_nothing()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        var before = await cluster.Server.Db.WithAny(zebulon.Site, Zebulon.Marks);
        var preview = (await zebulon.Erase(new { preview = true, confirm = (bool?)null })).Ok();
        Assert.True((bool)preview["preview"]!);
        Assert.Null(preview["erasure"]!["id"]);
        Assert.Equal(before, await cluster.Server.Db.WithAny(zebulon.Site, Zebulon.Marks));
        Assert.Empty((await zebulon.Site.Get($"{Zebulon.Path}/erasures")).Ok()["erasures"]!.AsArray());
        Assert.Equal(preview["erasure"]!["touched"]!.ToJsonString(), (await zebulon.Erase()).Ok()["erasure"]!["touched"]!.ToJsonString());
    }

    [Fact]
    public async Task Who_still_comes_is_erased_only_with_the_bookings_canceled()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        (await zebulon.Site.ConfirmOrDecline(zebulon.Visit)).Ok();
        var refused = (await zebulon.Erase()).Refused(428, "CUSTOMER_HAS_BOOKINGS");
        Assert.Equal([(string)zebulon.Visit["id"]!], refused["data"]!["bookingIds"]!.AsArray().Select(b => (string)b!));
        Assert.Equal(1, (int)(await zebulon.Erase(new { cancelBookings = true })).Ok()["erasure"]!["canceledBookings"]!);
        Assert.Equal("CANCELED", (string)(await zebulon.Site.Stored(zebulon.Visit))["status"]!);
        await zebulon.Site.Book(zebulon.Service, "2031-06-02T10:00:00", zebulon.Ann, b => b["status"] = "CONFIRMED"); // the time is free again
    }

    [Fact]
    public async Task An_address_shared_with_another_contact_does_not_lead_to_that_one()
    {
        var site = await cluster.Server.NewSite();
        object Info(string first) => new { name = new { first, last = "Quark" }, emails = new { items = new[] { new { email = "home@example.com" } } } };
        var (zoe, zac) = (await site.GivenContact(Info("Zoe")), await site.GivenContact(Info("Zacharias"), allowDuplicates: true));
        (await site.Post($"{Zebulon.Path}/erase", new { contactId = (string)zoe["id"]!, confirm = true })).Ok();
        Assert.Equal("home@example.com", (await site.Contact(zac["id"])).Email());
        Assert.Empty(await cluster.Server.Db.WithAny(site, ["zoe"]));
        (await site.Post($"{Zebulon.Path}/erase", new { email = "HOME@example.com", confirm = true })).Ok();
        Assert.Empty(await cluster.Server.Db.WithAny(site, ["home@example", "zacharias"]));
    }

    [Fact]
    public async Task A_booking_made_at_the_same_moment_is_erased_or_of_a_new_customer()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        var bookings = new[] { 11, 12, 13, 16, 17, 18, 19, 20, 23, 24 }.Select(day => zebulon.Site.Post("/_api/bookings-service/v2/bookings", zebulon.Request($"2031-06-{day}T10:00:00"))).ToList();
        var erased = await zebulon.Erase();
        erased.Ok();
        foreach (var booking in await Task.WhenAll(bookings))
        {
            var stored = await zebulon.Site.Stored(booking.Ok()["booking"]!);
            var (name, contact) = ((string)stored["contactDetails"]!["firstName"]!, (string)stored["contactDetails"]!["contactId"]!);
            if (name == "Erased customer") Assert.Equal(zebulon.Contact, contact);
            else Assert.Equal("Zebulon", (string?)(await zebulon.Site.Contact(contact))["info"]!["name"]!["first"]);
        }
    }

    [Fact]
    public async Task Of_many_who_erase_a_customer_at_once_one_does()
    {
        var zebulon = await Zebulon.Of(cluster.Server);
        Assert.Equal([200, 404, 404, 404], (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => zebulon.Erase()))).Select(r => r.Status).Order());
        Assert.Single((await zebulon.Site.Get($"{Zebulon.Path}/erasures")).Ok()["erasures"]!.AsArray());
    }

    [Fact]
    public async Task The_customer_of_another_site_stays()
    {
        var (zebulon, twin) = (await Zebulon.Of(cluster.Server), await Zebulon.Of(cluster.Server));
        var before = await cluster.Server.Db.WithAny(twin.Site, Zebulon.Marks);
        (await zebulon.Erase(new { contactId = (string?)null, email = Zebulon.Email })).Ok();
        (await twin.Site.Post($"{Zebulon.Path}/erase", new { contactId = zebulon.Contact, confirm = true })).Refused(404, "CUSTOMER_NOT_FOUND");
        Assert.Equal(before, await cluster.Server.Db.WithAny(twin.Site, Zebulon.Marks));
    }

    /// <summary>What the site's own lists say, of which some are kept in memory.</summary>
    private static async Task<List<string>> Lists(TestSite site)
    {
        var told = new List<string>();
        foreach (var (path, body) in new (string, object)[]
        {
            (BookingQuestions.Query, new { query = new { } }), ($"{PeopleOfSite.Path}/query", new { query = new { } }), ("/calendar/v3/participations/query", new { query = new { } }),
            ($"{Classes.Events}/query", new { fromLocalDate = "2031-06-01T00:00:00", toLocalDate = "2031-07-01T00:00:00", query = new { cursorPaging = new { limit = 1000 } } }),
            ("/slotwright/v1/reports/weekly-calendar", new { isoWeek = "2031-W23" }),
        }) told.Add((await site.Post(path, body)).Ok().ToJsonString());
        return told;
    }

    /// <summary>A site whose bookings are all over.</summary>
    private async Task<(Zebulon, TestServer)> Past()
    {
        var later = await cluster.Another(new TestClock(new(2031, 9, 1, 0, 0, 0, TimeSpan.Zero)));
        var zebulon = await Zebulon.Of(cluster.Server);
        (await zebulon.Site.ConfirmOrDecline(zebulon.Visit)).Ok();
        return (zebulon.Through(later), later);
    }

    private Task<List<string>> Events(TestSite site) => cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT entity_fqdn, slug, event_id, anonymizes FROM outbox WHERE site_id = $1 AND entity_fqdn NOT LIKE 'wix.calendar%' ORDER BY id",
        r => $"{r.GetString(0).Split('.')[^1]} {r.GetString(1)} {r.GetGuid(2)} {r.GetBoolean(3)}", CancellationToken.None);
}
