// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.BookingsSettings;

public static class BasedOn
{
    public const string BusinessTimeZone = "BUSINESS_TIME_ZONE";
    public const string CustomerTimeZone = "CUSTOMER_TIME_ZONE";
}

public sealed record BookingsSettings
{
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public CartCheckout? CartCheckout { get; init; }
    public MultiServiceAppointments? MultiServiceAppointments { get; init; }
    public DisplayTimeZone? DisplayTimeZone { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record CartCheckout
{
    public bool? Enabled { get; init; }
}

public sealed record DisplayTimeZone
{
    public bool? CustomerCanChange { get; init; }
    public string? BasedOn { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetBookingsSettingsRequest
{
}

public sealed record GetBookingsSettingsResponse
{
    public BookingsSettings? BookingsSettings { get; init; }
}

public sealed record MultiServiceAppointments
{
    public bool? Enabled { get; init; }
}

public sealed record UpdateBookingsSettingsRequest
{
    public BookingsSettings? BookingsSettings { get; init; }
}

public sealed record UpdateBookingsSettingsResponse
{
    public BookingsSettings? BookingsSettings { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BookingsSettings))]
[JsonSerializable(typeof(CartCheckout))]
[JsonSerializable(typeof(DisplayTimeZone))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetBookingsSettingsRequest))]
[JsonSerializable(typeof(GetBookingsSettingsResponse))]
[JsonSerializable(typeof(MultiServiceAppointments))]
[JsonSerializable(typeof(UpdateBookingsSettingsRequest))]
[JsonSerializable(typeof(UpdateBookingsSettingsResponse))]
public sealed partial class BookingsSettingsJson : JsonSerializerContext
{
    public static BookingsSettingsJson Wire { get; } = new(WireFormat.NewOptions());
}
