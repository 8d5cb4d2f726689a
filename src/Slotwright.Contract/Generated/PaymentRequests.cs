// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.PaymentRequests;

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

public sealed record BulkCreateOrderPaymentRequestsRequest
{
    public IReadOnlyList<OrderPaymentRequest>? OrderPaymentRequests { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkCreateOrderPaymentRequestsResponse
{
    public IReadOnlyList<BulkOrderPaymentRequestResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkOrderPaymentRequestItem
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
    public string? OrderPaymentRequestUrl { get; init; }
}

public sealed record BulkOrderPaymentRequestResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public BulkOrderPaymentRequestItem? Item { get; init; }
}

public sealed record ChargeOrderPaymentRequestRequest
{
    public string? OrderPaymentRequestId { get; init; }
    public string? PaymentToken { get; init; }
}

public sealed record ChargeOrderPaymentRequestResponse
{
    public string? PaymentResponseToken { get; init; }
}

public sealed record CreateOrderPaymentRequestRequest
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
}

public sealed record CreateOrderPaymentRequestResponse
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
    public string? OrderPaymentRequestUrl { get; init; }
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

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record DeleteOrderPaymentRequestRequest
{
    public string? OrderPaymentRequestId { get; init; }
}

public sealed record DeleteOrderPaymentRequestResponse
{
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetOrderPaymentRequestRequest
{
    public string? OrderPaymentRequestId { get; init; }
}

public sealed record GetOrderPaymentRequestResponse
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
}

public sealed record GetOrderPaymentRequestURLRequest
{
    public string? OrderPaymentRequestId { get; init; }
}

public sealed record GetOrderPaymentRequestURLResponse
{
    public string? OrderPaymentRequestUrl { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? Filename { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record OrderPaymentRequest
{
    public string? Id { get; init; }
    public Source? Source { get; init; }
    public string? Status { get; init; }
    public string? OrderId { get; init; }
    public string? OrderNumber { get; init; }
    public Price? Amount { get; init; }
    public string? Currency { get; init; }
    public string? PaymentGatewayOrderId { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? ExpirationDate { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public Image? Image { get; init; }
    public IReadOnlyList<string>? BlockedPaymentMethods { get; init; }
}

public static class PaymentMethod
{
    public const string Manual = "MANUAL";
}

public sealed record Price
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public sealed record QueryOrderPaymentRequestsRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryOrderPaymentRequestsResponse
{
    public IReadOnlyList<OrderPaymentRequest>? OrderPaymentRequests { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
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

public sealed record Source
{
    public string? AppId { get; init; }
    public string? ExternalId { get; init; }
}

public static class Status
{
    public const string Unpaid = "UNPAID";
    public const string Paid = "PAID";
    public const string Expired = "EXPIRED";
}

public sealed record UpdateExtendedFieldsRequest
{
    public string? Id { get; init; }
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateExtendedFieldsResponse
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
}

public sealed record UpdateOrderPaymentRequestRequest
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
}

public sealed record UpdateOrderPaymentRequestResponse
{
    public OrderPaymentRequest? OrderPaymentRequest { get; init; }
}

public sealed record VoidOrderPaymentRequestRequest
{
    public string? OrderPaymentRequestId { get; init; }
}

public sealed record VoidOrderPaymentRequestResponse
{
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkCreateOrderPaymentRequestsRequest))]
[JsonSerializable(typeof(BulkCreateOrderPaymentRequestsResponse))]
[JsonSerializable(typeof(BulkOrderPaymentRequestItem))]
[JsonSerializable(typeof(BulkOrderPaymentRequestResult))]
[JsonSerializable(typeof(ChargeOrderPaymentRequestRequest))]
[JsonSerializable(typeof(ChargeOrderPaymentRequestResponse))]
[JsonSerializable(typeof(CreateOrderPaymentRequestRequest))]
[JsonSerializable(typeof(CreateOrderPaymentRequestResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteOrderPaymentRequestRequest))]
[JsonSerializable(typeof(DeleteOrderPaymentRequestResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetOrderPaymentRequestRequest))]
[JsonSerializable(typeof(GetOrderPaymentRequestResponse))]
[JsonSerializable(typeof(GetOrderPaymentRequestURLRequest))]
[JsonSerializable(typeof(GetOrderPaymentRequestURLResponse))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(OrderPaymentRequest))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(QueryOrderPaymentRequestsRequest))]
[JsonSerializable(typeof(QueryOrderPaymentRequestsResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(UpdateExtendedFieldsRequest))]
[JsonSerializable(typeof(UpdateExtendedFieldsResponse))]
[JsonSerializable(typeof(UpdateOrderPaymentRequestRequest))]
[JsonSerializable(typeof(UpdateOrderPaymentRequestResponse))]
[JsonSerializable(typeof(VoidOrderPaymentRequestRequest))]
[JsonSerializable(typeof(VoidOrderPaymentRequestResponse))]
public sealed partial class PaymentRequestsJson : JsonSerializerContext
{
    public static PaymentRequestsJson Wire { get; } = new(WireFormat.NewOptions());
}
