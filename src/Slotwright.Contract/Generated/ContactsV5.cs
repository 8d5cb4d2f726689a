// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.ContactsV5;

public static class Action
{
    public const string UnknownAction = "UNKNOWN_ACTION";
    public const string Updated = "UPDATED";
    public const string Created = "CREATED";
}

public sealed record AddContactAdditionalEmailRequest
{
    public string? ContactId { get; init; }
    public AdditionalEmail? Email { get; init; }
    public string? Revision { get; init; }
}

public sealed record AddContactAdditionalEmailResponse
{
    public Contact? Contact { get; init; }
}

public sealed record AddContactAdditionalPhoneRequest
{
    public string? ContactId { get; init; }
    public AdditionalPhone? Phone { get; init; }
    public string? Revision { get; init; }
}

public sealed record AddContactAdditionalPhoneResponse
{
    public Contact? Contact { get; init; }
}

public sealed record AddContactAddressRequest
{
    public string? ContactId { get; init; }
    public ContactAddress? Address { get; init; }
    public string? Revision { get; init; }
}

public sealed record AddContactAddressResponse
{
    public Contact? Contact { get; init; }
}

public sealed record AdditionalEmail
{
    public string? Email { get; init; }
}

public sealed record AdditionalPhone
{
    public string? Tag { get; init; }
    public string? Phone { get; init; }
    public string? E164 { get; init; }
}

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine2 { get; init; }
    public string? FormattedAddress { get; init; }
    public string? Hint { get; init; }
    public AddressLocation? Geocode { get; init; }
    public string? CountryFullname { get; init; }
    public IReadOnlyList<Subdivision>? Subdivisions { get; init; }
    public string? SubdivisionFullname { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public static class AddressTag
{
    public const string Other = "OTHER";
    public const string Home = "HOME";
    public const string Work = "WORK";
    public const string Billing = "BILLING";
    public const string Shipping = "SHIPPING";
}

public sealed record Aggregation
{
    public ValueAggregation? Value { get; init; }
    public RangeAggregation? Range { get; init; }
    public ScalarAggregation? Scalar { get; init; }
    public DateHistogramAggregation? DateHistogram { get; init; }
    public NestedAggregation? Nested { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
}

public sealed record AggregationData
{
    public IReadOnlyList<AggregationResults>? Results { get; init; }
}

public sealed record AggregationResults
{
    public ValueResults? Values { get; init; }
    public RangeResults? Ranges { get; init; }
    public AggregationResultsScalarResult? Scalar { get; init; }
    public DateHistogramResults? DateHistogram { get; init; }
    public NestedResults? Nested { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
}

public sealed record AggregationResultsScalarResult
{
    public string? Type { get; init; }
    public double? Value { get; init; }
}

public static class AggregationType
{
    public const string Value = "VALUE";
    public const string Range = "RANGE";
    public const string Scalar = "SCALAR";
    public const string DateHistogram = "DATE_HISTOGRAM";
    public const string Nested = "NESTED";
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkContactResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Contact? Item { get; init; }
}

public sealed record BulkCreateContactsRequest
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
    public bool? ReturnEntity { get; init; }
    public bool? AllowDuplicates { get; init; }
}

public sealed record BulkCreateContactsResponse
{
    public IReadOnlyList<BulkContactResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteContactsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
    public bool? DeleteMembers { get; init; }
}

public sealed record BulkDeleteContactsByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkDeleteContactsRequest
{
    public IReadOnlyList<string>? ContactIds { get; init; }
    public bool? DeleteMembers { get; init; }
}

public sealed record BulkDeleteContactsResponse
{
    public IReadOnlyList<BulkDeleteContactsResponseBulkContactResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteContactsResponseBulkContactResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkRestoreContactsFromTrashBinRequest
{
    public IReadOnlyList<string>? ContactIds { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkRestoreContactsFromTrashBinResponse
{
    public IReadOnlyList<BulkRestoreContactsFromTrashBinResponseBulkContactResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkRestoreContactsFromTrashBinResponseBulkContactResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Contact? Item { get; init; }
}

public sealed record BulkUpdateContactSubscriptionsRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
    public string? EmailSubscriptionStatus { get; init; }
    public string? PhoneSubscriptionStatus { get; init; }
}

public sealed record BulkUpdateContactSubscriptionsResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateContactTagsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
    public PrivateTags? AssignTags { get; init; }
    public PrivateTags? UnassignTags { get; init; }
}

public sealed record BulkUpdateContactTagsByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateContactTagsRequest
{
    public IReadOnlyList<string>? ContactIds { get; init; }
    public bool? ReturnEntity { get; init; }
    public PrivateTags? AssignTags { get; init; }
    public PrivateTags? UnassignTags { get; init; }
}

public sealed record BulkUpdateContactTagsResponse
{
    public IReadOnlyList<BulkUpdateContactTagsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateContactTagsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Contact? Item { get; init; }
}

public sealed record BulkUpdateContactsRequest
{
    public IReadOnlyList<MaskedContact>? Contacts { get; init; }
    public bool? ReturnEntity { get; init; }
    public bool? AllowDuplicates { get; init; }
}

public sealed record BulkUpdateContactsResponse
{
    public IReadOnlyList<BulkUpdateContactsResponseBulkContactResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateContactsResponseBulkContactResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Contact? Item { get; init; }
}

public sealed record BulkUpdatePhoneCountryCodeByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
    public string? CountryCode { get; init; }
}

public sealed record BulkUpdatePhoneCountryCodeByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpsertContactsRequest
{
    public IReadOnlyList<BulkUpsertContactsRequestMaskedContact>? Contacts { get; init; }
    public bool? ReturnEntity { get; init; }
    public string? UpsertMode { get; init; }
    public bool? UpdateMember { get; init; }
}

public sealed record BulkUpsertContactsRequestMaskedContact
{
    public Contact? Contact { get; init; }
}

public sealed record BulkUpsertContactsResponse
{
    public IReadOnlyList<BulkUpsertContactsResponseBulkContactResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpsertContactsResponseBulkContactResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Contact? Item { get; init; }
    public string? Action { get; init; }
}

public sealed record Contact
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? ExternalId { get; init; }
    public ContactName? Name { get; init; }
    public ContactEmail? Email { get; init; }
    public IReadOnlyList<AdditionalEmail>? AdditionalEmails { get; init; }
    public ContactPhone? Phone { get; init; }
    public IReadOnlyList<AdditionalPhone>? AdditionalPhones { get; init; }
    public IReadOnlyList<ContactAddress>? Addresses { get; init; }
    public ContactCompany? Company { get; init; }
    public string? Locale { get; init; }
    public string? Birthdate { get; init; }
    public string? TimeZone { get; init; }
    public string? AssigneeId { get; init; }
    public IReadOnlyList<string>? LocationIds { get; init; }
    public Image? Image { get; init; }
    public ContactSource? Source { get; init; }
    public ContactActivity? LastActivity { get; init; }
    public IReadOnlyList<string>? SegmentIds { get; init; }
    public MemberInfo? MemberInfo { get; init; }
    public PrivateTags? Tags { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record ContactActivity
{
    public string? Date { get; init; }
    public string? TemplateId { get; init; }
}

public sealed record ContactAddress
{
    public string? Tag { get; init; }
    public Address? Address { get; init; }
    public bool? DefaultAddress { get; init; }
    public string? Id { get; init; }
    public Recipient? Recipient { get; init; }
}

public sealed record ContactCompany
{
    public string? Name { get; init; }
    public string? JobTitle { get; init; }
}

public sealed record ContactEmail
{
    public string? Email { get; init; }
    public ContactSubscription? SubscriptionStatus { get; init; }
    public string? DeliverabilityStatus { get; init; }
}

public sealed record ContactName
{
    public string? First { get; init; }
    public string? Last { get; init; }
}

public sealed record ContactPhone
{
    public string? Tag { get; init; }
    public string? Phone { get; init; }
    public string? E164 { get; init; }
    public ContactSubscription? SubscriptionStatus { get; init; }
    public string? DeliverabilityStatus { get; init; }
}

public sealed record ContactSource
{
    public string? UserId { get; init; }
    public string? AppId { get; init; }
    public string? AdditionalInfo { get; init; }
}

public sealed record ContactSubscription
{
    public string? Status { get; init; }
    public string? UpdatedDate { get; init; }
}

public sealed record CountContactsRequest
{
    public JsonElement? Filter { get; init; }
    public string? Search { get; init; }
}

public sealed record CountContactsResponse
{
    public int? Count { get; init; }
}

public sealed record CreateContactRequest
{
    public Contact? Contact { get; init; }
    public bool? AllowDuplicates { get; init; }
}

public sealed record CreateContactResponse
{
    public Contact? Contact { get; init; }
    public string? ImageUploadId { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record CursorPagingMetadata
{
    public int? Count { get; init; }
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
    public int? Total { get; init; }
}

public sealed record CursorQuery
{
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record CursorSearch
{
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
    public IReadOnlyList<Aggregation>? Aggregations { get; init; }
    public SearchDetails? Search { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record DateHistogramAggregation
{
    public string? Interval { get; init; }
}

public sealed record DateHistogramResult
{
    public string? Value { get; init; }
    public int? Count { get; init; }
}

public sealed record DateHistogramResults
{
    public IReadOnlyList<DateHistogramResult>? Results { get; init; }
}

public sealed record DeleteContactAddressRequest
{
    public string? ContactId { get; init; }
    public string? AddressId { get; init; }
    public string? Revision { get; init; }
}

public sealed record DeleteContactAddressResponse
{
    public Contact? Contact { get; init; }
}

public sealed record DeleteContactRequest
{
    public string? ContactId { get; init; }
    public bool? DeleteMember { get; init; }
}

public sealed record DeleteContactResponse
{
}

public static class EmailDeliverabilityStatus
{
    public const string NotSet = "NOT_SET";
    public const string Valid = "VALID";
    public const string Bounced = "BOUNCED";
    public const string SpamComplaint = "SPAM_COMPLAINT";
    public const string Inactive = "INACTIVE";
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record FindMatchingContactsRequest
{
    public string? ExternalId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

public sealed record FindMatchingContactsResponse
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
}

public sealed record GenerateContactImageUploadUrlRequest
{
    public string? ContactId { get; init; }
    public string? MimeType { get; init; }
}

public sealed record GenerateContactImageUploadUrlResponse
{
    public string? UploadUrl { get; init; }
    public string? ImageUploadId { get; init; }
}

public sealed record GetContactImageUploadStatusRequest
{
    public string? ContactId { get; init; }
    public string? ImageUploadId { get; init; }
}

public sealed record GetContactImageUploadStatusResponse
{
    public string? Status { get; init; }
}

public sealed record GetContactRequest
{
    public string? ContactId { get; init; }
}

public sealed record GetContactResponse
{
    public Contact? Contact { get; init; }
}

public sealed record GetDeletedContactRequest
{
    public string? ContactId { get; init; }
}

public sealed record GetDeletedContactResponse
{
    public Contact? Contact { get; init; }
}

public sealed record GroupInfo
{
    public IReadOnlyList<string>? GroupIds { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? UrlExpirationDate { get; init; }
    public string? SizeInBytes { get; init; }
}

public static class ImageUploadStatus
{
    public const string InProgress = "IN_PROGRESS";
    public const string Success = "SUCCESS";
    public const string Failure = "FAILURE";
}

public sealed record IncludeMissingValuesOptions
{
    public string? AddToBucket { get; init; }
}

public static class Interval
{
    public const string Year = "YEAR";
    public const string Month = "MONTH";
    public const string Week = "WEEK";
    public const string Day = "DAY";
    public const string Hour = "HOUR";
    public const string Minute = "MINUTE";
    public const string Second = "SECOND";
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record ListDeletedContactsRequest
{
    public string? ExternalId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public IReadOnlyList<string>? ContactIds { get; init; }
    public string? DeletedFromDate { get; init; }
    public string? DeletedToDate { get; init; }
    public CursorPaging? Paging { get; init; }
}

public sealed record ListDeletedContactsResponse
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record MaskedContact
{
    public Contact? Contact { get; init; }
}

public sealed record MemberInfo
{
    public string? MemberId { get; init; }
    public string? SignupDate { get; init; }
    public string? Email { get; init; }
    public bool? EmailVerified { get; init; }
    public bool? EmailVerificationRequired { get; init; }
    public bool? RequireProfileCompletion { get; init; }
    public string? Status { get; init; }
    public ProfileInfo? ProfileInfo { get; init; }
    public UserInfo? UserInfo { get; init; }
    public SessionInfo? SessionInfo { get; init; }
    public GroupInfo? GroupInfo { get; init; }
}

public static class MemberStatus
{
    public const string Pending = "PENDING";
    public const string Active = "ACTIVE";
    public const string Blocked = "BLOCKED";
    public const string Offline = "OFFLINE";
}

public sealed record MergeContactsRequest
{
    public string? TargetContactId { get; init; }
    public string? TargetContactRevision { get; init; }
    public Contact? TargetContact { get; init; }
    public IReadOnlyList<string>? SourceContactIds { get; init; }
    public bool? Preview { get; init; }
    public bool? AllowDuplicates { get; init; }
}

public sealed record MergeContactsResponse
{
    public Contact? Contact { get; init; }
}

public static class MissingValues
{
    public const string Exclude = "EXCLUDE";
    public const string Include = "INCLUDE";
}

public static class Mode
{
    public const string Or = "OR";
    public const string And = "AND";
}

public static class NameFormat
{
    public const string ByFirstName = "BY_FIRST_NAME";
    public const string ByLastName = "BY_LAST_NAME";
}

public sealed record NestedAggregation
{
    public IReadOnlyList<NestedAggregationItem>? NestedAggregations { get; init; }
}

public sealed record NestedAggregationItem
{
    public ValueAggregation? Value { get; init; }
    public RangeAggregation? Range { get; init; }
    public ScalarAggregation? Scalar { get; init; }
    public DateHistogramAggregation? DateHistogram { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? FieldPath { get; init; }
}

public static class NestedAggregationType
{
    public const string Value = "VALUE";
    public const string Range = "RANGE";
    public const string Scalar = "SCALAR";
    public const string DateHistogram = "DATE_HISTOGRAM";
}

public sealed record NestedResultValue
{
    public ValueResult? Value { get; init; }
    public RangeResult? Range { get; init; }
    public ScalarResult? Scalar { get; init; }
    public ValueResult? DateHistogram { get; init; }
}

public sealed record NestedResults
{
    public IReadOnlyList<Results>? Results { get; init; }
}

public static class PhoneDeliverabilityStatus
{
    public const string NoPhoneDeliverabilityStatus = "NO_PHONE_DELIVERABILITY_STATUS";
    public const string NotSet = "NOT_SET";
    public const string Valid = "VALID";
    public const string Invalid = "INVALID";
}

public static class PhoneTag
{
    public const string Other = "OTHER";
    public const string Main = "MAIN";
    public const string Home = "HOME";
    public const string Mobile = "MOBILE";
    public const string Work = "WORK";
    public const string Fax = "FAX";
}

public static class PrivacyStatus
{
    public const string Private = "PRIVATE";
    public const string Public = "PUBLIC";
}

public sealed record PrivateTags
{
    [JsonPropertyName("privateTags")]
    public TagList? PrivateTagsValue { get; init; }
}

public sealed record ProfileInfo
{
    public string? Nickname { get; init; }
    public string? PrivacyStatus { get; init; }
    public bool? Reported { get; init; }
    public bool? Muted { get; init; }
    public Image? Photo { get; init; }
}

public sealed record QueryContactsRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryContactsResponse
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record RangeAggregation
{
    public IReadOnlyList<RangeBucket>? Buckets { get; init; }
}

public sealed record RangeAggregationResult
{
    public double? From { get; init; }
    public double? To { get; init; }
    public int? Count { get; init; }
}

public sealed record RangeBucket
{
    public double? From { get; init; }
    public double? To { get; init; }
}

public sealed record RangeResult
{
    public int? From { get; init; }
    public int? To { get; init; }
    public int? Count { get; init; }
}

public sealed record RangeResults
{
    public IReadOnlyList<RangeAggregationResult>? Results { get; init; }
}

public sealed record Recipient
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Company { get; init; }
    public string? Phone { get; init; }
}

public sealed record RemoveContactFromTrashBinRequest
{
    public string? ContactId { get; init; }
}

public sealed record RemoveContactFromTrashBinResponse
{
}

public sealed record RestoreContactFromTrashBinRequest
{
    public string? ContactId { get; init; }
}

public sealed record RestoreContactFromTrashBinResponse
{
    public Contact? Contact { get; init; }
}

public sealed record Results
{
    [JsonPropertyName("results")]
    public IReadOnlyDictionary<string, NestedResultValue>? ResultsValue { get; init; }
}

public static class Role
{
    public const string Owner = "OWNER";
    public const string Contributor = "CONTRIBUTOR";
    public const string Member = "MEMBER";
}

public sealed record ScalarAggregation
{
    public string? Type { get; init; }
}

public sealed record ScalarResult
{
    public int? Value { get; init; }
}

public static class ScalarType
{
    public const string CountDistinct = "COUNT_DISTINCT";
    public const string Min = "MIN";
    public const string Max = "MAX";
}

public sealed record SearchContactsRequest
{
    public CursorSearch? Search { get; init; }
    public string? NameFormat { get; init; }
    public string? SemanticQuery { get; init; }
}

public sealed record SearchContactsResponse
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public AggregationData? AggregationData { get; init; }
}

public sealed record SearchDetails
{
    public string? Mode { get; init; }
    public string? Expression { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public bool? Fuzzy { get; init; }
}

public sealed record SessionInfo
{
    public string? LastWebLogin { get; init; }
    public string? LastMobileLogin { get; init; }
    public IReadOnlyList<string>? MobileAppNames { get; init; }
}

public static class SortDirection
{
    public const string Desc = "DESC";
    public const string Asc = "ASC";
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public static class SortType
{
    public const string Count = "COUNT";
    public const string Value = "VALUE";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
    public string? FormattedAddressLine { get; init; }
}

public sealed record Subdivision
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? TypeInfo { get; init; }
}

public static class SubdivisionType
{
    public const string UnknownSubdivisionType = "UNKNOWN_SUBDIVISION_TYPE";
    public const string AdministrativeAreaLevel_1 = "ADMINISTRATIVE_AREA_LEVEL_1";
    public const string AdministrativeAreaLevel_2 = "ADMINISTRATIVE_AREA_LEVEL_2";
    public const string AdministrativeAreaLevel_3 = "ADMINISTRATIVE_AREA_LEVEL_3";
    public const string AdministrativeAreaLevel_4 = "ADMINISTRATIVE_AREA_LEVEL_4";
    public const string AdministrativeAreaLevel_5 = "ADMINISTRATIVE_AREA_LEVEL_5";
    public const string Country = "COUNTRY";
}

public static class SubscriptionStatus
{
    public const string NoSubscriptionStatus = "NO_SUBSCRIPTION_STATUS";
    public const string NotSet = "NOT_SET";
    public const string Pending = "PENDING";
    public const string Subscribed = "SUBSCRIBED";
    public const string Unsubscribed = "UNSUBSCRIBED";
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record UpdateContactAddressRequest
{
    public string? ContactId { get; init; }
    public ContactAddress? Address { get; init; }
    public string? Revision { get; init; }
}

public sealed record UpdateContactAddressResponse
{
    public Contact? Contact { get; init; }
}

public sealed record UpdateContactRequest
{
    public Contact? Contact { get; init; }
    public bool? AllowDuplicates { get; init; }
}

public sealed record UpdateContactResponse
{
    public Contact? Contact { get; init; }
    public string? ImageUploadId { get; init; }
}

public sealed record UpdateContactTagsRequest
{
    public string? ContactId { get; init; }
    public PrivateTags? AssignTags { get; init; }
    public PrivateTags? UnassignTags { get; init; }
}

public sealed record UpdateContactTagsResponse
{
    public Contact? Contact { get; init; }
}

public sealed record UpsertContactRequest
{
    public Contact? Contact { get; init; }
    public string? UpsertMode { get; init; }
    public bool? UpdateMember { get; init; }
}

public sealed record UpsertContactResponse
{
    public Contact? Contact { get; init; }
    public string? Action { get; init; }
    public string? ImageUploadId { get; init; }
}

public static class UpsertContactResponseAction
{
    public const string Updated = "UPDATED";
    public const string Created = "CREATED";
}

public static class UpsertMode
{
    public const string Overwrite = "OVERWRITE";
    public const string Append = "APPEND";
    public const string OverwriteAppendArrays = "OVERWRITE_APPEND_ARRAYS";
}

public sealed record UserInfo
{
    public string? UserId { get; init; }
    public string? Role { get; init; }
}

public static class V5SubscriptionStatus
{
    public const string NotSet = "NOT_SET";
    public const string Subscribed = "SUBSCRIBED";
    public const string Unsubscribed = "UNSUBSCRIBED";
}

public sealed record ValueAggregation
{
    public IncludeMissingValuesOptions? IncludeOptions { get; init; }
    public string? SortType { get; init; }
    public string? SortDirection { get; init; }
    public int? Limit { get; init; }
    public string? MissingValues { get; init; }
}

public sealed record ValueAggregationResult
{
    public string? Value { get; init; }
    public int? Count { get; init; }
}

public sealed record ValueResult
{
    public string? Value { get; init; }
    public int? Count { get; init; }
}

public sealed record ValueResults
{
    public IReadOnlyList<ValueAggregationResult>? Results { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddContactAdditionalEmailRequest))]
[JsonSerializable(typeof(AddContactAdditionalEmailResponse))]
[JsonSerializable(typeof(AddContactAdditionalPhoneRequest))]
[JsonSerializable(typeof(AddContactAdditionalPhoneResponse))]
[JsonSerializable(typeof(AddContactAddressRequest))]
[JsonSerializable(typeof(AddContactAddressResponse))]
[JsonSerializable(typeof(AdditionalEmail))]
[JsonSerializable(typeof(AdditionalPhone))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(Aggregation))]
[JsonSerializable(typeof(AggregationData))]
[JsonSerializable(typeof(AggregationResults))]
[JsonSerializable(typeof(AggregationResultsScalarResult))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkContactResult))]
[JsonSerializable(typeof(BulkCreateContactsRequest))]
[JsonSerializable(typeof(BulkCreateContactsResponse))]
[JsonSerializable(typeof(BulkDeleteContactsByFilterRequest))]
[JsonSerializable(typeof(BulkDeleteContactsByFilterResponse))]
[JsonSerializable(typeof(BulkDeleteContactsRequest))]
[JsonSerializable(typeof(BulkDeleteContactsResponse))]
[JsonSerializable(typeof(BulkDeleteContactsResponseBulkContactResult))]
[JsonSerializable(typeof(BulkRestoreContactsFromTrashBinRequest))]
[JsonSerializable(typeof(BulkRestoreContactsFromTrashBinResponse))]
[JsonSerializable(typeof(BulkRestoreContactsFromTrashBinResponseBulkContactResult))]
[JsonSerializable(typeof(BulkUpdateContactSubscriptionsRequest))]
[JsonSerializable(typeof(BulkUpdateContactSubscriptionsResponse))]
[JsonSerializable(typeof(BulkUpdateContactTagsByFilterRequest))]
[JsonSerializable(typeof(BulkUpdateContactTagsByFilterResponse))]
[JsonSerializable(typeof(BulkUpdateContactTagsRequest))]
[JsonSerializable(typeof(BulkUpdateContactTagsResponse))]
[JsonSerializable(typeof(BulkUpdateContactTagsResult))]
[JsonSerializable(typeof(BulkUpdateContactsRequest))]
[JsonSerializable(typeof(BulkUpdateContactsResponse))]
[JsonSerializable(typeof(BulkUpdateContactsResponseBulkContactResult))]
[JsonSerializable(typeof(BulkUpdatePhoneCountryCodeByFilterRequest))]
[JsonSerializable(typeof(BulkUpdatePhoneCountryCodeByFilterResponse))]
[JsonSerializable(typeof(BulkUpsertContactsRequest))]
[JsonSerializable(typeof(BulkUpsertContactsRequestMaskedContact))]
[JsonSerializable(typeof(BulkUpsertContactsResponse))]
[JsonSerializable(typeof(BulkUpsertContactsResponseBulkContactResult))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(ContactActivity))]
[JsonSerializable(typeof(ContactAddress))]
[JsonSerializable(typeof(ContactCompany))]
[JsonSerializable(typeof(ContactEmail))]
[JsonSerializable(typeof(ContactName))]
[JsonSerializable(typeof(ContactPhone))]
[JsonSerializable(typeof(ContactSource))]
[JsonSerializable(typeof(ContactSubscription))]
[JsonSerializable(typeof(CountContactsRequest))]
[JsonSerializable(typeof(CountContactsResponse))]
[JsonSerializable(typeof(CreateContactRequest))]
[JsonSerializable(typeof(CreateContactResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DateHistogramAggregation))]
[JsonSerializable(typeof(DateHistogramResult))]
[JsonSerializable(typeof(DateHistogramResults))]
[JsonSerializable(typeof(DeleteContactAddressRequest))]
[JsonSerializable(typeof(DeleteContactAddressResponse))]
[JsonSerializable(typeof(DeleteContactRequest))]
[JsonSerializable(typeof(DeleteContactResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FindMatchingContactsRequest))]
[JsonSerializable(typeof(FindMatchingContactsResponse))]
[JsonSerializable(typeof(GenerateContactImageUploadUrlRequest))]
[JsonSerializable(typeof(GenerateContactImageUploadUrlResponse))]
[JsonSerializable(typeof(GetContactImageUploadStatusRequest))]
[JsonSerializable(typeof(GetContactImageUploadStatusResponse))]
[JsonSerializable(typeof(GetContactRequest))]
[JsonSerializable(typeof(GetContactResponse))]
[JsonSerializable(typeof(GetDeletedContactRequest))]
[JsonSerializable(typeof(GetDeletedContactResponse))]
[JsonSerializable(typeof(GroupInfo))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(IncludeMissingValuesOptions))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(ListDeletedContactsRequest))]
[JsonSerializable(typeof(ListDeletedContactsResponse))]
[JsonSerializable(typeof(MaskedContact))]
[JsonSerializable(typeof(MemberInfo))]
[JsonSerializable(typeof(MergeContactsRequest))]
[JsonSerializable(typeof(MergeContactsResponse))]
[JsonSerializable(typeof(NestedAggregation))]
[JsonSerializable(typeof(NestedAggregationItem))]
[JsonSerializable(typeof(NestedResultValue))]
[JsonSerializable(typeof(NestedResults))]
[JsonSerializable(typeof(PrivateTags))]
[JsonSerializable(typeof(ProfileInfo))]
[JsonSerializable(typeof(QueryContactsRequest))]
[JsonSerializable(typeof(QueryContactsResponse))]
[JsonSerializable(typeof(RangeAggregation))]
[JsonSerializable(typeof(RangeAggregationResult))]
[JsonSerializable(typeof(RangeBucket))]
[JsonSerializable(typeof(RangeResult))]
[JsonSerializable(typeof(RangeResults))]
[JsonSerializable(typeof(Recipient))]
[JsonSerializable(typeof(RemoveContactFromTrashBinRequest))]
[JsonSerializable(typeof(RemoveContactFromTrashBinResponse))]
[JsonSerializable(typeof(RestoreContactFromTrashBinRequest))]
[JsonSerializable(typeof(RestoreContactFromTrashBinResponse))]
[JsonSerializable(typeof(Results))]
[JsonSerializable(typeof(ScalarAggregation))]
[JsonSerializable(typeof(ScalarResult))]
[JsonSerializable(typeof(SearchContactsRequest))]
[JsonSerializable(typeof(SearchContactsResponse))]
[JsonSerializable(typeof(SearchDetails))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(Subdivision))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(UpdateContactAddressRequest))]
[JsonSerializable(typeof(UpdateContactAddressResponse))]
[JsonSerializable(typeof(UpdateContactRequest))]
[JsonSerializable(typeof(UpdateContactResponse))]
[JsonSerializable(typeof(UpdateContactTagsRequest))]
[JsonSerializable(typeof(UpdateContactTagsResponse))]
[JsonSerializable(typeof(UpsertContactRequest))]
[JsonSerializable(typeof(UpsertContactResponse))]
[JsonSerializable(typeof(UserInfo))]
[JsonSerializable(typeof(ValueAggregation))]
[JsonSerializable(typeof(ValueAggregationResult))]
[JsonSerializable(typeof(ValueResult))]
[JsonSerializable(typeof(ValueResults))]
public sealed partial class ContactsV5Json : JsonSerializerContext
{
    public static ContactsV5Json Wire { get; } = new(WireFormat.NewOptions());
}
