// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Members;

public static class ActivityStatusStatus
{
    public const string Unknown = "UNKNOWN";
    public const string Active = "ACTIVE";
    public const string Muted = "MUTED";
}

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Id { get; init; }
    public string? AddressLine2 { get; init; }
    public string? City { get; init; }
    public string? Subdivision { get; init; }
    public string? Country { get; init; }
    public string? PostalCode { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record ApproveMemberRequest
{
    public string? Id { get; init; }
}

public sealed record ApproveMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record BlockMemberRequest
{
    public string? Id { get; init; }
}

public sealed record BlockMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkApproveMembersRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record BulkApproveMembersResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkBlockMembersRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record BulkBlockMembersResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkDeleteMembersByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public string? ContentAssigneeId { get; init; }
    public Search? Search { get; init; }
}

public sealed record BulkDeleteMembersByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkDeleteMembersRequest
{
    public IReadOnlyList<string>? MemberIds { get; init; }
}

public sealed record BulkDeleteMembersResponse
{
    public IReadOnlyList<BulkMemberResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkMemberResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record Contact
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public IReadOnlyList<string>? Phones { get; init; }
    public IReadOnlyList<string>? Emails { get; init; }
    public IReadOnlyList<Address>? Addresses { get; init; }
    public string? Birthdate { get; init; }
    public string? Company { get; init; }
    public string? JobTitle { get; init; }
    public IReadOnlyDictionary<string, CustomField>? CustomFields { get; init; }
}

public sealed record CreateMemberRequest
{
    public Member? Member { get; init; }
}

public sealed record CreateMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record CustomField
{
    public string? Name { get; init; }
    public JsonElement? Value { get; init; }
}

public sealed record DeleteMemberAddressesRequest
{
    public string? Id { get; init; }
}

public sealed record DeleteMemberAddressesResponse
{
    public Member? Member { get; init; }
}

public sealed record DeleteMemberEmailsRequest
{
    public string? Id { get; init; }
}

public sealed record DeleteMemberEmailsResponse
{
    public Member? Member { get; init; }
}

public sealed record DeleteMemberPhonesRequest
{
    public string? Id { get; init; }
}

public sealed record DeleteMemberPhonesResponse
{
    public Member? Member { get; init; }
}

public sealed record DeleteMemberRequest
{
    public string? Id { get; init; }
}

public sealed record DeleteMemberResponse
{
}

public sealed record DeleteMyMemberRequest
{
    public string? ContentAssigneeId { get; init; }
}

public sealed record DeleteMyMemberResponse
{
}

public sealed record DisconnectMemberRequest
{
    public string? Id { get; init; }
}

public sealed record DisconnectMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record GetMemberRequest
{
    public string? Id { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public sealed record GetMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record GetMyMemberRequest
{
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public sealed record GetMyMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public int? OffsetX { get; init; }
    public int? OffsetY { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record JoinCommunityRequest
{
}

public sealed record JoinCommunityResponse
{
    public Member? Member { get; init; }
}

public sealed record LeaveCommunityRequest
{
}

public sealed record LeaveCommunityResponse
{
    public Member? Member { get; init; }
}

public sealed record ListMembersRequest
{
    public Paging? Paging { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
    public IReadOnlyList<Sorting>? Sorting { get; init; }
}

public sealed record ListMembersResponse
{
    public IReadOnlyList<Member>? Members { get; init; }
    public PagingMetadata? Metadata { get; init; }
}

public sealed record Member
{
    public string? Id { get; init; }
    public string? LoginEmail { get; init; }
    public bool? LoginEmailVerified { get; init; }
    public string? Status { get; init; }
    public string? ContactId { get; init; }
    public Contact? Contact { get; init; }
    public Profile? Profile { get; init; }
    public string? PrivacyStatus { get; init; }
    public string? ActivityStatus { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? LastLoginDate { get; init; }
}

public sealed record MuteMemberRequest
{
    public string? Id { get; init; }
}

public sealed record MuteMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record Paging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PagingMetadata
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
}

public static class PrivacyStatusStatus
{
    public const string Unknown = "UNKNOWN";
    public const string Private = "PRIVATE";
    public const string Public = "PUBLIC";
}

public sealed record Profile
{
    public string? Nickname { get; init; }
    public string? Slug { get; init; }
    public Image? Photo { get; init; }
    public Image? Cover { get; init; }
    public string? Title { get; init; }
}

public sealed record Query
{
    public JsonElement? Filter { get; init; }
    public Paging? Paging { get; init; }
    public IReadOnlyList<Sorting>? Sorting { get; init; }
}

public sealed record QueryMembersRequest
{
    public Query? Query { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
    public Search? Search { get; init; }
}

public sealed record QueryMembersResponse
{
    public IReadOnlyList<Member>? Members { get; init; }
    public PagingMetadata? Metadata { get; init; }
}

public sealed record Search
{
    public string? Expression { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

public static class Set
{
    public const string Public = "PUBLIC";
    public const string Extended = "EXTENDED";
    public const string Full = "FULL";
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
    public AddressLocation? Origin { get; init; }
}

public static class Status
{
    public const string Unknown = "UNKNOWN";
    public const string Pending = "PENDING";
    public const string Approved = "APPROVED";
    public const string Blocked = "BLOCKED";
    public const string Offline = "OFFLINE";
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
}

public sealed record UnmuteMemberRequest
{
    public string? Id { get; init; }
}

public sealed record UnmuteMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record UpdateMemberRequest
{
    public Member? Member { get; init; }
}

public sealed record UpdateMemberResponse
{
    public Member? Member { get; init; }
}

public sealed record UpdateMemberSlugRequest
{
    public string? Id { get; init; }
    public string? Slug { get; init; }
}

public sealed record UpdateMemberSlugResponse
{
    public Member? Member { get; init; }
}

public sealed record UpdateMySlugRequest
{
    public string? Slug { get; init; }
}

public sealed record UpdateMySlugResponse
{
    public Member? Member { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(ApproveMemberRequest))]
[JsonSerializable(typeof(ApproveMemberResponse))]
[JsonSerializable(typeof(BlockMemberRequest))]
[JsonSerializable(typeof(BlockMemberResponse))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkApproveMembersRequest))]
[JsonSerializable(typeof(BulkApproveMembersResponse))]
[JsonSerializable(typeof(BulkBlockMembersRequest))]
[JsonSerializable(typeof(BulkBlockMembersResponse))]
[JsonSerializable(typeof(BulkDeleteMembersByFilterRequest))]
[JsonSerializable(typeof(BulkDeleteMembersByFilterResponse))]
[JsonSerializable(typeof(BulkDeleteMembersRequest))]
[JsonSerializable(typeof(BulkDeleteMembersResponse))]
[JsonSerializable(typeof(BulkMemberResult))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(CreateMemberRequest))]
[JsonSerializable(typeof(CreateMemberResponse))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(DeleteMemberAddressesRequest))]
[JsonSerializable(typeof(DeleteMemberAddressesResponse))]
[JsonSerializable(typeof(DeleteMemberEmailsRequest))]
[JsonSerializable(typeof(DeleteMemberEmailsResponse))]
[JsonSerializable(typeof(DeleteMemberPhonesRequest))]
[JsonSerializable(typeof(DeleteMemberPhonesResponse))]
[JsonSerializable(typeof(DeleteMemberRequest))]
[JsonSerializable(typeof(DeleteMemberResponse))]
[JsonSerializable(typeof(DeleteMyMemberRequest))]
[JsonSerializable(typeof(DeleteMyMemberResponse))]
[JsonSerializable(typeof(DisconnectMemberRequest))]
[JsonSerializable(typeof(DisconnectMemberResponse))]
[JsonSerializable(typeof(GetMemberRequest))]
[JsonSerializable(typeof(GetMemberResponse))]
[JsonSerializable(typeof(GetMyMemberRequest))]
[JsonSerializable(typeof(GetMyMemberResponse))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(JoinCommunityRequest))]
[JsonSerializable(typeof(JoinCommunityResponse))]
[JsonSerializable(typeof(LeaveCommunityRequest))]
[JsonSerializable(typeof(LeaveCommunityResponse))]
[JsonSerializable(typeof(ListMembersRequest))]
[JsonSerializable(typeof(ListMembersResponse))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(MuteMemberRequest))]
[JsonSerializable(typeof(MuteMemberResponse))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadata))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Query))]
[JsonSerializable(typeof(QueryMembersRequest))]
[JsonSerializable(typeof(QueryMembersResponse))]
[JsonSerializable(typeof(Search))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(UnmuteMemberRequest))]
[JsonSerializable(typeof(UnmuteMemberResponse))]
[JsonSerializable(typeof(UpdateMemberRequest))]
[JsonSerializable(typeof(UpdateMemberResponse))]
[JsonSerializable(typeof(UpdateMemberSlugRequest))]
[JsonSerializable(typeof(UpdateMemberSlugResponse))]
[JsonSerializable(typeof(UpdateMySlugRequest))]
[JsonSerializable(typeof(UpdateMySlugResponse))]
public sealed partial class MembersJson : JsonSerializerContext
{
    public static MembersJson Wire { get; } = new(WireFormat.NewOptions());
}
