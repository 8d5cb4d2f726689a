using System.Text.Json.Nodes;
using Slotwright.Domain;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>The code of a composed tool: several operations, a question in between, or something the gateway itself knows. Its answer is in the shape the tool's row says.</summary>
internal delegate Task<Result<JsonObject>> ToolCode(ToolRun run, CancellationToken ct);
