// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Verification;

public sealed record Address
{
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine { get; init; }
    public string? AddressLine2 { get; init; }
    public string? StreetName { get; init; }
    public string? StreetNumber { get; init; }
}

public static class AddressTag
{
    public const string Untagged = "UNTAGGED";
    public const string Home = "HOME";
    public const string Work = "WORK";
    public const string Billing = "BILLING";
    public const string Shipping = "SHIPPING";
}

public sealed record AddressWrapper
{
    public Address? Address { get; init; }
    public string? Tag { get; init; }
}

public sealed record AuthenticatorConnection
{
    public string? AuthenticatorConnectionId { get; init; }
    public bool? ReEnrollmentRequired { get; init; }
}

public sealed record Connection
{
    public IdpConnection? IdpConnection { get; init; }
    public AuthenticatorConnection? AuthenticatorConnection { get; init; }
}

public sealed record CustomField
{
    public string? Name { get; init; }
    public V1CustomValue? Value { get; init; }
}

public sealed record CustomValue
{
    public string? StrValue { get; init; }
    public int? NumValue { get; init; }
    public string? DateValue { get; init; }
    public ListValue? ListValue { get; init; }
    public MapValue? MapValue { get; init; }
}

public sealed record Email
{
    public string? Address { get; init; }
    public bool? IsVerified { get; init; }
}

public static class EmailTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
    public const string Home = "HOME";
    public const string Work = "WORK";
}

public sealed record Factor
{
    public string? FactorId { get; init; }
    public string? Type { get; init; }
    public string? Status { get; init; }
}

public static class FactorType
{
    public const string Password = "PASSWORD";
    public const string Sms = "SMS";
    public const string Call = "CALL";
    public const string Email = "EMAIL";
    public const string Totp = "TOTP";
    public const string Push = "PUSH";
    public const string Webauthn = "WEBAUTHN";
    public const string RecoveryCode = "RECOVERY_CODE";
}

public sealed record Identity
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public IReadOnlyList<Connection>? Connections { get; init; }
    public IdentityProfile? IdentityProfile { get; init; }
    public Metadata? Metadata { get; init; }
    public Email? Email { get; init; }
    public StatusV2? Status { get; init; }
    public IReadOnlyList<Factor>? Factors { get; init; }
}

public sealed record IdentityProfile
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Nickname { get; init; }
    public string? Picture { get; init; }
    public IReadOnlyList<string>? Emails { get; init; }
    public IReadOnlyList<string>? Phones { get; init; }
    public IReadOnlyList<string>? Labels { get; init; }
    public string? Language { get; init; }
    public string? PrivacyStatus { get; init; }
    public IReadOnlyList<CustomField>? CustomFields { get; init; }
    public IReadOnlyList<SecondaryEmail>? SecondaryEmails { get; init; }
    public IReadOnlyList<Phone>? PhonesV2 { get; init; }
    public IReadOnlyList<AddressWrapper>? Addresses { get; init; }
    public string? Company { get; init; }
    public string? Position { get; init; }
    public string? Birthdate { get; init; }
    public string? Slug { get; init; }
    public bool? Subscription { get; init; }
    public string? VatId { get; init; }
}

public sealed record IdpConnection
{
    public string? IdpConnectionId { get; init; }
    public string? IdpUserId { get; init; }
}

public sealed record ListValue
{
    public IReadOnlyList<CustomValue>? Value { get; init; }
}

public sealed record MapValue
{
    public IReadOnlyDictionary<string, CustomValue>? Value { get; init; }
}

public sealed record Metadata
{
}

public sealed record Phone
{
    public string? CountryCode { get; init; }
    [JsonPropertyName("phone")]
    public string? PhoneValue { get; init; }
    public string? Tag { get; init; }
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

public static class PrivacyStatus
{
    public const string Undefined = "UNDEFINED";
    public const string Public = "PUBLIC";
    public const string Private = "PRIVATE";
}

public static class Reason
{
    public const string UnknownReason = "UNKNOWN_REASON";
    public const string PendingAdminApprovalRequired = "PENDING_ADMIN_APPROVAL_REQUIRED";
    public const string PendingEmailVerificationRequired = "PENDING_EMAIL_VERIFICATION_REQUIRED";
    public const string PendingRequiredFieldsMissing = "PENDING_REQUIRED_FIELDS_MISSING";
}

public sealed record SecondaryEmail
{
    public string? Email { get; init; }
    public string? Tag { get; init; }
}

public sealed record StartRequest
{
    public string? IdentityId { get; init; }
    public string? Target { get; init; }
}

public sealed record StartResponse
{
    public string? VerificationId { get; init; }
}

public sealed record StateMachineResponse
{
    public string? State { get; init; }
    public string? SessionToken { get; init; }
    public string? StateToken { get; init; }
    public Identity? Identity { get; init; }
    public IReadOnlyDictionary<string, CustomValue>? AdditionalData { get; init; }
}

public static class StateType
{
    public const string UnknownState = "UNKNOWN_STATE";
    public const string Success = "SUCCESS";
    public const string RequireOwnerApproval = "REQUIRE_OWNER_APPROVAL";
    public const string RequireEmailVerification = "REQUIRE_EMAIL_VERIFICATION";
    public const string StatusCheck = "STATUS_CHECK";
    public const string RequireMissingFields = "REQUIRE_MISSING_FIELDS";
}

public static class Status
{
    public const string Inactive = "INACTIVE";
    public const string Active = "ACTIVE";
    public const string RequireReenroll = "REQUIRE_REENROLL";
}

public static class StatusName
{
    public const string UnknownStatus = "UNKNOWN_STATUS";
    public const string Pending = "PENDING";
    public const string Active = "ACTIVE";
    public const string Deleted = "DELETED";
    public const string Blocked = "BLOCKED";
    public const string Offline = "OFFLINE";
}

public sealed record StatusV2
{
    public string? Name { get; init; }
    public IReadOnlyList<string>? Reasons { get; init; }
}

public static class Target
{
    public const string Email = "EMAIL";
}

public sealed record V1CustomValue
{
    public string? StrValue { get; init; }
    public double? NumValue { get; init; }
    public string? DateValue { get; init; }
    public V1ListValue? ListValue { get; init; }
    public V1MapValue? MapValue { get; init; }
    public bool? BoolValue { get; init; }
}

public sealed record V1ListValue
{
    public IReadOnlyList<V1CustomValue>? Value { get; init; }
}

public sealed record V1MapValue
{
    public IReadOnlyDictionary<string, V1CustomValue>? Value { get; init; }
}

public sealed record VerifyDuringAuthenticationRequest
{
    public string? Code { get; init; }
    public string? StateToken { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressWrapper))]
[JsonSerializable(typeof(AuthenticatorConnection))]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(CustomValue))]
[JsonSerializable(typeof(Email))]
[JsonSerializable(typeof(Factor))]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(IdentityProfile))]
[JsonSerializable(typeof(IdpConnection))]
[JsonSerializable(typeof(ListValue))]
[JsonSerializable(typeof(MapValue))]
[JsonSerializable(typeof(Metadata))]
[JsonSerializable(typeof(Phone))]
[JsonSerializable(typeof(SecondaryEmail))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(StartResponse))]
[JsonSerializable(typeof(StateMachineResponse))]
[JsonSerializable(typeof(StatusV2))]
[JsonSerializable(typeof(V1CustomValue))]
[JsonSerializable(typeof(V1ListValue))]
[JsonSerializable(typeof(V1MapValue))]
[JsonSerializable(typeof(VerifyDuringAuthenticationRequest))]
public sealed partial class VerificationJson : JsonSerializerContext
{
    public static VerificationJson Wire { get; } = new(WireFormat.NewOptions());
}
