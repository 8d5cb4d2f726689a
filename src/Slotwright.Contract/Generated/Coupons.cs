// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Coupons;

public sealed record BulkCreateCouponsRequest
{
    public IReadOnlyList<Specification>? Specifications { get; init; }
    public bool? ReturnFullEntity { get; init; }
}

public sealed record BulkCreateCouponsResponse
{
    public IReadOnlyList<JsonElement>? Results { get; init; }
    public JsonElement? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteCouponsRequest
{
    public IReadOnlyList<string>? Ids { get; init; }
}

public sealed record BulkDeleteCouponsResponse
{
    public IReadOnlyList<JsonElement>? Results { get; init; }
    public JsonElement? DeleteMetadata { get; init; }
}

public sealed record BuyXGetY
{
    public int? X { get; init; }
    public int? Y { get; init; }
}

public sealed record Coupon
{
    public string? Id { get; init; }
    public Specification? Specification { get; init; }
    public string? DateCreated { get; init; }
    public bool? Expired { get; init; }
    public int? NumberOfUsages { get; init; }
    public DisplayData? DisplayData { get; init; }
    public string? AppId { get; init; }
}

public sealed record CouponApplied
{
    public Coupon? Coupon { get; init; }
    public string? WixAppId { get; init; }
    public string? WixAppOrderId { get; init; }
}

public sealed record CouponPaging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record CouponQuery
{
    public CouponPaging? Paging { get; init; }
    public string? Filter { get; init; }
    public string? Sort { get; init; }
}

public sealed record CreateCouponRequest
{
    public Specification? Specification { get; init; }
}

public sealed record CreateCouponResponse
{
    public string? Id { get; init; }
}

public sealed record DeleteCouponRequest
{
    public string? Id { get; init; }
}

public sealed record DeleteCouponResponse
{
}

public sealed record DisplayData
{
    public string? Name { get; init; }
    public string? FormattedPrice { get; init; }
}

public sealed record GetCouponRequest
{
    public string? Id { get; init; }
}

public sealed record GetCouponResponse
{
    public Coupon? Coupon { get; init; }
}

public sealed record Group
{
    public string? Name { get; init; }
    public string? EntityId { get; init; }
}

public sealed record QueryCouponsRequest
{
    public CouponQuery? Query { get; init; }
}

public sealed record QueryCouponsResponse
{
    public IReadOnlyList<Coupon>? Coupons { get; init; }
    public int? TotalResults { get; init; }
}

public sealed record Scope
{
    public string? Namespace { get; init; }
    public Group? Group { get; init; }
}

public sealed record Specification
{
    public Scope? Scope { get; init; }
    public double? MinimumSubtotal { get; init; }
    public double? MoneyOffAmount { get; init; }
    public double? PercentOffRate { get; init; }
    public bool? FreeShipping { get; init; }
    public double? FixedPriceAmount { get; init; }
    public BuyXGetY? BuyXGetY { get; init; }
    public string? Name { get; init; }
    public string? Code { get; init; }
    public string? StartTime { get; init; }
    public string? ExpirationTime { get; init; }
    public int? UsageLimit { get; init; }
    public int? LimitPerCustomer { get; init; }
    public bool? LimitedToOneItem { get; init; }
    public bool? AppliesToSubscriptions { get; init; }
    public int? DiscountedCycleCount { get; init; }
    public bool? Active { get; init; }
    public string? Type { get; init; }
}

public sealed record UpdateCouponRequest
{
    public string? Id { get; init; }
    public Specification? Specification { get; init; }
}

public sealed record UpdateCouponResponse
{
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BulkCreateCouponsRequest))]
[JsonSerializable(typeof(BulkCreateCouponsResponse))]
[JsonSerializable(typeof(BulkDeleteCouponsRequest))]
[JsonSerializable(typeof(BulkDeleteCouponsResponse))]
[JsonSerializable(typeof(BuyXGetY))]
[JsonSerializable(typeof(Coupon))]
[JsonSerializable(typeof(CouponApplied))]
[JsonSerializable(typeof(CouponPaging))]
[JsonSerializable(typeof(CouponQuery))]
[JsonSerializable(typeof(CreateCouponRequest))]
[JsonSerializable(typeof(CreateCouponResponse))]
[JsonSerializable(typeof(DeleteCouponRequest))]
[JsonSerializable(typeof(DeleteCouponResponse))]
[JsonSerializable(typeof(DisplayData))]
[JsonSerializable(typeof(GetCouponRequest))]
[JsonSerializable(typeof(GetCouponResponse))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(QueryCouponsRequest))]
[JsonSerializable(typeof(QueryCouponsResponse))]
[JsonSerializable(typeof(Scope))]
[JsonSerializable(typeof(Specification))]
[JsonSerializable(typeof(UpdateCouponRequest))]
[JsonSerializable(typeof(UpdateCouponResponse))]
public sealed partial class CouponsJson : JsonSerializerContext
{
    public static CouponsJson Wire { get; } = new(WireFormat.NewOptions());
}
