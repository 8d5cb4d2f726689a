// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Submissions;

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record AppointmentDetails
{
    public string? StaffMemberId { get; init; }
    public string? StaffMemberName { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkDeleteSubmissionRequest
{
    public string? FormId { get; init; }
    public IReadOnlyList<string>? SubmissionIds { get; init; }
    public bool? Permanent { get; init; }
    public bool? PreserveFiles { get; init; }
}

public sealed record BulkDeleteSubmissionResponse
{
    public IReadOnlyList<BulkDeleteSubmissionResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteSubmissionResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkMarkSubmissionsAsSeenRequest
{
    public IReadOnlyList<string>? Ids { get; init; }
    public string? FormId { get; init; }
}

public sealed record BulkMarkSubmissionsAsSeenResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkRemoveSubmissionFromTrashBinRequest
{
    public string? FormId { get; init; }
    public IReadOnlyList<string>? SubmissionIds { get; init; }
}

public sealed record BulkRemoveSubmissionFromTrashBinResponse
{
    public IReadOnlyList<BulkRemoveSubmissionFromTrashBinResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkRemoveSubmissionFromTrashBinResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkUpdateFormSubmissionTagsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public PublicTags? AssignTags { get; init; }
    public PublicTags? UnassignTags { get; init; }
}

public sealed record BulkUpdateFormSubmissionTagsByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateFormSubmissionTagsRequest
{
    public IReadOnlyList<string>? SubmissionIds { get; init; }
    public PublicTags? AssignTags { get; init; }
    public PublicTags? UnassignTags { get; init; }
}

public sealed record BulkUpdateFormSubmissionTagsResponse
{
    public IReadOnlyList<BulkUpdateFormSubmissionTagsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateFormSubmissionTagsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record ConfirmSubmissionRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record ConfirmSubmissionResponse
{
    public FormSubmission? Submission { get; init; }
}

public sealed record CountDeletedSubmissionsRequest
{
    public IReadOnlyList<string>? FormIds { get; init; }
    public string? Namespace { get; init; }
    public IReadOnlyList<string>? Statuses { get; init; }
}

public sealed record CountDeletedSubmissionsResponse
{
    public IReadOnlyList<FormDeletedSubmissionsCount>? FormsDeletedSubmissionsCount { get; init; }
}

public sealed record CountSubmissionsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public SearchDetails? Search { get; init; }
}

public sealed record CountSubmissionsByFilterResponse
{
    public IReadOnlyList<FormSubmissionsCount>? FormsSubmissionsCount { get; init; }
}

public sealed record CountSubmissionsRequest
{
    public IReadOnlyList<string>? FormIds { get; init; }
    public string? Namespace { get; init; }
    public IReadOnlyList<string>? Statuses { get; init; }
}

public sealed record CountSubmissionsResponse
{
    public IReadOnlyList<FormSubmissionsCount>? FormsSubmissionsCount { get; init; }
}

public sealed record CreateSubmissionRequest
{
    public FormSubmission? Submission { get; init; }
    public string? CaptchaToken { get; init; }
    public JsonElement? AdditionalMetadata { get; init; }
}

public sealed record CreateSubmissionResponse
{
    public FormSubmission? Submission { get; init; }
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
    public SearchDetails? Search { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record DeleteSubmissionRequest
{
    public string? SubmissionId { get; init; }
    public bool? Permanent { get; init; }
    public bool? PreserveFiles { get; init; }
}

public sealed record DeleteSubmissionResponse
{
}

public sealed record DocumentReady
{
    public string? DownloadUrl { get; init; }
}

public sealed record DownloadSubmissionRequest
{
    public string? SubmissionId { get; init; }
    public string? AccessToken { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record FieldViolation
{
    public SubmissionValidationErrors? SubmissionValidationErrors { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? RuleName { get; init; }
}

public sealed record FormDeletedSubmissionsCount
{
    public string? FormId { get; init; }
    public int? TotalCount { get; init; }
}

public sealed record FormSubmission
{
    public string? Id { get; init; }
    public string? FormId { get; init; }
    public string? Namespace { get; init; }
    public string? Status { get; init; }
    public JsonElement? Submissions { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Revision { get; init; }
    public Submitter? Submitter { get; init; }
    public bool? Seen { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public OrderDetails? OrderDetails { get; init; }
    public string? ContactId { get; init; }
    public string? AccessRestriction { get; init; }
    public PublicTags? Tags { get; init; }
    public AppointmentDetails? AppointmentDetails { get; init; }
    public string? ChildMetaSiteId { get; init; }
}

public sealed record FormSubmissionsCount
{
    public string? FormId { get; init; }
    public int? TotalCount { get; init; }
    public int? UnseenCount { get; init; }
}

public sealed record FormattedSubmission
{
    public string? Label { get; init; }
    public string? Key { get; init; }
    public string? Value { get; init; }
    public string? FieldId { get; init; }
}

public sealed record GetDeletedSubmissionRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record GetDeletedSubmissionResponse
{
    public FormSubmission? Submission { get; init; }
}

public sealed record GetFormattedSubmissionRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record GetFormattedSubmissionResponse
{
    public string? SubmissionId { get; init; }
    public IReadOnlyList<FormattedSubmission>? Submissions { get; init; }
}

public sealed record GetMediaUploadURLRequest
{
    public string? FormId { get; init; }
    public string? Filename { get; init; }
    public string? MimeType { get; init; }
}

public sealed record GetMediaUploadURLResponse
{
    public string? UploadUrl { get; init; }
}

public sealed record GetSubmissionDownloadUrlRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record GetSubmissionDownloadUrlResponse
{
    public SubmissionDocument? Document { get; init; }
}

public sealed record GetSubmissionRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record GetSubmissionResponse
{
    public FormSubmission? Submission { get; init; }
}

public sealed record HeadersEntry
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

public static class IdentityType
{
    public const string Unknown = "UNKNOWN";
    public const string Contact = "CONTACT";
    public const string Member = "MEMBER";
    public const string NotAuthenticatedMember = "NOT_AUTHENTICATED_MEMBER";
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record ListDeletedSubmissionsRequest
{
    public string? FormId { get; init; }
    public IReadOnlyList<string>? SubmissionIds { get; init; }
    public CursorPaging? Paging { get; init; }
    public IReadOnlyList<string>? Statuses { get; init; }
    public string? Namespace { get; init; }
}

public sealed record ListDeletedSubmissionsResponse
{
    public IReadOnlyList<FormSubmission>? Submissions { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public static class Mode
{
    public const string Or = "OR";
    public const string And = "AND";
}

public sealed record OrderDetails
{
    public string? OrderId { get; init; }
    public string? Number { get; init; }
    public string? Currency { get; init; }
    public string? ItemSubtotal { get; init; }
    public string? CheckoutId { get; init; }
}

public sealed record PublicTags
{
    public TagList? Tags { get; init; }
}

public sealed record QuerySubmissionRequest
{
    public CursorQuery? Query { get; init; }
    public bool? OnlyYourOwn { get; init; }
}

public sealed record QuerySubmissionResponse
{
    public IReadOnlyList<FormSubmission>? Submissions { get; init; }
    public CursorPagingMetadata? Metadata { get; init; }
}

public sealed record QuerySubmissionsByNamespaceRequest
{
    public CursorQuery? Query { get; init; }
    public bool? OnlyYourOwn { get; init; }
}

public sealed record QuerySubmissionsByNamespaceResponse
{
    public IReadOnlyList<FormSubmission>? Submissions { get; init; }
    public CursorPagingMetadata? Metadata { get; init; }
}

public sealed record RawHttpResponse
{
    public string? Body { get; init; }
    public int? StatusCode { get; init; }
    public IReadOnlyList<HeadersEntry>? Headers { get; init; }
}

public sealed record RemoveSubmissionFromTrashBinRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record RemoveSubmissionFromTrashBinResponse
{
}

public sealed record RestoreSubmissionFromTrashBinRequest
{
    public string? SubmissionId { get; init; }
}

public sealed record RestoreSubmissionFromTrashBinResponse
{
    public FormSubmission? Submission { get; init; }
}

public sealed record SearchDetails
{
    public string? Mode { get; init; }
    public string? Expression { get; init; }
    public bool? Fuzzy { get; init; }
}

public sealed record SearchSubmissionsByNamespaceRequest
{
    public CursorSearch? Search { get; init; }
}

public sealed record SearchSubmissionsByNamespaceResponse
{
    public IReadOnlyList<FormSubmission>? Submissions { get; init; }
    public CursorPagingMetadata? Metadata { get; init; }
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
}

public static class Status
{
    public const string UnknownStatus = "UNKNOWN_STATUS";
    public const string Ready = "READY";
    public const string Pending = "PENDING";
    public const string Failed = "FAILED";
}

public sealed record SubmissionDocument
{
    public DocumentReady? ReadyDetails { get; init; }
    public string? Id { get; init; }
    public string? Status { get; init; }
}

public static class SubmissionErrorType
{
    public const string UnknownError = "UNKNOWN_ERROR";
    public const string TypeError = "TYPE_ERROR";
    public const string RequiredValueError = "REQUIRED_VALUE_ERROR";
    public const string UnknownValueError = "UNKNOWN_VALUE_ERROR";
    public const string MaxLengthError = "MAX_LENGTH_ERROR";
    public const string MinLengthError = "MIN_LENGTH_ERROR";
    public const string PatternError = "PATTERN_ERROR";
    public const string FormatError = "FORMAT_ERROR";
    public const string MaxValueError = "MAX_VALUE_ERROR";
    public const string MinValueError = "MIN_VALUE_ERROR";
    public const string MultipleOfValueError = "MULTIPLE_OF_VALUE_ERROR";
    public const string MinItemsError = "MIN_ITEMS_ERROR";
    public const string MaxItemsError = "MAX_ITEMS_ERROR";
    public const string NotAllowedValueError = "NOT_ALLOWED_VALUE_ERROR";
    public const string DisabledFormError = "DISABLED_FORM_ERROR";
}

public static class SubmissionStatus
{
    public const string Pending = "PENDING";
    public const string Confirmed = "CONFIRMED";
    public const string PaymentWaiting = "PAYMENT_WAITING";
    public const string PaymentCanceled = "PAYMENT_CANCELED";
}

public sealed record SubmissionValidationError
{
    public string? ErrorType { get; init; }
    public string? CustomErrorMessage { get; init; }
    public string? ErrorPath { get; init; }
    public JsonElement? Params { get; init; }
}

public sealed record SubmissionValidationErrors
{
    public IReadOnlyList<SubmissionValidationError>? Errors { get; init; }
}

public sealed record SubmitContactResponse
{
    public string? ContactId { get; init; }
    public string? IdentityType { get; init; }
    public bool? NewContact { get; init; }
}

public sealed record Submitter
{
    public string? MemberId { get; init; }
    public string? VisitorId { get; init; }
    public string? ApplicationId { get; init; }
    public string? UserId { get; init; }
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record UpdateExtendedFieldsRequest
{
    public string? Id { get; init; }
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateExtendedFieldsResponse
{
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateSubmissionRequest
{
    public FormSubmission? Submission { get; init; }
}

public sealed record UpdateSubmissionResponse
{
    public FormSubmission? Submission { get; init; }
}

public sealed record UpsertContactFromSubmissionRequest
{
    public string? SubmissionId { get; init; }
    public string? ContactId { get; init; }
    public bool? EmailVerified { get; init; }
}

public sealed record UpsertContactFromSubmissionResponse
{
    public SubmitContactResponse? SubmitContactResponse { get; init; }
}

public sealed record ValidateFormSubmissionRequest
{
    public FormSubmission? Submission { get; init; }
    public JsonElement? AdditionalMetadata { get; init; }
    public IReadOnlyList<string>? FieldsToValidate { get; init; }
}

public sealed record ValidateFormSubmissionResponse
{
    public bool? Valid { get; init; }
    public IReadOnlyList<FieldViolation>? ViolationErrors { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AppointmentDetails))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkDeleteSubmissionRequest))]
[JsonSerializable(typeof(BulkDeleteSubmissionResponse))]
[JsonSerializable(typeof(BulkDeleteSubmissionResult))]
[JsonSerializable(typeof(BulkMarkSubmissionsAsSeenRequest))]
[JsonSerializable(typeof(BulkMarkSubmissionsAsSeenResponse))]
[JsonSerializable(typeof(BulkRemoveSubmissionFromTrashBinRequest))]
[JsonSerializable(typeof(BulkRemoveSubmissionFromTrashBinResponse))]
[JsonSerializable(typeof(BulkRemoveSubmissionFromTrashBinResult))]
[JsonSerializable(typeof(BulkUpdateFormSubmissionTagsByFilterRequest))]
[JsonSerializable(typeof(BulkUpdateFormSubmissionTagsByFilterResponse))]
[JsonSerializable(typeof(BulkUpdateFormSubmissionTagsRequest))]
[JsonSerializable(typeof(BulkUpdateFormSubmissionTagsResponse))]
[JsonSerializable(typeof(BulkUpdateFormSubmissionTagsResult))]
[JsonSerializable(typeof(ConfirmSubmissionRequest))]
[JsonSerializable(typeof(ConfirmSubmissionResponse))]
[JsonSerializable(typeof(CountDeletedSubmissionsRequest))]
[JsonSerializable(typeof(CountDeletedSubmissionsResponse))]
[JsonSerializable(typeof(CountSubmissionsByFilterRequest))]
[JsonSerializable(typeof(CountSubmissionsByFilterResponse))]
[JsonSerializable(typeof(CountSubmissionsRequest))]
[JsonSerializable(typeof(CountSubmissionsResponse))]
[JsonSerializable(typeof(CreateSubmissionRequest))]
[JsonSerializable(typeof(CreateSubmissionResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteSubmissionRequest))]
[JsonSerializable(typeof(DeleteSubmissionResponse))]
[JsonSerializable(typeof(DocumentReady))]
[JsonSerializable(typeof(DownloadSubmissionRequest))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FieldViolation))]
[JsonSerializable(typeof(FormDeletedSubmissionsCount))]
[JsonSerializable(typeof(FormSubmission))]
[JsonSerializable(typeof(FormSubmissionsCount))]
[JsonSerializable(typeof(FormattedSubmission))]
[JsonSerializable(typeof(GetDeletedSubmissionRequest))]
[JsonSerializable(typeof(GetDeletedSubmissionResponse))]
[JsonSerializable(typeof(GetFormattedSubmissionRequest))]
[JsonSerializable(typeof(GetFormattedSubmissionResponse))]
[JsonSerializable(typeof(GetMediaUploadURLRequest))]
[JsonSerializable(typeof(GetMediaUploadURLResponse))]
[JsonSerializable(typeof(GetSubmissionDownloadUrlRequest))]
[JsonSerializable(typeof(GetSubmissionDownloadUrlResponse))]
[JsonSerializable(typeof(GetSubmissionRequest))]
[JsonSerializable(typeof(GetSubmissionResponse))]
[JsonSerializable(typeof(HeadersEntry))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(ListDeletedSubmissionsRequest))]
[JsonSerializable(typeof(ListDeletedSubmissionsResponse))]
[JsonSerializable(typeof(OrderDetails))]
[JsonSerializable(typeof(PublicTags))]
[JsonSerializable(typeof(QuerySubmissionRequest))]
[JsonSerializable(typeof(QuerySubmissionResponse))]
[JsonSerializable(typeof(QuerySubmissionsByNamespaceRequest))]
[JsonSerializable(typeof(QuerySubmissionsByNamespaceResponse))]
[JsonSerializable(typeof(RawHttpResponse))]
[JsonSerializable(typeof(RemoveSubmissionFromTrashBinRequest))]
[JsonSerializable(typeof(RemoveSubmissionFromTrashBinResponse))]
[JsonSerializable(typeof(RestoreSubmissionFromTrashBinRequest))]
[JsonSerializable(typeof(RestoreSubmissionFromTrashBinResponse))]
[JsonSerializable(typeof(SearchDetails))]
[JsonSerializable(typeof(SearchSubmissionsByNamespaceRequest))]
[JsonSerializable(typeof(SearchSubmissionsByNamespaceResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SubmissionDocument))]
[JsonSerializable(typeof(SubmissionValidationError))]
[JsonSerializable(typeof(SubmissionValidationErrors))]
[JsonSerializable(typeof(SubmitContactResponse))]
[JsonSerializable(typeof(Submitter))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(UpdateExtendedFieldsRequest))]
[JsonSerializable(typeof(UpdateExtendedFieldsResponse))]
[JsonSerializable(typeof(UpdateSubmissionRequest))]
[JsonSerializable(typeof(UpdateSubmissionResponse))]
[JsonSerializable(typeof(UpsertContactFromSubmissionRequest))]
[JsonSerializable(typeof(UpsertContactFromSubmissionResponse))]
[JsonSerializable(typeof(ValidateFormSubmissionRequest))]
[JsonSerializable(typeof(ValidateFormSubmissionResponse))]
public sealed partial class SubmissionsJson : JsonSerializerContext
{
    public static SubmissionsJson Wire { get; } = new(WireFormat.NewOptions());
}
