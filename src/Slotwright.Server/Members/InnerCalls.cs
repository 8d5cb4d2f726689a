using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Members;

/// <summary>What one of our pages learns from an operation.</summary>
/// <param name="Code">Why it was refused, and in which words.</param>
internal sealed record PageAnswer(string? State, string? SessionToken, string? StateToken, string? Code, string? Message);

/// <summary>Our pages ask the operations a client would ask, as a visitor: one way in, one set of rules.</summary>
internal sealed class InnerCalls(Dispatcher dispatcher)
{
    private static readonly Dictionary<string, string> NoPath = [];

    public async Task<PageAnswer> Ask(string operation, Guid site, object body, CancellationToken ct)
    {
        var caller = new Caller(site, CallerKind.Visitor, Guid.Empty, Grant.Visitor);
        var answer = await dispatcher.Send(ContractTable.Current.Operations[operation], caller, JsonSerializer.SerializeToElement(body), NoPath, null, dryRun: false, ct);
        using var json = JsonDocument.Parse(answer.Body);
        var root = json.RootElement;
        if (answer.Status == StatusCodes.Status200OK) return new(Text(root, "state"), Text(root, "sessionToken"), Text(root, "stateToken"), null, null);
        var details = root.GetProperty("details");
        return details.TryGetProperty("applicationError", out var error) ? new(null, null, null, Text(error, "code"), Text(root, "message")) : new(null, null, null, "INVALID", Text(root, "message"));
    }

    private static string? Text(JsonElement at, string name) => at.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
