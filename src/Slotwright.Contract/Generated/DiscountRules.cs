// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.DiscountRules;

public sealed record ActiveTimeInfo
{
    public string? Start { get; init; }
    public string? End { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record And
{
    public IReadOnlyList<DiscountTrigger>? Triggers { get; init; }
}

public sealed record CatalogItemFilter
{
    public string? CatalogAppId { get; init; }
    public IReadOnlyList<string>? CatalogItemIds { get; init; }
}

public sealed record CreateDiscountRuleRequest
{
    public DiscountRule? DiscountRule { get; init; }
}

public sealed record CreateDiscountRuleResponse
{
    public DiscountRule? DiscountRule { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record Custom
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
}

public sealed record CustomFilter
{
    public string? AppId { get; init; }
    public JsonElement? Params { get; init; }
}

public sealed record CustomerEligibility
{
    public IndividualMembers? IndividualMembersInfo { get; init; }
    public string? EligibilityType { get; init; }
}

public sealed record DeleteDiscountRuleRequest
{
    public string? DiscountRuleId { get; init; }
}

public sealed record DeleteDiscountRuleResponse
{
}

public sealed record Discount
{
    public double? Percentage { get; init; }
    public string? FixedAmount { get; init; }
    public string? FixedPrice { get; init; }
    public QuantityBased? QuantityBased { get; init; }
    public string? TargetType { get; init; }
    public SpecificItemsInfo? SpecificItemsInfo { get; init; }
    public string? DiscountType { get; init; }
}

public sealed record DiscountConfig
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public string? Price { get; init; }
}

public sealed record DiscountRule
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public bool? Active { get; init; }
    public string? Name { get; init; }
    public DiscountTrigger? Trigger { get; init; }
    public ActiveTimeInfo? ActiveTimeInfo { get; init; }
    public Discounts? Discounts { get; init; }
    public string? Status { get; init; }
    public int? UsageCount { get; init; }
    public Tags? Tags { get; init; }
}

public sealed record DiscountTrigger
{
    public And? And { get; init; }
    public Or? Or { get; init; }
    public Custom? CustomTrigger { get; init; }
    public SubtotalRange? SubtotalRange { get; init; }
    public ItemQuantityRange? ItemQuantityRange { get; init; }
    public CustomerEligibility? CustomerEligibility { get; init; }
    public string? TriggerType { get; init; }
}

public static class DiscountType
{
    public const string Percentage = "PERCENTAGE";
    public const string FixedAmount = "FIXED_AMOUNT";
    public const string FixedPrice = "FIXED_PRICE";
    public const string QuantityBased = "QUANTITY_BASED";
}

public sealed record Discounts
{
    public IReadOnlyList<Discount>? Values { get; init; }
}

public static class EligibilityType
{
    public const string IndividualMembers = "INDIVIDUAL_MEMBERS";
}

public sealed record GetDiscountRuleRequest
{
    public string? DiscountRuleId { get; init; }
}

public sealed record GetDiscountRuleResponse
{
    public DiscountRule? DiscountRule { get; init; }
}

public sealed record IndividualMembers
{
    public IReadOnlyList<string>? MemberIds { get; init; }
}

public sealed record ItemQuantityRange
{
    public IReadOnlyList<Scope>? Scopes { get; init; }
    public int? From { get; init; }
    public int? To { get; init; }
}

public sealed record Or
{
    public IReadOnlyList<DiscountTrigger>? Triggers { get; init; }
}

public sealed record PlatformPaging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PlatformPagingMetadata
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public Cursors? Cursors { get; init; }
}

public sealed record PlatformQuery
{
    public PlatformPaging? Paging { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record QuantityBased
{
    public IReadOnlyList<DiscountConfig>? Configurations { get; init; }
}

public sealed record QueryDiscountRulesRequest
{
    public PlatformQuery? Query { get; init; }
}

public sealed record QueryDiscountRulesResponse
{
    public IReadOnlyList<DiscountRule>? DiscountRules { get; init; }
    public PlatformPagingMetadata? PagingMetadata { get; init; }
}

public sealed record Scope
{
    public CatalogItemFilter? CatalogItemFilter { get; init; }
    public CustomFilter? CustomFilter { get; init; }
    public string? Id { get; init; }
    public string? Type { get; init; }
}

public static class ScopeType
{
    public const string CatalogItem = "CATALOG_ITEM";
    public const string CustomFilter = "CUSTOM_FILTER";
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

public sealed record SpecificItemsInfo
{
    public IReadOnlyList<Scope>? Scopes { get; init; }
}

public static class Status
{
    public const string Live = "LIVE";
    public const string Expired = "EXPIRED";
    public const string Pending = "PENDING";
}

public sealed record SubtotalRange
{
    public IReadOnlyList<Scope>? Scopes { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record Tags
{
    public TagList? PrivateTags { get; init; }
    public TagList? PublicTags { get; init; }
}

public static class TriggerType
{
    public const string And = "AND";
    public const string SubtotalRange = "SUBTOTAL_RANGE";
    public const string ItemQuantityRange = "ITEM_QUANTITY_RANGE";
    public const string Custom = "CUSTOM";
    public const string Or = "OR";
    public const string CustomerEligibility = "CUSTOMER_ELIGIBILITY";
}

public static class Type
{
    public const string SpecificItems = "SPECIFIC_ITEMS";
}

public sealed record UpdateDiscountRuleRequest
{
    public DiscountRule? DiscountRule { get; init; }
}

public sealed record UpdateDiscountRuleResponse
{
    public DiscountRule? DiscountRule { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ActiveTimeInfo))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(And))]
[JsonSerializable(typeof(CatalogItemFilter))]
[JsonSerializable(typeof(CreateDiscountRuleRequest))]
[JsonSerializable(typeof(CreateDiscountRuleResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(Custom))]
[JsonSerializable(typeof(CustomFilter))]
[JsonSerializable(typeof(CustomerEligibility))]
[JsonSerializable(typeof(DeleteDiscountRuleRequest))]
[JsonSerializable(typeof(DeleteDiscountRuleResponse))]
[JsonSerializable(typeof(Discount))]
[JsonSerializable(typeof(DiscountConfig))]
[JsonSerializable(typeof(DiscountRule))]
[JsonSerializable(typeof(DiscountTrigger))]
[JsonSerializable(typeof(Discounts))]
[JsonSerializable(typeof(GetDiscountRuleRequest))]
[JsonSerializable(typeof(GetDiscountRuleResponse))]
[JsonSerializable(typeof(IndividualMembers))]
[JsonSerializable(typeof(ItemQuantityRange))]
[JsonSerializable(typeof(Or))]
[JsonSerializable(typeof(PlatformPaging))]
[JsonSerializable(typeof(PlatformPagingMetadata))]
[JsonSerializable(typeof(PlatformQuery))]
[JsonSerializable(typeof(QuantityBased))]
[JsonSerializable(typeof(QueryDiscountRulesRequest))]
[JsonSerializable(typeof(QueryDiscountRulesResponse))]
[JsonSerializable(typeof(Scope))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SpecificItemsInfo))]
[JsonSerializable(typeof(SubtotalRange))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(UpdateDiscountRuleRequest))]
[JsonSerializable(typeof(UpdateDiscountRuleResponse))]
public sealed partial class DiscountRulesJson : JsonSerializerContext
{
    public static DiscountRulesJson Wire { get; } = new(WireFormat.NewOptions());
}
