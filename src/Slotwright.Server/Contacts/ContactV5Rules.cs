using Slotwright.Domain;
using Slotwright.Domain.Contacts;
using Slotwright.Server.Http;
using V5 = Slotwright.Contract.ContactsV5;

namespace Slotwright.Server.Contacts;

/// <summary>What the fifth version of the API says of its own about a contact; the rest holds for every version (<see cref="ContactRules"/>).</summary>
internal static class ContactV5Rules
{
    public static Fault? Refused(V5.Contact contact)
    {
        var (emails, phones) = (ContactV5.Texts(contact.Email?.Email, contact.AdditionalEmails?.Select(e => e?.Email)), ContactV5.Texts(contact.Phone?.Phone, contact.AdditionalPhones?.Select(p => p?.Phone)));
        if (emails.Count > 0 && string.IsNullOrEmpty(contact.Email?.Email) || contact.AdditionalEmails?.Any(e => string.IsNullOrEmpty(e?.Email)) == true) return Invalid("EMAIL_REQUIRED", "Further e-mails need a first one, and each an address.");
        if (phones.Count > 0 && string.IsNullOrEmpty(contact.Phone?.Phone) || contact.AdditionalPhones?.Any(p => string.IsNullOrEmpty(p?.Phone)) == true) return Invalid("PHONE_REQUIRED", "Further phones need a first one, and each a number.");
        if (emails.Select(ContactKey.OfEmail).Distinct().Count() < emails.Count) return Invalid("DUPLICATE_EMAIL", "An e-mail is named twice.");
        if (phones.Select(p => PhoneNumber.Key(p, null)).Distinct().Count() < phones.Count) return Invalid("DUPLICATE_PHONE", "A phone is named twice.");
        if (contact.Image is { } image && (image.Url is null || !Formats.Matches("WEB_URL", image.Url))) return Invalid("INVALID_IMAGE_URL", "A picture is told by an address on the web.");
        return OfAddresses(contact.Addresses ?? []);
    }

    private static Refusal? OfAddresses(IReadOnlyList<V5.ContactAddress> addresses)
    {
        var ids = addresses.Select(a => a.Id?.ToLowerInvariant()).OfType<string>().ToList();
        if (ids.Distinct().Count() < ids.Count) return Invalid("DUPLICATE_ADDRESS_ID", "Two addresses have one id.");
        if (addresses.Count(a => a.DefaultAddress == true) > 1) return Invalid("MULTIPLE_DEFAULT_ADDRESSES", "One address can be the default.");
        return addresses.Select(a => a.Address).Distinct().Count() < addresses.Count ? Invalid("DUPLICATE_ADDRESS", "An address is named twice.") : null;
    }

    private static Refusal Invalid(string code, string why) => new(FaultKind.Invalid, code, why);
}
