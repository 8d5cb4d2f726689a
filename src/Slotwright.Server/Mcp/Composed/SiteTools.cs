using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Calendars;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>What a model should know before it begins: the time where the business is, and what it may do here.</summary>
internal sealed class SiteTools(CallLimits limits)
{
    public static Task<Result<JsonObject>> CurrentTime(ToolRun run, CancellationToken ct)
    {
        var local = run.Now.InZone(run.Zone);
        var weeks = WeekYearRules.Iso;
        return Done(new()
        {
            ["utc"] = Wire.Timestamp(run.Now),
            ["local"] = local.ToString("uuuu-MM-dd'T'HH:mm:sso<m>", CultureInfo.InvariantCulture),
            ["time_zone"] = run.Zone.Id,
            ["weekday"] = local.DayOfWeek.ToString(),
            ["iso_week"] = $"{weeks.GetWeekYear(local.Date)}-W{weeks.GetWeekOfWeekYear(local.Date):00}",
        });
    }

    public Task<Result<JsonObject>> Limits(ToolRun run, CancellationToken ct)
    {
        var left = limits.Left(run.Connection);
        return Done(new() { ["limit"] = left.Limit, ["window_seconds"] = left.Window, ["remaining"] = left.Remaining, ["reset_seconds"] = left.Reset });
    }

    public static Task<Result<JsonObject>> Permissions(ToolRun run, CancellationToken ct)
    {
        var (server, config) = (run.Connection.Server, run.Connection.Server.Config);
        var told = new JsonObject
        {
            ["name"] = server.Name,
            ["methods"] = List(config.Methods),
            ["tags"] = List(config.Tags),
            ["staff_member_ids"] = List(config.StaffMemberIds.Select(id => id.ToString())),
            ["redacted"] = List(config.Redact),
            ["confirm"] = config.Confirm,
            ["tools"] = List(run.Connection.Scope.Tools.Keys.Order(StringComparer.Ordinal)),
        };
        if (server.Expires is { } at) told["expires_at"] = Wire.Timestamp(at);
        return Done(told);
    }

    private static JsonArray List(IEnumerable<string> items) => [.. items.Select(i => (JsonNode)i)];

    private static Task<Result<JsonObject>> Done(JsonObject answer) => Task.FromResult<Result<JsonObject>>(answer);
}
