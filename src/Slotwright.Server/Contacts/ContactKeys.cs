using System.Security.Cryptography;
using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Contacts;
using Slotwright.Domain.Contacts;
using ContactDetails = Slotwright.Contract.Bookings.ContactDetails;

namespace Slotwright.Server.Contacts;

/// <summary>One of the names a contact is found by.</summary>
/// <param name="Finds">A contact without an e-mail is found by its phone; otherwise a number may be a family's.</param>
internal sealed record ContactKey(string Key, bool Finds)
{
    public bool IsEmail => Key.StartsWith(Email, StringComparison.Ordinal);

    /// <summary>As the contact wrote it, or nearly.</summary>
    public string Text => Key[Email.Length..];

    private const string Email = "e:", Phone = "p:";

    /// <summary>The key of an e-mail, for it is the same however its letters are written; empty for none, which finds nobody.</summary>
    public static string OfEmail(string? email) => string.IsNullOrWhiteSpace(email) ? "" : Email + email.Trim().ToLowerInvariant();

    /// <summary>The key of a phone number; empty for none.</summary>
    public static string OfPhone(string? phone, string? country) => PhoneNumber.Key(phone ?? "", country) is { Length: > 0 } key ? Phone + key : "";

    public static IReadOnlyList<ContactKey> Of(ContactInfo? info)
    {
        var emails = (info?.Emails?.Items ?? []).Select(e => OfEmail(e.Email)).Where(k => k.Length > 0).Distinct().ToList();
        var phones = (info?.Phones?.Items ?? []).Select(p => OfPhone(p.Phone, p.CountryCode)).Where(k => k.Length > 0).Distinct();
        return [.. emails.Select(k => new ContactKey(k, true)), .. phones.Select(k => new ContactKey(k, emails.Count == 0))];
    }

    /// <summary>A print of what a booking tells of its customer: the next one that tells the same has nothing to add to the contact.</summary>
    public static byte[] Print(ContactDetails told) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(told with { ContactId = null }, BookingsJson.Wire.ContactDetails))[..16];
}

/// <summary>The contact that an e-mail finds, as a booking's facts tell it.</summary>
/// <param name="Told">The print of what the last booking under the e-mail told.</param>
internal sealed record KnownCustomer(Guid Id, byte[]? Told);
