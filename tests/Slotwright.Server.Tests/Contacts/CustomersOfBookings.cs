using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>Who books is a contact: a known one or a new one, and whatever was booked says which.</summary>
public sealed class CustomersOfBookings(Cluster cluster)
{
    private const string Fqdn = "wix.contacts.v4.contact";

    [Fact]
    public async Task A_visitors_first_booking_makes_a_contact_of_what_it_tells()
    {
        var (site, ann, service) = await Given();
        var booking = await (await site.Visitor()).Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"] = new JsonObject
        {
            ["firstName"] = "Bob",
            ["lastName"] = "Ross",
            ["email"] = "bob@example.com",
            ["phone"] = "030 123456",
            ["countryCode"] = "DE",
            ["fullAddress"] = new JsonObject { ["city"] = "Ulm", ["country"] = "DE" },
        });
        var contact = await site.Contact(Customer(booking));
        Assert.Equal("Bob Ross bob@example.com 030 123456 Ulm", $"{contact["info"]!["name"]!["first"]} {contact["info"]!["name"]!["last"]} {contact["primaryInfo"]!["email"]} {contact["primaryInfo"]!["phone"]} {contact["info"]!["addresses"]!["items"]![0]!["address"]!["city"]}");
        Assert.Equal("WIX_BOOKINGS 13d21c63-b5ec-5912-8397-c3a5ddb27a97", $"{contact["source"]!["sourceType"]} {contact["source"]!["appId"]}");
        Assert.Equal("BOOKINGS_APPOINTMENT", (string?)contact["lastActivity"]!["activityType"]);
        Assert.Equal((string?)contact["createdDate"], (string?)contact["lastActivity"]!["activityDate"]);
        Assert.Equal($"created 1 {contact["id"]}", Assert.Single(await cluster.Of(site, Fqdn)).Told);
        Assert.Equal((string?)contact["id"], (string?)booking["createdBy"]!["contactId"]);
    }

    [Fact]
    public async Task A_contact_the_owner_entered_is_found_by_any_of_its_emails_and_gets_what_it_lacks()
    {
        var (site, ann, service) = await Given();
        var known = await site.GivenContact(new { name = new { first = "Robert" }, emails = new { items = new[] { new { email = "bob@example.com" }, new { email = "bob@work.com" } } } });
        var booking = await (await site.Visitor()).Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"] = new JsonObject { ["firstName"] = "Bob", ["email"] = " BOB@work.com".Trim(), ["phone"] = "+4930123456" });
        Assert.Equal((string?)known["id"], Customer(booking));
        var contact = await site.Contact(known["id"]);
        Assert.Equal("Robert +4930123456 2", $"{contact["info"]!["name"]!["first"]} {contact["primaryInfo"]!["phone"]} {contact["revision"]}");
        Assert.Equal(2, contact["info"]!["emails"]!["items"]!.AsArray().Count);
        Assert.Equal(["created", "updated"], (await cluster.Of(site, Fqdn)).Select(e => e.Told.Split(' ')[0]));
    }

    [Fact]
    public async Task Who_books_again_with_the_same_details_does_not_change_but_was_active()
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        await using var server = await cluster.Another(clock);
        var (owner, ann, service) = await Given();
        var site = owner.Through(server);
        var first = await site.Contact(Customer(await site.Book(service, "2031-06-02T10:00:00", ann)));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((string?)first["id"], Customer(await site.Book(service, "2031-06-02T12:00:00", ann)));
        var again = await site.Contact(first["id"]);
        Assert.Equal(1, (int)again["revision"]!);
        Assert.Equal("01:00:00", (DateTimeOffset.Parse((string)again["lastActivity"]!["activityDate"]!) - DateTimeOffset.Parse((string)first["lastActivity"]!["activityDate"]!)).ToString());
        Assert.Single(await cluster.Of(site, Fqdn));
        Assert.Equal((string?)first["id"], (string?)Assert.Single(await site.Contacts(new { filter = new JsonObject { ["lastActivity.activityDate"] = new JsonObject { ["$gt"] = (string)first["lastActivity"]!["activityDate"]! } } }))["id"]);
    }

    [Fact]
    public async Task Without_a_known_email_a_customer_is_found_by_phone()
    {
        var (site, ann, service) = await Given();
        var known = await site.GivenContact(PeopleOfSite.Phoned("+49 30 123456"));
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"] = new JsonObject { ["email"] = "bob@example.com", ["phone"] = "0049 30 123456" });
        Assert.Equal((string?)known["id"], Customer(booking));
        Assert.Equal("bob@example.com", (await site.Contact(known["id"])).Email());
        Assert.Equal((string?)known["id"], Customer(await site.Book(service, "2031-06-02T12:00:00", ann, b => b["contactDetails"] = new JsonObject { ["email"] = "bob@example.com" })));
    }

    [Fact]
    public async Task A_contact_named_by_id_is_the_customer_whatever_the_email()
    {
        var (site, ann, service) = await Given();
        var (bob, eve) = (await site.GivenContact(PeopleOfSite.Emailed("bob@example.com")), await site.GivenContact(PeopleOfSite.Emailed("eve@example.com")));
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"] = new JsonObject { ["contactId"] = (string)eve["id"]!, ["email"] = "bob@example.com" });
        Assert.Equal((string?)eve["id"], Customer(booking));
        var unknown = await site.Book(service, "2031-06-02T12:00:00", ann, b => b["contactDetails"] = new JsonObject { ["contactId"] = Guid.NewGuid().ToString(), ["email"] = "bob@example.com" });
        Assert.Equal((string?)bob["id"], Customer(unknown));
        Assert.Equal(["bob@example.com", "eve@example.com"], (await site.Contacts()).Select(c => c.Email()).Order());
    }

    [Fact]
    public async Task First_bookings_under_one_email_at_once_make_one_contact()
    {
        var (site, _, _) = await Given();
        var services = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n => await site.GivenService([await site.GivenStaff($"Staff {n}")], minutes: 30)));
        await using var second = await cluster.Another();
        TestSite[] doors = [site, site.Through(second)];
        for (var round = 0; round < 5; round++)
        {
            var email = $"new{round}@example.com";
            var bookings = await Rivals.All(16, i => doors[i % 2].Book(services[i % 4], Rivals.Slot(round * 4 + i / 4), null, b => b["contactDetails"] = new JsonObject { ["email"] = i % 3 == 0 ? email.ToUpperInvariant() : email, ["firstName"] = "New" }));
            var customer = Assert.Single(bookings.Select(Customer).Distinct());
            var contact = Assert.Single(await site.Contacts(new { filter = new JsonObject { ["info.name.first"] = "New" } }), c => string.Equals(c.Email(), email, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(customer, (string?)contact["id"]);
        }
        Assert.Equal(5, (await site.Contacts()).Count);
        Assert.Equal(5, (await cluster.Of(site, Fqdn)).Count(e => e.Told.StartsWith("created", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task First_bookings_under_one_phone_at_once_make_one_contact()
    {
        var (site, _, _) = await Given();
        var service = await site.GivenService([.. await Task.WhenAll(Enumerable.Range(0, 8).Select(n => site.GivenStaff($"Staff {n}")))], minutes: 30);
        var bookings = await Rivals.All(8, i => site.Book(service, Rivals.Slot(i), null, b => b["contactDetails"] = new JsonObject { ["phone"] = "+4930123456", ["firstName"] = "New" }));
        Assert.Single(bookings.Select(Customer).Distinct());
        Assert.Single(await site.Contacts());
    }

    [Fact]
    public async Task One_customer_books_a_package_and_a_series_as_one_contact()
    {
        var (site, ann, service) = await Given();
        var package = (await site.Post("/_api/bookings-service/v2/multi_service_bookings", new
        {
            bookings = new[] { site.BookingOf(service, "2031-06-02T10:00:00", ann), site.BookingOf(service, "2031-06-02T11:00:00", ann) },
            multiServiceBookingType = "SEQUENTIAL_BOOKINGS",
            returnFullEntity = true,
        })).Ok();
        var series = (await site.Post("/slotwright/v1/recurring-bookings", new { booking = site.BookingOf(service, "2031-06-03T10:00:00", ann), recurrence = new { count = 3 } })).Ok();
        var bob = Assert.Single(await site.Contacts());
        Assert.All(series["bookings"]!.AsArray(), b => Assert.Equal((string?)bob["id"], Customer(b!)));
        Assert.Equal(5, (await site.Find(new { filter = new JsonObject { ["contactDetails.contactId"] = (string)bob["id"]! } })).Count);
        Assert.NotNull(package);
    }

    [Fact]
    public async Task A_deleted_customer_who_books_again_is_a_new_contact_and_old_bookings_stay_as_they_were()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        (await site.Delete($"{PeopleOfSite.Path}/{Customer(booking)}")).Ok();
        Assert.Equal("bob@example.com", (string?)(await site.Stored(booking))["contactDetails"]!["email"]);
        Assert.NotEqual(Customer(booking), Customer(await site.Book(service, "2031-06-02T12:00:00", ann)));
        Assert.Single(await site.Contacts());
    }

    [Fact]
    public async Task A_booking_that_is_refused_makes_nobody()
    {
        var (site, ann, service) = await Given();
        await site.Confirmed(service, "2031-06-02T10:00:00", ann);
        (await site.TryBook(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"]!["email"] = "late@example.com")).Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Single(await site.Contacts());
    }

    private async Task<(TestSite Site, string Ann, JsonNode Service)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }

    private static string? Customer(JsonNode booking) => (string?)booking["contactDetails"]!["contactId"];
}
