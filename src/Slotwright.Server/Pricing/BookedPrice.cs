using System.Text.Json;
using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Pricing;
using Slotwright.Domain;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using Booking = Slotwright.Contract.Pricing.Booking;
using BookingLineItem = Slotwright.Contract.Pricing.BookingLineItem;

namespace Slotwright.Server.Pricing;

/// <summary>A booking as a line to be priced: sent whole, or named by its id.</summary>
internal static class BookedPrice
{
    /// <summary>What was sent counts; of a booking that is only named, what is stored.</summary>
    public static async Task<Result<Booking>> Find(Db db, Call call, Booking? sent, CancellationToken ct)
    {
        if (sent?.BookedEntity is not null) return sent;
        if (sent?.Id is null) return Invalid("must be given by its id or with its bookedEntity");
        if (!Guid.TryParse(sent.Id, out var id)) return Invalid("has an id that is no GUID");
        if (await db.Bookings(call.Site, [id], ct) is not [var stored] || !stored.IsVisibleTo(call.Caller)) return new Domain.Bookings.BookingNotFound(id);
        return Of(stored);
    }

    public static Booking Of(StoredBooking stored) => JsonSerializer.SerializeToElement(stored.Wire, BookingsJson.Wire.Booking).Deserialize(PricingJson.Wire.Booking)!;

    public static Result<BookingLineItem> Line(Booking booking, DateTimeZone business)
    {
        var slot = booking.BookedEntity!.Slot;
        if (!Guid.TryParse(slot?.ServiceId ?? booking.BookedEntity.Schedule?.ServiceId, out var service)) return Invalid("names no service");
        if (slot?.Resource?.Id is { } resource && !Guid.TryParse(resource, out _)) return Invalid("has a resource id that is no GUID");
        var line = new BookingLineItem { ServiceId = service.ToString(), ResourceId = slot?.Resource?.Id, ServiceChoices = Groups(booking) };
        if (slot?.StartDate is null || slot.EndDate is null) return line;
        var time = SlotTime.Read(slot.StartDate, slot.EndDate, slot.Timezone, business, "booking.bookedEntity.slot");
        return time.Map(t => line with { LocalStartDate = Wire.Local(t.Start.InZone(t.Zone).LocalDateTime), LocalEndDate = Wire.Local(t.End.InZone(t.Zone).LocalDateTime), TimeZone = t.Zone.Id });
    }

    private static IReadOnlyList<PricingServiceChoices> Groups(Booking booking) => booking.ParticipantsChoices?.ServiceChoices is { Count: > 0 } chosen
        ? [.. chosen.Select(c => new PricingServiceChoices { NumberOfParticipants = c.NumberOfParticipants, Choices = c.Choices })]
        : [new() { NumberOfParticipants = booking.TotalParticipants }];

    public static Refusal Invalid(string why) => new(FaultKind.Invalid, "INVALID_BOOKING", $"The booking {why}.");
}
