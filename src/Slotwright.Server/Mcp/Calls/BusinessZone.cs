using System.Collections.Concurrent;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain.Time;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>The business's time zone as the upstream's site properties tell it, believed for a minute.</summary>
internal sealed class BusinessZone(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeZone Zone, long At)> known = new();

    public async ValueTask<DateTimeZone> Of(IUpstream upstream, CancellationToken ct)
    {
        if (known.TryGetValue(upstream.Id, out var entry) && time.GetElapsedTime(entry.At) < Fresh) return entry.Zone;
        var answer = await upstream.Send(new(ContractTable.Current.Operations[Ops.SiteProperties.GetSiteProperties], []), ct);
        var zone = answer.Fault is null && Zones.Find((string?)RequestBuilder.At(answer.Value, "properties.timeZone") ?? "") is { } found ? found : DateTimeZone.Utc;
        if (answer.Fault is null) known[upstream.Id] = (zone, time.GetTimestamp());
        return zone;
    }
}
