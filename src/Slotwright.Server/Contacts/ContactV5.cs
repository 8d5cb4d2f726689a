using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using V5 = Slotwright.Contract.ContactsV5;

namespace Slotwright.Server.Contacts;

/// <summary>A contact as the fifth version of the API shows it, and back: the same stored contact, its first e-mail, phone and address told apart from the others.</summary>
internal static class ContactV5
{
    public const int MostAdditional = 10;

    private const string Untagged = "UNTAGGED", Other = "OTHER";

    /// <summary>What this API has and contacts here do not keep.</summary>
    private static readonly Dictionary<string, string[]> NotKept = new()
    {
        [""] = ["externalId", "timeZone", "assigneeId", "locationIds", "tags", "extendedFields"],
        ["source"] = ["additionalInfo"],
        ["addresses"] = ["recipient"],
        ["address"] = ["formattedAddress", "hint", "geocode", "countryFullname", "subdivisions", "subdivisionFullname"],
        ["streetAddress"] = ["apt", "formattedAddressLine"],
    };

    public static byte[] Bytes(byte[] stored) => JsonSerializer.SerializeToUtf8Bytes(Of(JsonSerializer.Deserialize(stored, ContactsJson.Wire.Contact)!), V5.ContactsV5Json.Wire.Contact);

    public static V5.Contact Of(Contact contact)
    {
        var info = contact.Info ?? new();
        var (emails, phones) = (info.Emails?.Items ?? [], info.Phones?.Items ?? []);
        var (email, phone) = (emails.FirstOrDefault(e => e.Primary == true), phones.FirstOrDefault(p => p.Primary == true));
        return new()
        {
            Id = contact.Id,
            Revision = contact.Revision?.ToString(CultureInfo.InvariantCulture),
            CreatedDate = contact.CreatedDate,
            UpdatedDate = contact.UpdatedDate,
            Name = info.Name is { } name ? new() { First = name.First, Last = name.Last } : null,
            Email = email is null ? null : new() { Email = email.Email, SubscriptionStatus = new() { Status = V5.SubscriptionStatus.NotSet }, DeliverabilityStatus = V5.EmailDeliverabilityStatus.NotSet },
            AdditionalEmails = [.. emails.Where(e => e != email).Select(e => new V5.AdditionalEmail { Email = e.Email })],
            Phone = phone is null ? null : new() { Tag = Tag(phone.Tag), Phone = phone.Phone, E164 = phone.E164Phone, SubscriptionStatus = new() { Status = V5.SubscriptionStatus.NotSet }, DeliverabilityStatus = V5.PhoneDeliverabilityStatus.NotSet },
            AdditionalPhones = [.. phones.Where(p => p != phone).Select(p => new V5.AdditionalPhone { Tag = Tag(p.Tag), Phone = p.Phone, E164 = p.E164Phone })],
            Addresses = [.. (info.Addresses?.Items ?? []).Select((a, i) => Address(a, i == 0))],
            Company = info.Company is null && info.JobTitle is null ? null : new() { Name = info.Company, JobTitle = info.JobTitle },
            Locale = info.Locale,
            Birthdate = info.Birthdate,
            Image = info.Picture?.Image is { } image ? new() { Id = image.Id, Url = image.Url, Height = image.Height, Width = image.Width, AltText = image.AltText } : null,
            Source = contact.Source?.AppId is { } app ? new() { AppId = app } : null,
            LastActivity = contact.LastActivity is { } activity ? new() { Date = activity.ActivityDate } : null,
            LocationIds = [],
            SegmentIds = [],
        };
    }

    private static string Tag(string? tag) => tag is null or Untagged ? Other : tag;

    private static string OldTag(string? tag) => tag is null or Other ? Untagged : tag;

    private static V5.ContactAddress Address(ContactAddress stored, bool isDefault) => new()
    {
        Id = stored.Id,
        Tag = Tag(stored.Tag),
        DefaultAddress = isDefault,
        Address = stored.Address is not { } at ? null : new()
        {
            StreetAddress = at.StreetAddress is { } street ? new() { Number = street.Number, Name = street.Name } : null,
            AddressLine = at.AddressLine,
            AddressLine2 = at.AddressLine2,
            Country = at.Country,
            Subdivision = at.Subdivision,
            City = at.City,
            PostalCode = at.PostalCode,
        },
    };

    /// <summary>The info of a contact of this API; what this API does not know of it (labels, extended fields, tags of e-mails) stays as it was.</summary>
    public static Result<ContactInfo> Info(V5.Contact wanted, ContactInfo? before)
    {
        if (ContactV5Rules.Refused(wanted) is { } fault) return fault;
        var emails = Texts(wanted.Email?.Email, wanted.AdditionalEmails?.Select(e => e?.Email));
        List<(string? Tag, string? Phone)> phones = [.. wanted.Phone is { Phone.Length: > 0 } first ? [(first.Tag, first.Phone)] : Array.Empty<(string?, string?)>(), .. (wanted.AdditionalPhones ?? []).Select(p => (p.Tag, p.Phone))];
        return (before ?? new()) with
        {
            Name = wanted.Name is { } name ? new() { First = name.First, Last = name.Last } : null,
            Emails = new() { Items = [.. emails.Select((e, i) => Email(e, i == 0, before))] },
            Phones = new() { Items = [.. phones.Select((p, i) => Phone(p.Tag, p.Phone!, i == 0, before))] },
            Addresses = new() { Items = [.. (wanted.Addresses ?? []).OrderByDescending(a => a.DefaultAddress == true).Select(Address)] },
            Company = wanted.Company?.Name,
            JobTitle = wanted.Company?.JobTitle,
            Locale = wanted.Locale,
            Birthdate = wanted.Birthdate,
            Picture = wanted.Image is { } image ? new() { Image = new() { Id = image.Id, Url = image.Url, Height = image.Height, Width = image.Width, AltText = image.AltText } } : null,
        };
    }

    public static List<string> Texts(string? first, IEnumerable<string?>? more) => [.. (more ?? []).Prepend(first).OfType<string>().Where(t => t.Length > 0)];

    private static ContactEmail Email(string text, bool isPrimary, ContactInfo? before)
    {
        var same = before?.Emails?.Items?.FirstOrDefault(e => ContactKey.OfEmail(e.Email) == ContactKey.OfEmail(text));
        return new() { Id = same?.Id, Tag = same?.Tag, Email = text, Primary = isPrimary };
    }

    private static ContactPhone Phone(string? tag, string text, bool isPrimary, ContactInfo? before)
    {
        var same = before?.Phones?.Items?.FirstOrDefault(p => p.Phone == text);
        return new() { Id = same?.Id, Tag = OldTag(tag), CountryCode = same?.CountryCode, Phone = text, Primary = isPrimary };
    }

    private static ContactAddress Address(V5.ContactAddress wanted) => new()
    {
        Id = wanted.Id,
        Tag = OldTag(wanted.Tag),
        Address = wanted.Address is not { } at ? null : new()
        {
            StreetAddress = at.StreetAddress is { } street ? new() { Number = street.Number, Name = street.Name } : null,
            AddressLine = at.AddressLine,
            AddressLine2 = at.AddressLine2,
            Country = at.Country,
            Subdivision = at.Subdivision,
            City = at.City,
            PostalCode = at.PostalCode,
        },
    };

    /// <summary>What a request wants kept that contacts here have no place for: refused rather than lost.</summary>
    /// <param name="at">The member of a contact it is; empty for a contact itself.</param>
    public static InvalidFields? Lost(JsonElement given, string path, string at = "") =>
        Lost(JsonNode.Parse(given.GetRawText()), path, at).ToList() is { Count: > 0 } lost ? new(lost) : null;

    private static IEnumerable<FieldViolation> Lost(JsonNode? given, string path, string at) => given switch
    {
        JsonArray items => items.SelectMany((item, i) => Lost(item, $"{path}[{i}]", at)),
        JsonObject members => members.SelectMany(m => NotKept.GetValueOrDefault(at)?.Contains(m.Key) != true ? Lost(m.Value, $"{path}.{m.Key}", m.Key)
            : IsEmpty(m.Value) ? [] : [new FieldViolation($"{path}.{m.Key}", "is nothing contacts keep here", "FIELD_NOT_ALLOWED")]),
        _ => [],
    };

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.All(m => IsEmpty(m.Value)),
        JsonArray items => items.Count == 0,
        _ => false,
    };
}
