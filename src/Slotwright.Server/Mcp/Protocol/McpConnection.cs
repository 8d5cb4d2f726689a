namespace Slotwright.Server.Mcp.Protocol;

/// <summary>How a client is connected: protocol 2026-07-28 over HTTP knows single requests only, earlier ones sessions; a process on stdio may speak either.</summary>
internal enum McpWire { Stateless, Session, Stdio }

/// <summary>One server instance's client.</summary>
internal sealed record McpConnection(McpWire Wire, string? SessionId);
