using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using NodaTime.Text;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Resources;

namespace Slotwright.Server.Mcp.Prompts;

/// <summary>Completes what a person types into a prompt or an address: the coming days and weeks, members of staff, services and bookings, as far as the server shows them.</summary>
internal sealed class Completions(ToolCaller caller, BusinessZone zones, TimeProvider time)
{
    private const int Most = 100, DaysAhead = 31, WeeksAhead = 12;

    public async ValueTask<CompleteResult> Of(ToolClient client, CompleteRequestParams asked, CancellationToken ct)
    {
        var typed = asked.Argument.Value;
        var found = (await Values(client, asked.Argument.Name, typed, ct)).Where(v => v.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        return new() { Completion = new() { Values = [.. found.Take(Most)], Total = found.Count, HasMore = found.Count > Most } };
    }

    private async Task<IEnumerable<string>> Values(ToolClient client, string argument, string typed, CancellationToken ct)
    {
        var zone = await zones.Of(client.Upstream, ct);
        var today = time.Now().InZone(zone.Fault is null ? zone.Value : NodaTime.DateTimeZone.Utc).Date;
        return argument switch
        {
            "date" or "from" => Enumerable.Range(0, DaysAhead).Select(d => LocalDatePattern.Iso.Format(today.PlusDays(d))),
            "iso_week" => Enumerable.Range(0, WeeksAhead).Select(w => McpResource.Week(today.PlusWeeks(w))),
            "staff_member_id" => await Listed(client, "list_all_wix_staff_members", "resourceId", [], ct),
            "booking_id" => await Listed(client, "wix_bookings_query", "id", new() { ["from"] = LocalDatePattern.Iso.Format(today) }, ct),
            "service" or "services" => await Listed(client, "list_all_wix_services", "name", [], ct),
            "name" when typed.Length > 0 => await Listed(client, "list_all_wix_staff_members", "name", [], ct),
            _ => [],
        };
    }

    /// <summary>One member of what a tool lists; nothing where the tool is not.</summary>
    private async Task<IEnumerable<string>> Listed(ToolClient client, string tool, string member, JsonObject arguments, CancellationToken ct)
    {
        if (!client.Scope.Tools.ContainsKey(tool)) return [];
        arguments["limit"] = Most;
        var page = await caller.Read(client, tool, arguments, ct);
        return page.Fault is null ? page.Value["items"]!.AsArray().Select(i => (string?)i![member]).OfType<string>() : [];
    }
}
