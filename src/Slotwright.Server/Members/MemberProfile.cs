using Slotwright.Contract.Authentication;
using Slotwright.Contract.Contacts;
using Contact = Slotwright.Contract.Members.Contact;

namespace Slotwright.Server.Members;

/// <summary>What somebody tells of themselves when they become a member, and what a member's document shows of the contact.</summary>
internal static class MemberProfile
{
    private const int Longest = 100, LongestName = 1000, LongestPhone = 50, MostPhones = 10;

    /// <summary>Second e-mails are left out: nobody has shown that they are theirs, and contacts are found by them.</summary>
    public static ContactInfo Info(IdentityProfile? told) => told is null ? new() : new()
    {
        Name = Text(told.FirstName, LongestName) is null && Text(told.LastName, LongestName) is null ? null : new() { First = Text(told.FirstName, LongestName), Last = Text(told.LastName, LongestName) },
        Company = Text(told.Company, Longest),
        JobTitle = Text(told.Position, Longest),
        Birthdate = told.Birthdate,
        Locale = Text(told.Language, Longest),
        Phones = new() { Items = [.. Phones(told).Take(MostPhones)] },
    };

    private static IEnumerable<ContactPhone> Phones(IdentityProfile told) =>
        (told.PhonesV2 ?? []).OfType<Phone>().Where(p => !string.IsNullOrWhiteSpace(p.PhoneValue)).Select(p => new ContactPhone { Phone = Text(p.PhoneValue, LongestPhone), CountryCode = p.CountryCode, Tag = p.Tag })
            .Concat((told.Phones ?? []).Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => new ContactPhone { Phone = Text(p, LongestPhone) }));

    private static string? Text(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : Http.Wire.Cut(text.Trim(), most);

    /// <summary>The contact as its member's document has it.</summary>
    public static Contact Shown(ContactInfo info) => new()
    {
        FirstName = info.Name?.First,
        LastName = info.Name?.Last,
        Phones = info.Phones?.Items is { Count: > 0 } phones ? [.. phones.Select(p => p.Phone!)] : null,
        Emails = info.Emails?.Items is { Count: > 0 } emails ? [.. emails.Select(e => e.Email!)] : null,
        Addresses = info.Addresses?.Items is { Count: > 0 } addresses ? [.. addresses.Where(a => a.Address is not null).Select(Shown)] : null,
        Birthdate = info.Birthdate,
        Company = info.Company,
        JobTitle = info.JobTitle,
    };

    private static Contract.Members.Address Shown(ContactAddress address) => new()
    {
        Id = address.Id,
        StreetAddress = address.Address!.StreetAddress is { } street ? new() { Name = street.Name, Number = street.Number } : null,
        AddressLine = address.Address.AddressLine,
        AddressLine2 = address.Address.AddressLine2,
        City = address.Address.City,
        Subdivision = address.Address.Subdivision,
        Country = address.Address.Country,
        PostalCode = address.Address.PostalCode,
    };
}
