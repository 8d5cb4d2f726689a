using System.Collections.Concurrent;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>The business's time zone as the upstream's site properties tell it, believed for a minute.</summary>
internal sealed class BusinessZone(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeZone Zone, long At)> known = new();

    /// <summary>The zone; why it could not be had when it never was, for a wrong zone is worse than none.</summary>
    public async ValueTask<Result<DateTimeZone>> Of(IUpstream upstream, CancellationToken ct)
    {
        var before = known.TryGetValue(upstream.Id, out var entry) ? entry.Zone : null;
        if (before is not null && time.GetElapsedTime(entry.At) < Fresh) return before;
        var answer = await upstream.Send(new(ContractTable.Current.Operations[Ops.SiteProperties.GetSiteProperties], []), ct);
        if (answer.Failed(out var fault)) return before is not null ? before : fault;
        var zone = Zones.Find((string?)RequestBuilder.At(answer.Value, "properties.timeZone") ?? "") ?? DateTimeZone.Utc;
        known[upstream.Id] = (zone, time.GetTimestamp());
        return zone;
    }
}
