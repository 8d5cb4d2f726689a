// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.PolicySnapshots;

public sealed record BookingPolicy
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public PolicyDescription? CustomPolicyDescription { get; init; }
    public bool? Default { get; init; }
    public CancellationPolicy? CancellationPolicy { get; init; }
    public ReschedulePolicy? ReschedulePolicy { get; init; }
    public CancellationFeePolicy? CancellationFeePolicy { get; init; }
    public SaveCreditCardPolicy? SaveCreditCardPolicy { get; init; }
}

public sealed record BookingPolicySnapshot
{
    public string? Id { get; init; }
    public string? BookingId { get; init; }
    public BookingPolicy? Policy { get; init; }
    public string? CreatedDate { get; init; }
}

public sealed record CancellationFeePolicy
{
    public bool? Enabled { get; init; }
    public IReadOnlyList<CancellationWindow>? CancellationWindows { get; init; }
    public bool? AutoCollectFeeEnabled { get; init; }
}

public sealed record CancellationPolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestCancellation { get; init; }
    public int? LatestCancellationInMinutes { get; init; }
}

public sealed record CancellationWindow
{
    public Money? Amount { get; init; }
    public string? Percentage { get; init; }
    public int? StartInMinutes { get; init; }
}

public sealed record ListPolicySnapshotsByBookingIdsRequest
{
    public IReadOnlyList<string>? BookingIds { get; init; }
}

public sealed record ListPolicySnapshotsByBookingIdsResponse
{
    public IReadOnlyList<BookingPolicySnapshot>? BookingPolicySnapshots { get; init; }
}

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record PolicyDescription
{
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
    public string? DescriptionTranslated { get; init; }
}

public sealed record ReschedulePolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestReschedule { get; init; }
    public int? LatestRescheduleInMinutes { get; init; }
}

public sealed record SaveCreditCardPolicy
{
    public bool? Enabled { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BookingPolicy))]
[JsonSerializable(typeof(BookingPolicySnapshot))]
[JsonSerializable(typeof(CancellationFeePolicy))]
[JsonSerializable(typeof(CancellationPolicy))]
[JsonSerializable(typeof(CancellationWindow))]
[JsonSerializable(typeof(ListPolicySnapshotsByBookingIdsRequest))]
[JsonSerializable(typeof(ListPolicySnapshotsByBookingIdsResponse))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(PolicyDescription))]
[JsonSerializable(typeof(ReschedulePolicy))]
[JsonSerializable(typeof(SaveCreditCardPolicy))]
public sealed partial class PolicySnapshotsJson : JsonSerializerContext
{
    public static PolicySnapshotsJson Wire { get; } = new(WireFormat.NewOptions());
}
