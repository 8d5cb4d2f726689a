using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Idempotency-Key: a request sent twice happens once. Bulk requests: each item stands for itself.</summary>
public sealed class RepeatsApi(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Eleven = "2031-06-02T11:00:00", Noon = "2031-06-02T12:00:00";
    private const string BulkCreate = "/bookings/v2/bulk/bookings/create", BulkSettle = "/bookings/v2/bulk/bookings/confirmOrDecline";

    [Fact]
    public async Task The_same_key_and_body_answer_the_same_and_another_body_is_a_conflict()
    {
        var (site, ann, service) = await Given();
        var body = new { booking = site.BookingOf(service, Ten, ann) };
        var first = (await site.Post(BookingQuestions.Create, body, "once")).Ok();
        Assert.Equal(first.ToJsonString(), (await site.Post(BookingQuestions.Create, body, "once")).Ok().ToJsonString());
        (await site.Post(BookingQuestions.Create, new { booking = site.BookingOf(service, Eleven, ann) }, "once")).Refused(409, "IDEMPOTENCY_KEY_REUSED");
        Assert.NotEqual((string)first["booking"]!["id"]!, (string)(await site.Post(BookingQuestions.Create, body, "twice")).Ok()["booking"]!["id"]!);
        Assert.Equal(2, (await site.Find(new { })).Count);
    }

    [Fact]
    public async Task A_refusal_is_repeated_too_even_when_it_would_succeed_by_now()
    {
        var (site, ann, service) = await Given();
        var rival = await site.Confirmed(service, Ten, ann);
        var body = new { booking = site.BookingOf(service, Ten, ann) };
        var refused = await site.Post(BookingQuestions.Create, body, "late");
        refused.Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.Cancel(rival)).Ok();
        var again = await site.Post(BookingQuestions.Create, body, "late");
        again.Refused(428, "SLOT_NOT_AVAILABLE");
        Assert.Equal(refused.Json!.ToJsonString(), again.Json!.ToJsonString());
        (await site.Post(BookingQuestions.Create, body, "later")).Ok();
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_one_key_make_one_booking()
    {
        var (site, ann, service) = await Given();
        var body = new { booking = site.BookingOf(service, Ten, ann, b => b["status"] = "CONFIRMED") };
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.Post(BookingQuestions.Create, body, "storm")));
        Assert.Single(replies.Select(r => r.Ok().ToJsonString()).Distinct());
        Assert.Single(await site.Find(new { }));
        Assert.Equal(["created", "confirmed"], (await cluster.Events(site)).Select(e => e.Slug));
    }

    [Fact]
    public async Task A_confirmation_sent_again_is_not_a_stale_revision()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        var path = $"{BookingQuestions.Create}/{booking["id"]}/confirm";
        var first = (await site.Post(path, new { revision = "1" }, "confirm")).Ok();
        Assert.Equal(first.ToJsonString(), (await site.Post(path, new { revision = "1" }, "confirm")).Ok().ToJsonString());
        (await site.Post(path, new { revision = "1" })).Refused(409, "REVISION_MISMATCH");
    }

    [Fact]
    public async Task In_bulk_what_is_unavailable_fails_its_item_only()
    {
        var (site, ann, service) = await Given();
        var answer = (await Bulk(site, true, null, Item(site, service, Ten, ann), Item(site, service, Ten, ann), Item(site, service, Eleven, Guid.NewGuid().ToString()), Item(site, service, Noon, ann))).Ok();
        Assert.Equal([true, false, false, true], answer["results"]!.AsArray().Select(r => (bool)r!["itemMetadata"]!["success"]!));
        Assert.Equal([0, 1, 2, 3], answer["results"]!.AsArray().Select(r => (int)r!["itemMetadata"]!["originalIndex"]!));
        Assert.Equal(["SLOT_NOT_AVAILABLE", "RESOURCE_NOT_FOUND"], answer["results"]!.AsArray().Select(r => (string?)r!["itemMetadata"]!["error"]?["code"]).OfType<string>());
        Assert.Equal((2, 2), ((int)answer["bulkActionMetadata"]!["totalSuccesses"]!, (int)answer["bulkActionMetadata"]!["totalFailures"]!));
        Assert.Equal((string)answer["results"]![0]!["itemMetadata"]!["id"]!, (string)answer["results"]![0]!["item"]!["id"]!);
        Assert.Null((await Bulk(site, false, null, Item(site, service, "2031-06-02T14:00:00", ann))).Ok()["results"]![0]!["item"]);
        Assert.Equal(3, (await site.Find(new { })).Count);
    }

    [Fact]
    public async Task In_bulk_a_missing_field_fails_the_whole_call()
    {
        var (site, ann, service) = await Given();
        var broken = Item(site, service, Eleven, ann);
        broken["booking"]!.Slot().AsObject().Remove("startDate");
        Assert.Equal(["createBookingsInfo[1].booking.bookedEntity.slot.startDate REQUIRED_FIELD"], (await Bulk(site, true, null, Item(site, service, Ten, ann), broken)).Violations());
        Assert.Contains("createBookingsInfo MAX_SIZE", (await Bulk(site, true, null, [.. Enumerable.Range(0, 41).Select(_ => Item(site, service, Ten, ann))])).Violations());
        Assert.Empty(await site.Find(new { }));
    }

    [Fact]
    public async Task A_bulk_request_sent_again_makes_nothing_anew()
    {
        var (site, ann, service) = await Given();
        JsonObject[] items = [Item(site, service, Ten, ann), Item(site, service, Eleven, ann)];
        var first = (await Bulk(site, true, "bulk", items)).Ok();
        Assert.Equal(first.ToJsonString(), (await Bulk(site, true, "bulk", [.. items.Select(i => i.DeepClone().AsObject())])).Ok().ToJsonString());
        Assert.Equal(2, (await site.Find(new { })).Count);
        Assert.Equal(4, (await cluster.Events(site)).Count);
    }

    [Fact]
    public async Task Bulk_requests_at_once_with_one_key_make_each_booking_once()
    {
        var (site, ann, service) = await Given();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Bulk(site, true, "storm", Item(site, service, Ten, ann), Item(site, service, Eleven, ann))));
        Assert.Single(replies.Select(r => r.Ok().ToJsonString()).Distinct());
        Assert.Equal(2, (await site.Find(new { })).Count);
    }

    [Fact]
    public async Task In_bulk_each_booking_is_settled_for_itself()
    {
        var (site, ann, service) = await Given();
        var (first, second, third) = (await site.Book(service, Ten, ann), await site.Book(service, Ten, ann), await site.Book(service, Ten, ann));
        var details = new[] { Detail(first), Detail(second), Detail(third, "PAID"), Detail(Guid.NewGuid().ToString(), "PAID") };
        var answer = (await site.Post(BulkSettle, new { details, returnEntity = true })).Ok();
        Assert.Equal(["CONFIRMED", "DECLINED", "CONFIRMED"], answer["results"]!.AsArray().Take(3).Select(r => r!["item"]!.Status()));
        Assert.Equal("BOOKING_NOT_FOUND", (string)answer["results"]![3]!["itemMetadata"]!["error"]!["code"]!);
        Assert.True((bool)answer["results"]![2]!["item"]!["doubleBooked"]!);
        var again = (await site.Post(BulkSettle, new { details, returnEntity = true })).Ok();
        Assert.Equal(4, (int)again["bulkActionMetadata"]!["totalFailures"]!);
    }

    [Fact]
    public async Task A_booking_is_named_once_in_a_bulk()
    {
        var (site, ann, service) = await Given();
        var booking = await site.Book(service, Ten, ann);
        (await site.Post(BulkSettle, new { details = new[] { Detail(booking), Detail(booking) } })).Refused(400, "DUPLICATED_BOOKINGS");
        var shouted = Detail(((string)booking["id"]!).ToUpperInvariant(), "NOT_PAID");
        (await site.Post(BulkSettle, new { details = new[] { Detail(booking), shouted } })).Refused(400, "DUPLICATED_BOOKINGS");
        Assert.Contains("details MIN_SIZE", (await site.Post(BulkSettle, new { details = Array.Empty<object>() })).Violations());
        Assert.Equal("CREATED", (await site.Stored(booking)).Status());
    }

    [Fact]
    public async Task Allowed_actions_follow_the_status_and_unknown_ids_fail_their_item()
    {
        var (site, ann, service) = await Given();
        var open = await site.Book(service, Ten, ann);
        var over = (await site.Cancel(await site.Book(service, Ten, ann))).Ok()["booking"]!;
        var answer = (await site.Post("/bookings/v2/bulk/bookings/calculate_allowed_actions", new { bookingIds = new[] { (string)open["id"]!, (string)over["id"]!, Guid.NewGuid().ToString() } })).Ok();
        Assert.True((bool)answer["results"]![0]!["item"]!["cancel"]!);
        Assert.True((bool)answer["results"]![0]!["item"]!["reschedule"]!);
        Assert.True((bool?)answer["results"]![1]!["item"]!["cancel"] is false or null);
        Assert.Equal("BOOKING_NOT_FOUND", (string)answer["results"]![2]!["itemMetadata"]!["error"]!["code"]!);
    }

    private static JsonObject Item(TestSite site, JsonNode service, string start, string resource) => new() { ["booking"] = site.BookingOf(service, start, resource, b => b["status"] = "CONFIRMED") };

    private static Task<Reply> Bulk(TestSite site, bool full, string? key, params JsonObject[] items) => site.Post(BulkCreate, new { createBookingsInfo = items, returnFullEntity = full }, key);

    private static Dictionary<string, string> Detail(JsonNode booking, string paymentStatus = "NOT_PAID") => Detail((string)booking["id"]!, paymentStatus);

    private static Dictionary<string, string> Detail(string bookingId, string paymentStatus) => new() { ["bookingId"] = bookingId, ["paymentStatus"] = paymentStatus };

    private async Task<(TestSite, string, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }
}
