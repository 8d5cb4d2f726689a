using System.Text.Json.Serialization;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>What a minted server lets its bearer do (mcp.md 2.5). Methods and tags combine with AND; an empty list is no limit.</summary>
internal sealed record ServerConfig
{
    /// <summary>`read`, `write`, `custom`, or single methods such as `list` and `cancel`.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The URL alone is useless then: an API key or token of the site must come with it.</summary>
    public bool RequireApiTokenAuth { get; init; }

    /// <summary>Only tokens of our own authorization server, made for this URL, are taken.</summary>
    public bool RequireOauth { get; init; }

    /// <summary>The members of staff whose calendar and customers are all that is seen; empty: everybody's.</summary>
    public IReadOnlyList<Guid> StaffMemberIds { get; init; } = [];

    /// <summary>Their resources, by which calendars and bookings name them.</summary>
    public IReadOnlyList<Guid> StaffResourceIds { get; init; } = [];

    public ServerLimit? RateLimit { get; init; }

    /// <summary>As minted, else ten calls a second over a minute.</summary>
    [JsonIgnore]
    public ServerLimit Limit => RateLimit ?? new(600, 60);

    /// <summary>How a limit reached is told: `jsonrpc` (HTTP 200) or `http` (429).</summary>
    public string RateLimitErrors { get; init; } = "jsonrpc";

    /// <summary>What of people is masked: `email`, `phone`, `address`, `name`, `notes`.</summary>
    public IReadOnlyList<string> Redact { get; init; } = [];

    /// <summary>Who says yes to destructive calls: the `user`, asked by the client; a `preview` the model has fetched; or `none`.</summary>
    public string Confirm { get; init; } = "user";

    /// <summary>Shows three tools to find, describe and call the others, for small contexts.</summary>
    public bool Compact { get; init; }

    public string? Preset { get; init; }

    /// <summary>The Wix site the tools work on; this server's own engine without one.</summary>
    public Guid? UpstreamId { get; init; }
}

/// <summary>How many calls in how many seconds.</summary>
internal sealed record ServerLimit(int Calls, int PerSeconds);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerConfig))]
internal sealed partial class ServerConfigJson : JsonSerializerContext;
