using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>How the SDK reads and writes its messages, and what it can speak.</summary>
internal static class Sdk
{
    public static readonly JsonTypeInfo<JsonRpcMessage> Message = Of<JsonRpcMessage>();

    public const string Stateless = "2026-07-28";

    /// <summary>Every revision of the protocol served here.</summary>
    public static readonly string[] Versions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", Stateless];

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T));
}
