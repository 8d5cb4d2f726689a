using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Which revision of the protocol a message speaks, and whether its headers and its body agree on what it is.</summary>
internal static class VersionRules
{
    public const string VersionHeader = "MCP-Protocol-Version";
    private static readonly string[] Removed = ["initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe"];

    public static bool IsStateless(HttpRequest request) => request.Headers[VersionHeader].ToString() == Sdk.Stateless;

    /// <summary>What is wrong with a message, and its status; null when nothing is.</summary>
    public static (RpcError Error, int Status)? Check(HttpRequest request, McpMessage message)
    {
        var header = request.Headers[VersionHeader].ToString();
        var meta = message.Meta(MetaKeys.ProtocolVersion) is { ValueKind: JsonValueKind.String } given ? given.GetString() : null;
        if (header.Length > 0 && !Sdk.Versions.Contains(header)) return Unsupported(header, meta is not null);
        if (message.Method is null) return null;
        if (header != Sdk.Stateless) return Earlier(header, meta, message);
        if (message.IsRequest && meta is null) return (new(RpcError.Params, $"params._meta must hold {MetaKeys.ProtocolVersion}."), 400);
        if (meta is not null && meta != header) return Mismatch($"{VersionHeader} says {header}, the message {meta}");
        return HeaderRules.Disagreement(request, message) ?? Metadata(message);
    }

    /// <summary>What a client is told of the versions it may choose from; one that speaks without sessions, of those that can be spoken so.</summary>
    public static (RpcError, int) Unsupported(string requested, bool isStateless) => (new(RpcError.Version, $"Protocol version {requested} is not supported.")
    {
        Data = json => JsonSerializer.Serialize(json, new UnsupportedProtocolVersionErrorData { Supported = isStateless ? [Sdk.Stateless] : Sdk.Versions, Requested = requested }, Sdk.Of<UnsupportedProtocolVersionErrorData>()),
    }, 400);

    public static (RpcError, int) Mismatch(string how) => (new(RpcError.HeaderMismatch, $"Headers and message disagree: {how}."), 400);

    private static (RpcError, int)? Earlier(string header, string? meta, McpMessage message)
    {
        if (meta == Sdk.Stateless) return Mismatch($"the message says {meta}, {VersionHeader} {(header.Length == 0 ? "is missing" : "says " + header)}");
        if (meta is not null && !Sdk.Versions.Contains(meta)) return Unsupported(meta, true);
        if (message.Method == RequestMethods.Initialize && header.Length > 0 && message.Text("params", "protocolVersion") is { } asked && asked != header) return Mismatch($"{VersionHeader} says {header}, the message {asked}");
        return null;
    }

    /// <summary>Every request carries what its client can do, and none asks for what only sessions have.</summary>
    private static (RpcError, int)? Metadata(McpMessage message)
    {
        if (!message.IsRequest) return null;
        if (message.Meta(MetaKeys.ClientCapabilities) is not { ValueKind: JsonValueKind.Object } able || !Reads<ClientCapabilities>(able))
            return (new(RpcError.Params, $"params._meta must hold {MetaKeys.ClientCapabilities}, an object."), 400);
        if (message.Meta(MetaKeys.ClientInfo) is { } info && !Reads<Implementation>(info)) return (new(RpcError.Params, $"params._meta.{MetaKeys.ClientInfo} cannot be read."), 400);
        if (message.Meta(MetaKeys.LogLevel) is { } level && !IsLevel(level)) return (new(RpcError.Params, $"params._meta.{MetaKeys.LogLevel} is no level."), 400);
        return Removed.Contains(message.Method) ? (new(RpcError.Method, $"{message.Method} does not exist in protocol {Sdk.Stateless}."), 404) : null;
    }

    private static bool IsLevel(JsonElement level) => level.ValueKind == JsonValueKind.String && Levels.Contains(level.GetString());

    private static readonly string[] Levels = ["debug", "info", "notice", "warning", "error", "critical", "alert", "emergency"];

    public static bool Reads<T>(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.Deserialize(Sdk.Of<T>()) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
