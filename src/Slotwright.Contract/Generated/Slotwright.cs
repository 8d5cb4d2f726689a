// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Slotwright;

public sealed record App
{
    public string? Id { get; init; }
    public string? InstanceId { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? Scopes { get; init; }
}

public sealed record CreateAppRequest
{
    public App? App { get; init; }
}

public sealed record CreateAppResponse
{
    public App? App { get; init; }
    public string? AppSecret { get; init; }
}

public sealed record CreateSiteRequest
{
    public string? Name { get; init; }
    public string? TimeZone { get; init; }
    public string? Currency { get; init; }
}

public sealed record CreateSiteResponse
{
    public Site? Site { get; init; }
    public string? ApiKey { get; init; }
}

public sealed record CreateSlotHoldRequest
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record CreateSlotHoldResponse
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record DeleteSlotHoldRequest
{
    public string? SlotHoldId { get; init; }
}

public sealed record DeleteSlotHoldResponse
{
}

public sealed record GetSlotHoldRequest
{
    public string? SlotHoldId { get; init; }
}

public sealed record GetSlotHoldResponse
{
    public SlotHold? SlotHold { get; init; }
}

public sealed record Site
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? TimeZone { get; init; }
    public string? Currency { get; init; }
    public string? ClientId { get; init; }
    public string? CreatedDate { get; init; }
}

public sealed record SlotHold
{
    public string? Id { get; init; }
    public string? ServiceId { get; init; }
    public string? ResourceId { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? TimeZone { get; init; }
    public string? EventId { get; init; }
    public int? Participants { get; init; }
    public int? Minutes { get; init; }
    public string? ExpiresDate { get; init; }
    public string? CreatedDate { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(App))]
[JsonSerializable(typeof(CreateAppRequest))]
[JsonSerializable(typeof(CreateAppResponse))]
[JsonSerializable(typeof(CreateSiteRequest))]
[JsonSerializable(typeof(CreateSiteResponse))]
[JsonSerializable(typeof(CreateSlotHoldRequest))]
[JsonSerializable(typeof(CreateSlotHoldResponse))]
[JsonSerializable(typeof(DeleteSlotHoldRequest))]
[JsonSerializable(typeof(DeleteSlotHoldResponse))]
[JsonSerializable(typeof(GetSlotHoldRequest))]
[JsonSerializable(typeof(GetSlotHoldResponse))]
[JsonSerializable(typeof(Site))]
[JsonSerializable(typeof(SlotHold))]
public sealed partial class SlotwrightJson : JsonSerializerContext
{
    public static SlotwrightJson Wire { get; } = new(WireFormat.NewOptions());
}
