using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>Where services are given, and what happens to bookings when they leave a place (behaviour/services.md 3).</summary>
public sealed class ServiceLocations(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task A_business_location_is_told_as_it_is_whatever_was_sent()
    {
        var site = await cluster.Server.NewSite();
        var north = await cluster.GivenLocation(site, "North");
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["locations"] =
            JsonNode.Parse("""[{"type":"BUSINESS","business":{"id":"NORTH","name":"Wrong"}},{"type":"CUSTOM","custom":{"address":{"formattedAddress":"Park 1"}}},{"type":"CUSTOMER"}]""".Replace("NORTH", north, StringComparison.Ordinal)));
        var places = service["locations"]!.AsArray();
        Assert.Equal(["BUSINESS", "CUSTOM", "CUSTOMER"], places.Select(p => (string)p!["type"]!));
        Assert.Equal((north, "North", "123"), ((string)places[0]!["id"]!, (string)places[0]!["business"]!["name"]!, (string)places[0]!["business"]!["phone"]!));
        Assert.Equal(["North street 1, Ulm", "Park 1", null], places.Select(p => (string?)p!["calculatedAddress"]?["formattedAddress"]));
        Assert.Equal((string)places[1]!["id"]!, (string)places[1]!["custom"]!["id"]!);
    }

    [Fact]
    public async Task Without_any_the_service_is_given_at_the_sites_default_location()
    {
        var site = await cluster.Server.NewSite();
        await cluster.GivenLocation(site, "North");
        var place = Assert.Single((await site.GivenService([await site.GivenStaff()]))["locations"]!.AsArray())!;
        Assert.Equal(("Test", true), ((string)place["business"]!["name"]!, (bool)place["business"]!["default"]!));
    }

    [Fact]
    public async Task A_location_that_is_archived_cannot_be_chosen()
    {
        var site = await cluster.Server.NewSite();
        var closed = await cluster.GivenLocation(site, "Closed", archived: true);
        var service = await site.GivenService([await site.GivenStaff()]);
        Assert.Equal(["locations.business.id INVALID_BUSINESS_LOCATION"], (await Set(site, service, Business(closed))).Violations());
    }

    [Theory]
    [InlineData("COURSE", "['a','b']", "locations INVALID_LOCATIONS")]
    [InlineData("COURSE", "['a']", null)]
    [InlineData("CLASS", "['a','b']", null)]
    [InlineData("CLASS", """[{"type":"CUSTOMER"}]""", "locations.type INVALID_CUSTOMER_LOCATION")]
    [InlineData("APPOINTMENT", """['a','b',{"type":"CUSTOMER"},{"type":"CUSTOM","custom":{}}]""", null)]
    [InlineData("APPOINTMENT", """[{"type":"CUSTOMER"},{"type":"CUSTOMER"}]""", "locations INVALID_CUSTOMER_LOCATION")]
    [InlineData("APPOINTMENT", """[{"type":"CUSTOM","custom":{}},{"type":"CUSTOM","custom":{}}]""", "locations INVALID_CUSTOM_LOCATION")]
    [InlineData("APPOINTMENT", "['a','a']", "locations INVALID_BUSINESS_LOCATION")]
    [InlineData("APPOINTMENT", "[{}]", "locations.type INVALID_UNKNOWN_LOCATION")]
    public async Task The_list_of_locations_is_judged_by_the_type_of_service(string type, string locations, string? violation)
    {
        var site = await cluster.Server.NewSite();
        var (a, b) = (await cluster.GivenLocation(site, "A"), await cluster.GivenLocation(site, "B"));
        var service = await site.GivenService([await site.GivenStaff()], change: s => { if (type != "APPOINTMENT") (s["type"], s["defaultCapacity"], s["schedule"]) = (type, 5, null); });
        var wanted = JsonNode.Parse(locations.Replace("'a'", Of(a), StringComparison.Ordinal).Replace("'b'", Of(b), StringComparison.Ordinal))!.AsArray();
        var reply = await Set(site, service, wanted);
        if (violation is null) Assert.Equal(wanted.Count, reply.Ok()["service"]!["locations"]!.AsArray().Count);
        else Assert.Equal([violation], reply.Violations());
    }

    [Fact]
    public async Task An_update_leaves_the_locations_as_they_are()
    {
        var site = await cluster.Server.NewSite();
        var north = await cluster.GivenLocation(site, "North");
        var service = await site.GivenService([await site.GivenStaff()]);
        var updated = (await site.Patch($"{Path}/{service["id"]}", new JsonObject { ["service"] = new JsonObject { ["revision"] = "1", ["tagLine"] = "new", ["locations"] = Business(north) } })).Ok()["service"]!;
        Assert.True(JsonNode.DeepEquals(service["locations"], updated["locations"]));
    }

    [Fact]
    public async Task Bookings_stay_at_a_place_the_service_has_left_unless_they_are_to_move()
    {
        var (site, service, north, south) = await AtNorth();
        var booking = await site.Book(service, Rivals.Slot(0), null);
        (await Set(site, service, Business(south))).Ok();
        Assert.Equal(north, Where(await Booking(site, booking)));
    }

    [Fact]
    public async Task Bookings_to_come_move_with_their_events_and_the_message_is_kept()
    {
        var (site, service, _, south) = await AtNorth();
        var waiting = await site.Book(service, Rivals.Slot(0), null);
        var confirmed = (await site.ConfirmOrDecline(await site.Book(service, Rivals.Slot(1), null))).Ok()["booking"]!;
        var canceled = await site.Book(service, Rivals.Slot(2), null);
        (await site.Act(canceled, "cancel", new { revision = "1" })).Ok();
        var moved = (await Set(site, service, Business(south), Move(south), new { notifyParticipants = true, message = "We moved" })).Ok()["service"]!;
        Assert.Equal([south], moved["locations"]!.AsArray().Select(l => (string)l!["id"]!));
        var after = await Booking(site, confirmed);
        Assert.Equal((south, "South", 3), (Where(after), (string)after["bookedEntity"]!["slot"]!["location"]!["name"]!, int.Parse((string)after["revision"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(south, Where(await Booking(site, waiting)));
        Assert.NotEqual(south, Where(await Booking(site, canceled)));
        Assert.Equal(south, (string)(await site.Get($"/calendar/v3/events/{after["bookedEntity"]!["slot"]!["eventId"]}")).Ok()["event"]!["location"]!["id"]!);
        var told = await Ledger.Ask(cluster.ConnectionString, "SELECT convert_from(notification, 'UTF8') FROM bookings WHERE site_id = $1 AND id = $2", r => r.GetString(0), Guid.Parse(site.Id), Guid.Parse((string)confirmed["id"]!));
        Assert.Equal("We moved", (string)JsonNode.Parse(told.Single())!["message"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sessions_of_a_class_move_booked_or_not_and_their_bookings_with_them(bool ownPlace)
    {
        var site = await cluster.Server.NewSite();
        var (ann, north, south) = (await site.GivenStaff(), await cluster.GivenLocation(site, "North"), await cluster.GivenLocation(site, "South"));
        var yoga = await site.GivenClass(change: s => s["locations"] = Business(north));
        void At(JsonObject e) => e["location"] = ownPlace ? new JsonObject { ["type"] = "BUSINESS", ["id"] = north } : null;
        if (ownPlace) await site.GivenSession(yoga, ann, "2031-06-03T10:00:00", At);
        else await site.GivenSession(yoga, ann, "2031-06-03T10:00:00");
        await site.GivenSeries(yoga, ann, "2031-06-04T10:00:00", "2031-06-18T10:00:00", ownPlace ? At : null);
        var bookings = new List<JsonNode>();
        foreach (var session in (await site.Sessions(yoga, "2031-06-01T00:00:00", "2031-06-12T00:00:00"))) bookings.Add(await site.BookSession((string)session!["id"]!, change: b => b["status"] = "CONFIRMED"));
        Assert.Equal(3, bookings.Count);
        (await Set(site, yoga, Business(south), Move(south))).Ok();
        Assert.All(await site.Sessions(yoga, "2031-06-01T00:00:00", "2031-07-01T00:00:00"), e => Assert.Equal(south, (string)e!["location"]!["id"]!));
        foreach (var booking in bookings)
        {
            var after = await Booking(site, booking);
            Assert.Equal((south, "2"), (Where(after), (string)after["revision"]!));
        }
    }

    [Fact]
    public async Task What_takes_place_at_the_customers_is_never_moved()
    {
        var (site, service, north, south) = await AtNorth();
        (await Set(site, service, [Business(north)[0]!.DeepClone(), new JsonObject { ["type"] = "CUSTOMER" }])).Ok();
        var booking = await site.Book(service, Rivals.Slot(0), null, b => b["bookedEntity"]!["slot"]!["location"] = new JsonObject { ["locationType"] = "CUSTOM", ["formattedAddress"] = "At home" });
        (await Set(site, service, Business(south), Move(south))).Ok();
        Assert.Equal("At home", (string)(await Booking(site, booking))["bookedEntity"]!["slot"]!["location"]!["formattedAddress"]!);
    }

    [Fact]
    public async Task Sessions_can_move_to_a_place_of_the_new_list_only()
    {
        var (site, service, north, south) = await AtNorth();
        var field = "removedLocationSessionsAction.moveToLocationOptions.newLocation";
        Assert.Equal([$"{field} VALIDATION"], (await Set(site, service, Business(south), Move(north))).Violations());
        Assert.Equal([$"{field} REQUIRED_FIELD"], (await Set(site, service, Business(south), new { action = "MOVE_TO_LOCATION" })).Violations());
        (await Set(site, new JsonObject { ["id"] = Guid.NewGuid().ToString() }, Business(south))).Refused(404, "SERVICE_NOT_FOUND");
    }

    private async Task<(TestSite Site, JsonNode Service, string North, string South)> AtNorth()
    {
        var site = await cluster.Server.NewSite();
        var (north, south) = (await cluster.GivenLocation(site, "North"), await cluster.GivenLocation(site, "South"));
        return (site, await site.GivenService([await site.GivenStaff()], minutes: 30, change: s => s["locations"] = Business(north)), north, south);
    }

    private static string Of(string id) => """{"type":"BUSINESS","business":{"id":"ID"}}""".Replace("ID", id, StringComparison.Ordinal);

    private static JsonArray Business(string id) => [JsonNode.Parse(Of(id))];

    private static object Move(string to) => new { action = "MOVE_TO_LOCATION", moveToLocationOptions = new { newLocation = new { type = "BUSINESS", business = new { id = to } } } };

    private static Task<Reply> Set(TestSite site, JsonNode service, JsonArray locations, object? action = null, object? notification = null) =>
        site.Post($"{Path}/{service["id"]}/locations", new { locations, removedLocationSessionsAction = action, participantNotification = notification });

    private static async Task<JsonNode> Booking(TestSite site, JsonNode booking) =>
        (await site.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id = (string)booking["id"]! } } })).Ok()["extendedBookings"]![0]!["booking"]!;

    private static string Where(JsonNode booking) => (string)booking["bookedEntity"]!["slot"]!["location"]!["id"]!;
}
