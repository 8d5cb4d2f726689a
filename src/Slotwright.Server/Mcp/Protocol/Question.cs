using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>
/// A question to the user, asked the same way of every client that can show one (<see cref="McpScope.CanAsk"/>): a handler throws it, and is run again with the answer. Clients of
/// the stateless protocol send their request anew, with sessions and on stdio the SDK asks and calls again.
/// </summary>
internal static class Question
{
    /// <param name="state">What the handler wants back with the answer; it passes through the client's hands, so it must be sealed.</param>
    public static InputRequiredException Ask(string key, ElicitRequestParams form, string? state = null) =>
        new(new Dictionary<string, InputRequest> { [key] = InputRequest.ForElicitation(form) }, state);

    /// <summary>What the user answered; null when there is no answer, or none that can be read, and the question is to be asked again.</summary>
    public static ElicitResult? Answer(RequestParams? parameters, string key)
    {
        if (parameters?.InputResponses is not { } answers || !answers.TryGetValue(key, out var answer) || answer is null) return null;
        try
        {
            return answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
