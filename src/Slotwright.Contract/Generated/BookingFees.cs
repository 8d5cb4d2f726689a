// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.BookingFees;

public sealed record ApplyBookingFeesToOrderRequest
{
    public IReadOnlyList<string>? BookingIds { get; init; }
    public Money? PriceOverride { get; init; }
    public BusinessNotification? BusinessNotification { get; init; }
}

public sealed record ApplyBookingFeesToOrderResponse
{
    public IReadOnlyList<BookingFee>? BookingFees { get; init; }
    public EcomOrderInfo? EcomOrderInfo { get; init; }
}

public sealed record BookingFee
{
    public string? Id { get; init; }
    public string? BookingId { get; init; }
    public CancellationFee? CancellationFee { get; init; }
    public PolicyDetails? PolicyDetails { get; init; }
}

public static class BookingFeeStatus
{
    public const string UnknownStatus = "UNKNOWN_STATUS";
    public const string Preview = "PREVIEW";
    public const string NotYetAppliedToOrder = "NOT_YET_APPLIED_TO_ORDER";
    public const string AppliedToOrder = "APPLIED_TO_ORDER";
}

public sealed record BusinessNotification
{
    public bool? NotifyBusiness { get; init; }
    public string? Message { get; init; }
}

public sealed record CancellationFee
{
    public Money? Price { get; init; }
    public string? Status { get; init; }
    public string? Trigger { get; init; }
}

public sealed record CollectAppliedBookingFeesRequest
{
    public string? OrderId { get; init; }
    public string? AdditionalFeeId { get; init; }
    public BusinessNotification? BusinessNotification { get; init; }
}

public sealed record CollectAppliedBookingFeesResponse
{
    public Price? CollectedPrice { get; init; }
}

public sealed record CursorPagingMetadata
{
    public int? Count { get; init; }
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record EcomOrderInfo
{
    public string? OrderId { get; init; }
    public Price? AdditionalFeePrice { get; init; }
    public string? AdditionalFeeId { get; init; }
}

public sealed record ListBookingFeesByBookingIdsRequest
{
    public IReadOnlyList<string>? BookingIds { get; init; }
    public IReadOnlyList<string>? MultiServiceBookingIds { get; init; }
}

public sealed record ListBookingFeesByBookingIdsResponse
{
    public IReadOnlyList<BookingFee>? BookingFees { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record PolicyDetails
{
    public string? Id { get; init; }
    public string? Description { get; init; }
    public string? DescriptionTranslated { get; init; }
}

public sealed record Price
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public static class Trigger
{
    public const string UnknownTrigger = "UNKNOWN_TRIGGER";
    public const string NotAttended = "NOT_ATTENDED";
    public const string BookingCanceled = "BOOKING_CANCELED";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApplyBookingFeesToOrderRequest))]
[JsonSerializable(typeof(ApplyBookingFeesToOrderResponse))]
[JsonSerializable(typeof(BookingFee))]
[JsonSerializable(typeof(BusinessNotification))]
[JsonSerializable(typeof(CancellationFee))]
[JsonSerializable(typeof(CollectAppliedBookingFeesRequest))]
[JsonSerializable(typeof(CollectAppliedBookingFeesResponse))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(EcomOrderInfo))]
[JsonSerializable(typeof(ListBookingFeesByBookingIdsRequest))]
[JsonSerializable(typeof(ListBookingFeesByBookingIdsResponse))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(PolicyDetails))]
[JsonSerializable(typeof(Price))]
public sealed partial class BookingFeesJson : JsonSerializerContext
{
    public static BookingFeesJson Wire { get; } = new(WireFormat.NewOptions());
}
