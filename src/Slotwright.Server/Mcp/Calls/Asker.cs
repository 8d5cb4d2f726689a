using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// Asks the user, by the protocol's own means in both eras: the call ends with a question, and comes again with the answer and with
/// what was chosen before, sealed. Nothing may have been changed until all questions are answered.
/// </summary>
internal sealed class Asker
{
    private readonly RequestContext<CallToolRequestParams>? request;
    private readonly JsonObject chosen;
    private readonly Func<JsonObject, string> close;

    /// <param name="request">The call; null where nobody is there to be asked.</param>
    public Asker(RequestContext<CallToolRequestParams>? request, byte[] secret, Guid server, Func<string> digest, Instant now)
    {
        this.request = request;
        var named = new Lazy<string>(digest);
        close = c => CallSeal.Close(secret, "question", server, named.Value, c, now);
        var state = request?.Params.RequestState;
        chosen = state is null ? [] : CallSeal.Open(secret, "question", server, named.Value, state, now)
            ?? throw new McpProtocolException("The requestState is not one of this call, or has run out.", McpErrorCode.InvalidParams);
        if (state is null && request?.Params.InputResponses is { Count: > 0 }) throw new McpProtocolException("Answers came without the question's requestState.", McpErrorCode.InvalidParams);
    }

    public bool CanAsk => request is not null && McpScope.CanAsk(request);

    /// <summary>True when the user said yes to this very message, false when they said no; asks when nobody has yet, and again when what they were shown is no longer so.</summary>
    public bool Confirmed(string message)
    {
        var shown = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)));
        if (Answer("confirm") is { } answer && (!answer.IsAccepted || (string?)chosen["confirmed"] == shown)) return answer.IsAccepted;
        chosen["confirmed"] = shown;
        throw Question("confirm", message, new());
    }

    /// <summary>What an argument was left open for: the choice made now or in an earlier round; a refusal when the user would not choose or cannot be asked.</summary>
    public Result<string> Choose(string argument, string question, IReadOnlyList<Choice> choices)
    {
        if ((string?)chosen[argument] is { } earlier) return earlier;
        var missing = new MissingChoice(argument, question, choices);
        if (choices.Count == 0 || !CanAsk) return missing;
        if (Answer(argument) is not { } answer) throw Question(argument, question, Form(argument, question, choices));
        if (!answer.IsAccepted || answer.Content?.TryGetValue(argument, out var value) != true || value.ValueKind != JsonValueKind.String) return missing;
        if (!choices.Any(c => c.Value == value.GetString())) return missing;
        chosen[argument] = value.GetString();
        return value.GetString()!;
    }

    private ElicitResult? Answer(string key) => Protocol.Question.Answer(request?.Params, key);

    private InputRequiredException Question(string key, string message, ElicitRequestParams.RequestSchema form) =>
        Protocol.Question.Ask(key, new() { Message = message, RequestedSchema = form }, close(chosen));

    private static ElicitRequestParams.RequestSchema Form(string argument, string question, IReadOnlyList<Choice> choices) => new()
    {
        Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>
        {
            [argument] = new ElicitRequestParams.TitledSingleSelectEnumSchema { Title = question, OneOf = [.. choices.Select(c => new ElicitRequestParams.EnumSchemaOption { Const = c.Value, Title = c.Title })] },
        },
        Required = [argument],
    };
}
