using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Servers;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What a token leaves out of what its server allows: such a tool is not listed, and whoever calls it is told which scopes to ask the owner for.</summary>
internal sealed record StepUp(ToolScope Whole, IReadOnlyList<string> Scopes, Func<IReadOnlyList<string>, string> Challenge)
{
    public bool Knows(string tool) => Whole.Tools.ContainsKey(tool);

    /// <summary>Refuses a call that more scopes would allow. Those the token has are named too, so that none is lost on the way.</summary>
    public void Demand(ToolScope allowed, string tool)
    {
        if (allowed.Tools.ContainsKey(tool) || !Whole.Tools.TryGetValue(tool, out var known)) return;
        throw CallRefused.Scope(Challenge(Authorization.Scopes.Known([.. Scopes, known.Kind])), $"{tool} needs the scope {known.Kind}, which the owner has not given this client.");
    }
}
