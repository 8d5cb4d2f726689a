using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications;

/// <summary>What a message can tell of a booking.</summary>
internal static class Facts
{
    public static MessageFacts ForCustomer(Booking booking, Office office, BookingNews? news = null) =>
        Of(booking, office, Readers.Zone(booking, office.Zone)) with { Note = news?.Said?.Message is { Length: > 0 } note ? note : null, PreviousStart = news?.PreviousStart };

    public static MessageFacts ForOwner(BookingNews news, Office office) => Of(news.Booking, office, office.Zone) with { PreviousStart = news.PreviousStart };

    /// <summary>The facts of what is about no booking.</summary>
    public static MessageFacts ForOwner(Office office, string? detail) => new() { Business = office.Name, Zone = office.Zone, Detail = detail };

    /// <summary>The facts of services booked together: what is booked, from the start of the first to the end of the last.</summary>
    public static MessageFacts OfAll(MessageFacts first, IReadOnlyList<Booking> members) => members.Count < 2 ? first : first with
    {
        Service = string.Join(" + ", members.Select(m => m.BookedEntity?.Title)),
        Staff = string.Join(", ", members.Select(StaffOf).OfType<string>().Distinct()) is { Length: > 0 } staff ? staff : null,
        Start = members.Min(m => At(m.StartDate)),
        End = members.Max(m => At(m.EndDate)),
    };

    private static MessageFacts Of(Booking b, Office office, DateTimeZone zone)
    {
        var location = b.BookedEntity?.Slot?.Location ?? b.BookedEntity?.Schedule?.Location;
        return new()
        {
            Business = office.Name,
            BusinessEmail = office.Email,
            BusinessPhone = office.Phone,
            BusinessAddress = office.Address,
            Customer = Name(b.ContactDetails),
            Service = b.BookedEntity?.Title,
            Start = At(b.StartDate),
            End = At(b.EndDate),
            Zone = zone,
            Staff = StaffOf(b),
            Place = location?.FormattedAddress is { Length: > 0 } address ? address : location?.Name,
            Participants = b.TotalParticipants,
        };
    }

    public static string? Name(ContactDetails? who) => $"{who?.FirstName} {who?.LastName}".Trim() is { Length: > 0 } name ? name : null;

    private static string? StaffOf(Booking b) => b.BookedEntity?.Slot?.Resource?.Name is { Length: > 0 } name ? name : null;

    private static Instant? At(string? date) => date is null ? null : Wire.Instant(date);
}
