using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Identity;
using Slotwright.Server.Notifications;
using Choices = Slotwright.Contract.Slotwright.NotificationSettings;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>Which event is told to whom: the table of docs/notifications.md.</summary>
public sealed class WhoIsTold
{
    private static readonly Instant Now = Instant.FromUtc(2031, 6, 1, 7, 0), Start = Instant.FromUtc(2031, 6, 2, 8, 0);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("created", "Visitor", null, "CREATED", null, "", "")]
    [InlineData("created", "User", null, "WAITING_LIST", null, "WAITLIST_JOINED", "")]
    [InlineData("suggested", "App", null, "WAITING_LIST", null, "WAITLIST_OFFER", "")]
    [InlineData("confirmed", "Visitor", null, "CONFIRMED", "CREATED", "BOOKING_CONFIRMED", "OWNER_NEW_BOOKING")]
    [InlineData("confirmed", "App", true, "CONFIRMED", "WAITING_LIST", "BOOKING_CONFIRMED", "OWNER_NEW_BOOKING")]
    [InlineData("confirmed", "App", false, "CONFIRMED", "CREATED", "", "OWNER_NEW_BOOKING")]
    [InlineData("confirmed", "User", null, "CONFIRMED", "PENDING", "BOOKING_CONFIRMED", "")]
    [InlineData("markedAsPending", "Visitor", null, "PENDING", "CREATED", "BOOKING_PENDING", "OWNER_PENDING_APPROVAL")]
    [InlineData("markedAsPending", "Visitor", false, "PENDING", "CREATED", "", "OWNER_PENDING_APPROVAL")]
    [InlineData("declined", "User", null, "DECLINED", "PENDING", "", "")]
    [InlineData("declined", "User", true, "DECLINED", "PENDING", "BOOKING_DECLINED", "")]
    [InlineData("canceled", "User", null, "CANCELED", "CONFIRMED", "", "")]
    [InlineData("canceled", "User", true, "CANCELED", "CONFIRMED", "BOOKING_CANCELED", "")]
    [InlineData("canceled", "Member", null, "CANCELED", "CONFIRMED", "BOOKING_CANCELED", "OWNER_CANCELED")]
    [InlineData("canceled", "Visitor", false, "CANCELED", "CONFIRMED", "", "OWNER_CANCELED")]
    [InlineData("canceled", "Visitor", null, "CANCELED", "CREATED", "BOOKING_CANCELED", "")]
    [InlineData("rescheduled", "App", null, "CONFIRMED", "CONFIRMED", "", "")]
    [InlineData("rescheduled", "App", true, "CONFIRMED", "CONFIRMED", "BOOKING_RESCHEDULED", "")]
    [InlineData("rescheduled", "Visitor", null, "CONFIRMED", "CONFIRMED", "BOOKING_RESCHEDULED", "OWNER_RESCHEDULED")]
    [InlineData("number_of_participants_updated", "User", null, "CONFIRMED", null, "", "")]
    [InlineData("number_of_participants_updated", "Member", null, "CONFIRMED", null, "PARTICIPANTS_CHANGED", "")]
    public void Customers_hear_of_what_they_asked_for_and_owners_of_what_they_did_not_do(string slug, string by, bool? notify, string status, string? previous, string customer, string owner)
    {
        var news = News(slug, Enum.Parse<CallerKind>(by), status) with { PreviousStatus = previous, Said = notify is null ? null : new() { NotifyParticipants = notify } };
        Assert.Equal((customer, owner), (Owed.ToCustomer(news) is { } kind ? Ways.Name(kind) : "", Owed.ToOwner(news) is { } told ? Ways.Name(told) : ""));
    }

    [Fact]
    public void What_is_double_booked_the_owner_hears_of_even_when_it_was_their_doing()
    {
        var news = News("confirmed", CallerKind.User, "CONFIRMED", b => b with { DoubleBooked = true, CreatedBy = new() { WixUserId = "u" } }) with { PreviousStatus = "CREATED" };
        Assert.Equal("OWNER_DOUBLE_BOOKED", Ways.Name(Owed.ToOwner(news)!.Value));
        Assert.Null(Owed.ToOwner(news with { Booking = news.Booking with { DoubleBooked = null } })); // their own booking is no news to them
    }

    [Theory]
    [InlineData(null, "EMAIL")]
    [InlineData("SMS", "SMS")]
    [InlineData("email, sms", "EMAIL SMS")]
    [InlineData("PIGEON", "EMAIL")]
    public void A_request_may_name_the_channels(string? named, string expected)
    {
        var news = News("confirmed", CallerKind.Visitor, "CONFIRMED") with { Said = new() { Metadata = named is null ? null : new Dictionary<string, string> { ["channels"] = named } } };
        Assert.Equal(expected, string.Join(' ', Owed.Messages(news, Office(new())).Where(m => m.Kind == "BOOKING_CONFIRMED").Select(m => m.Channel)));
    }

    [Fact]
    public void The_settings_say_how_a_kind_goes_and_whether_it_does()
    {
        var news = News("confirmed", CallerKind.Visitor, "CONFIRMED") with { PreviousStatus = "CREATED" };
        Assert.Equal(["BOOKING_CONFIRMED EMAIL bob@x.example", "OWNER_NEW_BOOKING EMAIL own@x.example", "OWNER_NEW_BOOKING IN_APP owner"], Told(new()));
        Assert.Equal(["OWNER_NEW_BOOKING EMAIL a@x.example", "OWNER_NEW_BOOKING EMAIL b@x.example", "OWNER_NEW_BOOKING IN_APP owner"],
            Told(new() { OwnerEmails = ["a@x.example", "b@x.example"], Messages = [new() { Kind = "BOOKING_CONFIRMED", Channels = [] }] }));
        Assert.Equal(["BOOKING_CONFIRMED EMAIL bob@x.example", "BOOKING_CONFIRMED HTTP http", "OWNER_NEW_BOOKING SMS +4930", "OWNER_NEW_BOOKING HTTP http"],
            Told(new() { Messages = [new() { Kind = "OWNER_NEW_BOOKING", Channels = ["SMS"] }] }, posts: true));
        string[] Told(Choices settings, bool posts = false) => [.. Owed.Messages(news, Office(settings) with { Posts = posts }).Select(m => $"{m.Kind} {m.Channel} {m.Recipient}")];
    }

    [Theory]
    [InlineData(24, "HOURS", "2031-06-01T08:00:00Z")]
    [InlineData(25, "HOURS", null)] // booked when that was over
    [InlineData(26, "HOURS", null)]
    [InlineData(1, "DAYS", "2031-06-01T08:00:00Z")]
    [InlineData(30, "MINUTES", "2031-06-02T07:30:00Z")]
    public void A_reminder_that_was_over_when_somebody_booked_is_not_owed(int amount, string unit, string? due)
    {
        var office = Office(new() { Reminders = [new() { Amount = amount, Unit = unit, Channels = ["EMAIL"] }] });
        Assert.Equal(due, Reminders.Of(News("confirmed", CallerKind.Visitor, "CONFIRMED"), true, office).SingleOrDefault()?.Due.ToString());
        Assert.Empty(Reminders.Of(News("markedAsPending", CallerKind.Visitor, "PENDING"), true, office));
        Assert.Empty(Reminders.Of(News("canceled", CallerKind.Visitor, "CANCELED"), true, office));
    }

    private static BookingNews News(string slug, CallerKind by, string status, Func<Booking, Booking>? change = null)
    {
        var booking = new Booking
        {
            Id = "11111111-1111-1111-1111-111111111111",
            Status = status,
            StartDate = Server.Http.Wire.Timestamp(Start),
            EndDate = Server.Http.Wire.Timestamp(Start + NodaTime.Duration.FromHours(1)),
            ContactDetails = new() { Email = "bob@x.example", Phone = "+4917" },
            BookedEntity = new() { Title = "Hair cut" },
        };
        return new(Guid.Empty, 7, Guid.Empty, "1", slug, Now, by, change?.Invoke(booking) ?? booking);
    }

    private static Office Office(Choices settings) => new(Guid.Empty, "Salon", Berlin, new byte[32], settings) { Email = "own@x.example", Phone = "+4930" };
}
