using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The people behind bookings, as far as a booking needs them: found by id, e-mail or phone, else made (behaviour/bookings.md 3).</summary>
internal static class Contacts
{
    /// <summary>The contact's id. <paramref name="byEmail"/> is what the booking's facts found under the e-mail.</summary>
    public static async Task<Guid> Find(Tx tx, ContactDetails details, Guid? byEmail, CancellationToken ct)
    {
        if (Guid.TryParse(details.ContactId, out var named) && await Exists(tx, named, ct)) return named;
        if (byEmail is { } known) return known;
        if (details.Phone is { Length: > 0 } phone && await ByPhone(tx, phone, ct) is { } reached) return reached;
        return Add(tx, details);
    }

    private static async Task<bool> Exists(Tx tx, Guid id, CancellationToken ct) =>
        (await tx.List("SELECT id FROM contacts WHERE site_id = $1 AND id = $2", r => r.GetGuid(0), ct, id)).Count > 0;

    private static async Task<Guid?> ByPhone(Tx tx, string phone, CancellationToken ct) =>
        await tx.List("SELECT id FROM contacts WHERE site_id = $1 AND phone = $2 ORDER BY created_date LIMIT 1", r => r.GetGuid(0), ct, phone) is [var id, ..] ? id : null;

    /// <summary>Two first bookings under one e-mail meet at the unique index; the later one is run again and finds the contact.</summary>
    private static Guid Add(Tx tx, ContactDetails details)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var email = string.IsNullOrEmpty(details.Email) ? null : details.Email;
        tx.Write("INSERT INTO contacts (site_id, id, email, phone, created_date, doc) VALUES ($1, $2, $3, $4, $5, $6)",
            id, (object?)email ?? TypedNull.Text, (object?)details.Phone ?? TypedNull.Text, tx.Now.ToDateTimeUtc(), JsonSerializer.SerializeToUtf8Bytes(details with { ContactId = id.ToString() }, BookingsJson.Wire.ContactDetails));
        return id;
    }
}
