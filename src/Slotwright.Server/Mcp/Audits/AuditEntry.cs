using System.Text.Json.Nodes;
using NodaTime;

namespace Slotwright.Server.Mcp.Audits;

/// <summary>One call of a tool, as it is kept: who called what with which arguments (masked), what it changed, and how it ended.</summary>
/// <param name="Outcome">`started`, `done`, `refused`, `previewed`, `replayed` or `blocked`.</param>
internal sealed record AuditEntry(Guid Site, Guid Id, Guid Server, Instant At, string Principal, string Client, string Address, string Tool, string Kind, JsonObject Arguments, string Outcome)
{
    public string? Error { get; init; }
    public int Milliseconds { get; init; }
    public string? SubjectKind { get; init; }
    public string? SubjectId { get; init; }

    /// <summary>What was changed, as it stood before; whole, since an undo needs it.</summary>
    public JsonObject? Before { get; init; }

    public JsonObject? After { get; init; }

    /// <summary>What the tool answered, kept for a repetition with the same key.</summary>
    public JsonObject? Result { get; init; }

    public byte[]? KeyHash { get; init; }
    public byte[]? Digest { get; init; }
    public Guid? UndoneBy { get; init; }
}
