using System.Text.Json;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>What may be minted: presets filled in, and the rules a configuration must keep.</summary>
internal static class ServerConfigs
{
    /// <summary>A configuration changed by what was sent: present members change, null takes back to the usual. A preset stands for its methods and tags where none are given.</summary>
    public static ServerConfig With(ServerConfig config, McpServerConfig? asked, JsonElement? sent)
    {
        if (asked is null || sent is not { } json) return config;
        bool Has(string name) => json.TryGetProperty(name, out _);
        var preset = Has("preset") ? asked.Preset : config.Preset;
        var stands = preset is not null && Has("preset") ? ToolCatalog.Current.Presets[preset] : null;
        return config with
        {
            Preset = preset,
            Methods = Has("methods") ? asked.Methods ?? [] : stands?.Methods ?? config.Methods,
            Tags = Has("tags") ? asked.Tags ?? [] : stands?.Tags ?? config.Tags,
            RequireApiTokenAuth = Has("require_api_token_auth") ? asked.RequireApiTokenAuth ?? false : config.RequireApiTokenAuth,
            RequireOauth = Has("require_oauth") ? asked.RequireOauth ?? false : config.RequireOauth,
            StaffMemberIds = Has("staff_member_ids") ? [.. asked.StaffMemberIds?.Select(Guid.Parse) ?? []] : config.StaffMemberIds,
            RateLimit = !Has("rate_limit") ? config.RateLimit : asked.RateLimit is { Calls: { } calls, PerSeconds: var seconds } ? new(calls, seconds ?? 60) : null,
            RateLimitErrors = Has("rate_limit_errors") ? asked.RateLimitErrors ?? McpRateLimitErrors.Jsonrpc : config.RateLimitErrors,
            Redact = Has("redact") ? asked.Redact ?? [] : config.Redact,
            Confirm = Has("confirm") ? asked.Confirm ?? McpConfirm.User : config.Confirm,
            Compact = Has("compact") ? asked.Compact ?? false : config.Compact,
            UpstreamId = Has("upstream_id") ? asked.UpstreamId is { } id ? Guid.Parse(id) : null : config.UpstreamId,
        };
    }

    public static IEnumerable<FieldViolation> Violations(ServerConfig config, Func<Guid, bool> isStaff)
    {
        var catalog = ToolCatalog.Current;
        foreach (var (method, i) in config.Methods.Select((m, i) => (m, i)))
            if (!catalog.Methods.Contains(method)) yield return new($"config.methods[{i}]", $"must be one of {string.Join(", ", catalog.Methods)}", "INVALID_ENUM_VALUE");
        foreach (var (tag, i) in config.Tags.Select((t, i) => (t, i)))
            if (!catalog.Tags.Contains(tag)) yield return new($"config.tags[{i}]", $"must be one of {string.Join(", ", catalog.Tags)}", "INVALID_ENUM_VALUE");
        foreach (var (staff, i) in config.StaffMemberIds.Select((s, i) => (s, i)))
            if (!isStaff(staff)) yield return FieldViolation.Of($"config.staff_member_ids[{i}]", "STAFF_MEMBER_NOT_FOUND", "is no resource id of a member of staff");
        if (config.Preset == "my_calendar" && config.StaffMemberIds.Count == 0) yield return new("config.staff_member_ids", "must name whose calendar it is", "REQUIRED_FIELD");
        if (config is { RequireApiTokenAuth: true, RequireOauth: true }) yield return new("config.require_oauth", "cannot be given together with require_api_token_auth", "ONE_OF_ALIGNMENT");
    }
}
