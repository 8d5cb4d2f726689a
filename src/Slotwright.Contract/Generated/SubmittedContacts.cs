// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.SubmittedContacts;

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine2 { get; init; }
}

public static class AddressTag
{
    public const string Untagged = "UNTAGGED";
    public const string Home = "HOME";
    public const string Work = "WORK";
    public const string Billing = "BILLING";
    public const string Shipping = "SHIPPING";
}

public sealed record ContactAddress
{
    public string? Id { get; init; }
    public string? Tag { get; init; }
    public Address? Address { get; init; }
}

public sealed record ContactAddressesWrapper
{
    public IReadOnlyList<ContactAddress>? Items { get; init; }
}

public sealed record ContactEmail
{
    public string? Id { get; init; }
    public string? Tag { get; init; }
    public string? Email { get; init; }
    public bool? Primary { get; init; }
}

public sealed record ContactEmailsWrapper
{
    public IReadOnlyList<ContactEmail>? Items { get; init; }
}

public sealed record ContactInfo
{
    public ContactName? Name { get; init; }
    public ContactEmailsWrapper? Emails { get; init; }
    public ContactPhonesWrapper? Phones { get; init; }
    public ContactAddressesWrapper? Addresses { get; init; }
    public string? Company { get; init; }
    public string? JobTitle { get; init; }
    public string? Birthdate { get; init; }
    public string? Locale { get; init; }
    public LabelsWrapper? LabelKeys { get; init; }
    public ExtendedFieldsWrapper? ExtendedFields { get; init; }
    public ContactPicture? Picture { get; init; }
}

public sealed record ContactName
{
    public string? First { get; init; }
    public string? Last { get; init; }
}

public sealed record ContactPhone
{
    public string? Id { get; init; }
    public string? Tag { get; init; }
    public string? CountryCode { get; init; }
    public string? Phone { get; init; }
    public string? E164Phone { get; init; }
    public bool? Primary { get; init; }
}

public sealed record ContactPhonesWrapper
{
    public IReadOnlyList<ContactPhone>? Items { get; init; }
}

public sealed record ContactPicture
{
    public Image? Image { get; init; }
}

public static class EmailTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
    public const string Home = "HOME";
    public const string Work = "WORK";
}

public sealed record ExtendedFieldsWrapper
{
    public JsonElement? Items { get; init; }
}

public static class IdentityType
{
    public const string Unknown = "UNKNOWN";
    public const string Contact = "CONTACT";
    public const string Member = "MEMBER";
    public const string NotAuthenticatedMember = "NOT_AUTHENTICATED_MEMBER";
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? UrlExpirationDate { get; init; }
}

public sealed record LabelsWrapper
{
    public IReadOnlyList<string>? Items { get; init; }
}

public static class PhoneTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
    public const string Home = "HOME";
    public const string Mobile = "MOBILE";
    public const string Work = "WORK";
    public const string Fax = "FAX";
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
}

public sealed record SubmitContactRequest
{
    public ContactInfo? Info { get; init; }
    public string? PassThroughData { get; init; }
    public string? ContactId { get; init; }
}

public sealed record SubmitContactResponse
{
    public string? ContactId { get; init; }
    public string? IdentityType { get; init; }
    public bool? NewContact { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(ContactAddress))]
[JsonSerializable(typeof(ContactAddressesWrapper))]
[JsonSerializable(typeof(ContactEmail))]
[JsonSerializable(typeof(ContactEmailsWrapper))]
[JsonSerializable(typeof(ContactInfo))]
[JsonSerializable(typeof(ContactName))]
[JsonSerializable(typeof(ContactPhone))]
[JsonSerializable(typeof(ContactPhonesWrapper))]
[JsonSerializable(typeof(ContactPicture))]
[JsonSerializable(typeof(ExtendedFieldsWrapper))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(LabelsWrapper))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(SubmitContactRequest))]
[JsonSerializable(typeof(SubmitContactResponse))]
public sealed partial class SubmittedContactsJson : JsonSerializerContext
{
    public static SubmittedContactsJson Wire { get; } = new(WireFormat.NewOptions());
}
