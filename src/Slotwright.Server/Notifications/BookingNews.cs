using System.Text.Json;
using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Notifications;

/// <summary>What has happened to a booking, as its event tells.</summary>
/// <param name="Event">The outbox's row.</param>
/// <param name="Together">What events of one transaction have in common.</param>
internal sealed record BookingNews(Guid Site, long Event, Guid EventId, string Together, string Slug, Instant At, CallerKind By, Booking Booking)
{
    public const string Created = "created", Confirmed = "confirmed", Pending = "markedAsPending", Declined = "declined", Canceled = "canceled", Rescheduled = "rescheduled",
        Resized = "number_of_participants_updated", Offered = "suggested";

    /// <summary>What the business said of telling the customer, and the words it wants told.</summary>
    public ParticipantNotification? Said { get; init; }

    public string? PreviousStatus { get; init; }

    public Instant? PreviousStart { get; init; }

    public Guid BookingId => Guid.Parse(Booking.Id!);

    /// <summary>The multi-service booking it is part of.</summary>
    public Guid? Package => Guid.TryParse(Booking.MultiServiceBookingInfo?.Id, out var id) ? id : null;

    /// <summary>The customer acts: nobody else is a visitor or a member.</summary>
    public bool IsByCustomer => By is CallerKind.Visitor or CallerKind.Member;

    public string? Email => Booking.ContactDetails?.Email is { Length: > 0 } email ? email : null;

    public string? Phone => Booking.ContactDetails?.Phone is { Length: > 0 } phone ? phone : null;

    /// <summary>Reads an event's stored body; null for one that tells of no booking.</summary>
    public static BookingNews? Read(Guid site, long row, Guid eventId, string together, string slug, Instant at, string by, byte[] body)
    {
        var told = JsonDocument.Parse(body).RootElement;
        var action = told.TryGetProperty("body", out var inner);
        if (!(action ? inner.TryGetProperty("booking", out var booking) : told.TryGetProperty("entity", out booking))) return null;
        return new(site, row, eventId, together, slug, at, Enum.Parse<CallerKind>(by), booking.Deserialize(BookingsJson.Wire.Booking)!)
        {
            Said = action && inner.TryGetProperty("participantNotification", out var said) ? said.Deserialize(BookingsJson.Wire.ParticipantNotification) : null,
            PreviousStatus = action && inner.TryGetProperty("previousStatus", out var before) ? before.GetString() : null,
            PreviousStart = action && inner.TryGetProperty("previousStartDate", out var start) ? Wire.Instant(start.GetString()!) : null,
        };
    }
}
