#pragma warning disable MCP9005 // the suite still asks for sampling and roots
using System.Security.Cryptography;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static ModelContextProtocol.Protocol.ElicitRequestParams;
using static Slotwright.Server.Mcp.Protocol.Conformance.ConformanceTool;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>The suite's tools that answer with what they still need to know.</summary>
internal static class ConformanceInputs
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static IEnumerable<ConformanceTool> All =>
    [
        new("test_input_required_result_elicitation", "Needs a name.", request => Question.Answer(request.Params, "user_name") is { } name
            ? Says($"Hello, {name.Content?.FirstOrDefault().Value}!") : throw Ask(("user_name", Name("What is your name?")))),
        new("test_input_required_result_sampling", "Needs the client's model.", request => Answer(request, "capital_question") is not null ? Says("The model has answered.") : throw Ask(("capital_question", Sampling("What is the capital of France?", 100)))),
        new("test_input_required_result_list_roots", "Needs the client's roots.", request => Answer(request, "client_roots") is not null ? Says("The roots are known.") : throw Ask(("client_roots", InputRequest.ForRootsList(new())))),
        new("test_input_required_result_request_state", "Needs its state back.", request => State(request) switch { "ok" => Says("state-ok"), null => throw Ask(Signed("ok"), ("confirm", Confirm)), _ => throw Tampered() }),
        new("test_input_required_result_tampered_state", "Refuses a state it did not write.", request => State(request) switch { "ok" => Says("state-ok"), null => throw Ask(Signed("ok"), ("confirm", Confirm)), _ => throw Tampered() }),
        new("test_input_required_result_multiple_inputs", "Needs three things at once.", request => request.Params!.InputResponses?.Count >= 3 ? Says("All three are known.")
            : throw Ask(Signed("three"), ("user_name", Name("What is your name?")), ("greeting", Sampling("Generate a greeting", 50)), ("client_roots", InputRequest.ForRootsList(new())))),
        new("test_input_required_result_multi_round", "Asks twice.", request => State(request) switch
        {
            null => throw Ask(Signed("round-1"), ("step1", Name("Step 1: What is your name?"))),
            "round-1" => throw Ask(Signed("round-2"), ("step2", Form("Step 2: What is your favorite color?", "color", new StringSchema()))),
            _ => Says("Both are known."),
        }),
        new("test_input_required_result_capabilities", "Asks only for what the client can do.", Able),
    ];

    public static InputRequest Form(string message, string field, PrimitiveSchemaDefinition schema) => InputRequest.ForElicitation(new()
    {
        Message = message,
        RequestedSchema = new() { Properties = new Dictionary<string, PrimitiveSchemaDefinition> { [field] = schema }, Required = [field] },
    });

    public static InputRequiredException Ask(params (string Key, InputRequest Request)[] asked) => new(asked.ToDictionary(a => a.Key, a => a.Request));

    private static InputRequiredException Ask(string state, params (string Key, InputRequest Request)[] asked) => new(asked.ToDictionary(a => a.Key, a => a.Request), state);

    private static InputRequest Name(string message) => Form(message, "name", new StringSchema());

    private static InputRequest Confirm => Form("Please confirm", "ok", new BooleanSchema());

    private static InputRequest Sampling(string text, int tokens) =>
        InputRequest.ForSampling(new() { Messages = [new() { Role = Role.User, Content = [new TextContentBlock { Text = text }] }], MaxTokens = tokens });

    private static InputResponse? Answer(RequestContext<CallToolRequestParams> request, string key) => request.Params!.InputResponses?.TryGetValue(key, out var answer) == true ? answer : null;

    private static CallToolResult Able(RequestContext<CallToolRequestParams> request)
    {
        if (request.Params!.InputResponses is { Count: > 0 }) return Says("Answered.");
        var (able, asked) = (request.Server.ClientCapabilities, new List<(string, InputRequest)>());
        if (able?.Sampling is not null) asked.Add(("capital_question", Sampling("What is the capital of France?", 100)));
        if (able?.Elicitation is not null) asked.Add(("user_name", Name("What is your name?")));
        if (able?.Roots is not null) asked.Add(("client_roots", InputRequest.ForRootsList(new())));
        return asked.Count == 0 ? Says("There is nothing the client could be asked.") : throw Ask([.. asked]);
    }

    /// <summary>A state the client carries and cannot change.</summary>
    private static string Signed(string state) => $"{state}.{Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(state)))}";

    private static string? State(RequestContext<CallToolRequestParams> request)
    {
        if (request.Params!.RequestState is not { } carried) return null;
        var state = carried.Split('.')[0];
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signed(state)), Encoding.UTF8.GetBytes(carried)) ? state : throw Tampered();
    }

    private static McpProtocolException Tampered() => new("The state is not one that was given out.", McpErrorCode.InvalidParams);
}
