using NodaTime;
using NodaTime.Text;

namespace Slotwright.Server.Calendar;

/// <summary>The id of one occurrence of a series: the MASTER's id and the occurrence's unchanged start, so it needs no row (behaviour/calendar.md 5).</summary>
internal readonly record struct InstanceId(Guid Master, Instant Start)
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public override string ToString() => $"{Master:N}{Stamp.Format(Start)}";

    public static InstanceId? Parse(string id) =>
        id.Length > 32 && Guid.TryParseExact(id[..32], "N", out var master) && Stamp.Parse(id[32..]) is { Success: true } start ? new(master, start.Value) : null;
}
