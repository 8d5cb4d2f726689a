using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.BookingFees;

/// <summary>What late cancelling and not coming cost, and that nothing is charged where there is no order (behaviour/bookings.md 12).</summary>
public sealed class FeesOfBookings(Cluster cluster) : IAsyncLifetime
{
    private const string Path = "/_api/booking-fees/v1/booking-fees", Noon = "2031-06-02T12:00:00";
    private readonly TestClock clock = new(At("2031-05-30T08:00:00"));
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await cluster.Another(clock);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_fee_is_previewed_while_cancelling_would_cost_and_due_once_it_was_late()
    {
        var (site, booking) = await Given();
        Assert.Equal("", await Fees(site, booking));
        clock.Current = At("2031-06-01T12:00:00");
        Assert.Equal("10.00 USD $10.00 PREVIEW UNKNOWN_TRIGGER", await Fees(site, booking));
        clock.Current = At("2031-06-02T11:00:00");
        Assert.Equal("20.00 USD $20.00 PREVIEW UNKNOWN_TRIGGER", await Fees(site, booking));
        (await site.Cancel(booking)).Ok();
        clock.Current = At("2031-06-05T11:00:00");
        Assert.Equal("20.00 USD $20.00 UNKNOWN_STATUS BOOKING_CANCELED", await Fees(site, booking));
    }

    [Fact]
    public async Task Cancelled_in_time_it_costs_nothing_however_late_it_is_asked()
    {
        var (site, booking) = await Given();
        (await site.Cancel(booking)).Ok();
        clock.Current = At("2031-06-03T11:00:00");
        Assert.Equal("", await Fees(site, booking));
    }

    [Fact]
    public async Task The_business_lets_a_customer_off()
    {
        var (site, booking) = await Given();
        clock.Current = At("2031-06-02T11:30:00");
        (await site.Cancel(booking, new { waiveCancellationFee = true })).Ok();
        Assert.Equal("", await Fees(site, booking));
    }

    [Fact]
    public async Task Nobody_owes_a_fee_for_what_the_business_does_not_give()
    {
        var (site, booking) = await Given();
        clock.Current = At("2031-06-02T11:30:00");
        (await site.Delete($"/_api/bookings/v2/services/{booking.Slot()["serviceId"]}")).Ok();
        Assert.Equal("CANCELED", (await site.Stored(booking)).Status());
        Assert.Equal("", await Fees(site, booking));
    }

    [Fact]
    public async Task Who_did_not_come_owes_the_last_windows_fee_and_who_came_none()
    {
        var (site, booking) = await Given();
        clock.Current = At("2031-06-02T12:30:00");
        await Note(site, booking, "NOT_ATTENDED");
        Assert.Equal("20.00 USD $20.00 UNKNOWN_STATUS NOT_ATTENDED", await Fees(site, booking));
        await Note(site, booking, "ATTENDED");
        Assert.Equal("", await Fees(site, booking));
    }

    [Fact]
    public async Task The_fee_is_that_of_the_policy_the_booking_was_made_under()
    {
        var (site, booking) = await Given();
        var policy = (await site.Get($"/_api/booking-policy-snapshots/v1/policy-snapshots?bookingIds={booking["id"]}")).Ok()["bookingPolicySnapshots"]![0]!["policy"]!;
        (await site.Patch($"/bookings/v1/booking-policies/{policy["id"]}", new { bookingPolicy = new { revision = (string)policy["revision"]!, cancellationFeePolicy = new { enabled = false } } })).Ok();
        clock.Current = At("2031-06-02T11:30:00");
        var fee = (await site.Get($"{Path}?bookingIds={booking["id"]}")).Ok()["bookingFees"]![0]!;
        Assert.Equal(((string)booking["id"]!, (string)policy["id"]!, "Late is dear"), ((string)fee["bookingId"]!, (string)fee["policyDetails"]!["id"]!, (string)fee["policyDetails"]!["description"]!));
    }

    [Fact]
    public async Task Fees_are_for_those_who_may_see_the_booking_in_the_order_asked_for()
    {
        var (site, booking) = await Given();
        clock.Current = At("2031-06-02T11:30:00");
        var visitor = await site.Visitor();
        Assert.Equal("", await Fees(visitor, booking));
        Assert.Equal("", await Fees(await cluster.Server.NewSite(), booking));
        (await site.Get(Path)).Refused(400, "MISSING_BOOKING_IDS");
        Assert.Equal(["bookingIds[0] FORMAT"], (await site.Get($"{Path}?bookingIds=x")).Violations());
        var listed = (await site.Get($"{Path}?bookingIds={Guid.NewGuid()}&bookingIds={booking["id"]}&bookingIds={booking["id"]}")).Ok();
        Assert.Equal((1, false), (Assert.Single(listed["bookingFees"]!.AsArray()) is null ? 0 : (int)listed["pagingMetadata"]!["count"]!, (bool)listed["pagingMetadata"]!["hasNext"]!));
    }

    [Fact]
    public async Task Extended_bookings_tell_of_fees_that_are_due_and_of_policies_that_have_any()
    {
        var (site, booking) = await Given();
        clock.Current = At("2031-06-02T11:30:00");
        async Task<JsonNode> Extended() => (await site.Post(BookingQuestions.Query, new { query = new { }, withBookingFeeDetails = true, withBookingPolicySettings = true })).Ok()["extendedBookings"]![0]!;
        Assert.Null((await Extended())["bookingFeeDetails"]);
        Assert.True((bool)(await Extended())["bookingPolicySettings"]!["cancellationFeeEnabled"]!);
        (await site.Cancel(booking)).Ok();
        Assert.Equal("UNKNOWN_STATUS", (string)(await Extended())["bookingFeeDetails"]!["cancellationFeeStatus"]!);
        (await (await site.Visitor()).Post(BookingQuestions.Query, new { query = new { }, withBookingPolicySettings = true })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task A_fee_is_applied_to_an_order_and_there_is_none()
    {
        var (site, booking) = await Given();
        clock.Current = At("2031-06-02T11:30:00");
        Task<Reply> Apply(object? price = null, string? other = null) => site.Post($"{Path}/apply", new { bookingIds = new[] { (string)booking["id"]!, other ?? (string)booking["id"]! }, priceOverride = price });
        (await Apply()).Refused(404, "BOOKING_FEE_NOT_FOUND");
        (await site.Cancel(booking)).Ok();
        (await Apply()).Refused(404, "ORDER_NOT_FOUND");
        (await Apply(other: Guid.NewGuid().ToString())).Refused(404, "BOOKING_FEE_NOT_FOUND");
        (await Apply(new { value = "20.01", currency = "USD" })).Refused(428, "PRICE_OVERRIDE_EXCEEDS_MAX");
        (await Apply(new { value = "20.00", currency = "USD" })).Refused(404, "ORDER_NOT_FOUND");
        Assert.Equal(["priceOverride.value REQUIRED_FIELD"], (await Apply(new { currency = "USD" })).Violations());
        (await site.Post($"{Path}/collect", new { orderId = Guid.NewGuid(), additionalFeeId = Guid.NewGuid() })).Refused(404, "ORDER_NOT_FOUND");
        Assert.Equal(["additionalFeeId REQUIRED_FIELD", "orderId REQUIRED_FIELD"], (await site.Post($"{Path}/collect", new { })).Violations().Order());
    }

    private static async Task<string> Fees(TestSite site, JsonNode booking) => string.Join("; ", (await site.Get($"{Path}?bookingIds={booking["id"]}")).Ok()["bookingFees"]!.AsArray().Select(f =>
        $"{f!["cancellationFee"]!["price"]!["value"]} {f["cancellationFee"]!["price"]!["currency"]} {f["cancellationFee"]!["price"]!["formattedValue"]} {f["cancellationFee"]!["status"]} {f["cancellationFee"]!["trigger"]}"));

    private static async Task Note(TestSite site, JsonNode booking, string status) =>
        (await site.Post("/bookings/bookings-attendance/set", new { attendance = new { bookingId = (string)booking["id"]!, status } })).Ok();

    /// <summary>A booking for noon at 40 dollars: 10 dollars from a day before, half the price from an hour before.</summary>
    private async Task<(TestSite, JsonNode)> Given()
    {
        var site = (await cluster.Server.NewSite()).Through(server);
        var ann = await site.GivenStaff();
        var service = await site.GivenPolicy([ann], new
        {
            name = "Dear",
            saveCreditCardPolicy = new { enabled = true },
            customPolicyDescription = new { enabled = true, description = "Late is dear" },
            cancellationPolicy = new { enabled = true },
            cancellationFeePolicy = new { enabled = true, cancellationWindows = new object[] { new { amount = new { value = "10" }, startInMinutes = 1440 }, new { percentage = "50", startInMinutes = 60 } } },
        });
        return (site, await site.Confirmed(service, Noon, ann));
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
