using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Bookings;

/// <summary>The bookings of a multi-service booking, in the order of time.</summary>
internal sealed record MultiServiceMembers(Guid Id, IReadOnlyList<StoredBooking> All)
{
    public IReadOnlyDictionary<Guid, long> Revisions => All.ToDictionary(b => b.Id, b => b.Revision);

    /// <summary>Whether this caller may change the whole: every one of them.</summary>
    public bool BelongTo(Caller caller) => All.All(b => b.BelongsTo(caller));

    public Fault? Broken => Break(All);

    /// <summary>Why bookings in the order of time are no sequence.</summary>
    public static Fault? Break(IEnumerable<StoredBooking> bookings) => ServiceSequence.Broken([.. bookings.Select(b => (b.Time, Place(b.Wire.BookedEntity!.Slot!.Location!)))]);

    /// <summary>The same bookings with the word of each whether the next one follows.</summary>
    public static IEnumerable<StoredBooking> Followed(IReadOnlyList<StoredBooking> bookings) => bookings.Select((b, i) => b with { IsFollowed = i < bookings.Count - 1 });

    /// <summary>Business places are told apart; a customer's own place and a service's custom one are known by their kind.</summary>
    private static string Place(Location at) => at.LocationType == LocationType.OwnerBusiness ? at.Id! : at.LocationType!;

    /// <summary>`{"multiServiceBooking": ...}`; the bookings themselves only when they are asked for.</summary>
    public Answer Tell(bool? full, IReadOnlyList<StoredBooking>? shown = null, int? scheduled = null) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartObject("multiServiceBooking");
        w.WriteString("id", Id);
        WriteBookings(w, shown ?? All, full);
        w.WriteEndObject();
        if (scheduled is { } count)
        {
            w.WriteStartObject("metadata");
            w.WriteNumber("totalNumberOfScheduledBookings", count);
            w.WriteEndObject();
        }
        w.WriteEndObject();
    });

    /// <summary>`{"bookings": ...}`: what joined or left.</summary>
    public static Answer Tell(IReadOnlyList<StoredBooking> bookings, bool? full) => Answer.Write(w =>
    {
        w.WriteStartObject();
        WriteBookings(w, bookings, full);
        w.WriteEndObject();
    });

    private static void WriteBookings(Utf8JsonWriter w, IEnumerable<StoredBooking> bookings, bool? full)
    {
        w.WriteStartArray("bookings");
        foreach (var booking in bookings)
        {
            w.WriteStartObject();
            w.WriteString("bookingId", booking.Id);
            if (full == true) { w.WritePropertyName("booking"); w.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(booking.Wire, BookingsJson.Wire.Booking), skipInputValidation: true); }
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }
}
