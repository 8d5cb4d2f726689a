using System.Text.Json;
using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Who comes to what, in words: by the event booked, or by the schedule of a whole course.</summary>
internal static class BookedNames
{
    public static async Task<ILookup<string, string>> Read(Db db, Guid site, Instant from, Instant to, CancellationToken ct)
    {
        var bookings = await db.List(site, """
            SELECT doc FROM bookings WHERE site_id = $1 AND start_date < $3 AND coalesce(end_date, 'infinity') > $2 AND "status" IN ('CONFIRMED', 'PENDING') ORDER BY created_date, id
            """, r => JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(0), BookingsJson.Wire.Booking)!, ct, from.ToDateTimeUtc(), to.ToDateTimeUtc());
        return bookings.Select(b => (Where: b.BookedEntity?.Slot?.EventId ?? (b.BookedEntity?.Slot is null ? b.BookedEntity?.Schedule?.ScheduleId : null), Name: Name(b)))
            .Where(b => b is { Where: not null, Name.Length: > 0 }).ToLookup(b => b.Where!, b => b.Name);
    }

    private static string Name(Booking b)
    {
        var name = $"{b.ContactDetails?.FirstName} {b.ContactDetails?.LastName}".Trim();
        if (name.Length == 0) name = b.ContactDetails?.Email ?? "";
        return b.TotalParticipants > 1 && name.Length > 0 ? $"{name} ({b.TotalParticipants})" : name;
    }
}
