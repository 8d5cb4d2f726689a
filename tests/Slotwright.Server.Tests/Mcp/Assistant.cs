using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>An assistant connected to a minted server by the official client. Every answer is held against the schema its tool was listed with.</summary>
internal sealed class Assistant : IAsyncDisposable
{
    private readonly McpClient client;
    private readonly HttpClient http;

    private Assistant(McpClient client, HttpClient http, JsonNode minted) => (this.client, this.http, Minted) = (client, http, minted);

    /// <summary>What minting answered: id, token, url, config.</summary>
    public JsonNode Minted { get; }

    public McpClient Client => client;

    public string? Protocol => client.NegotiatedProtocolVersion;

    /// <summary>What the user was asked, in order.</summary>
    public List<ElicitRequestParams> Asked { get; } = [];

    public Dictionary<string, McpClientTool> Tools { get; private set; } = [];

    /// <summary>Mints a server and connects to it.</summary>
    /// <param name="user">What the user answers to a question; without one the client cannot ask.</param>
    /// <param name="protocol">The revision spoken; the newest by default.</param>
    public static async Task<Assistant> Of(TestSite site, object? config = null, Func<ElicitRequestParams, ElicitResult>? user = null, string? protocol = null)
    {
        var minted = (await site.Post("/slotwright/v1/mcp-servers", new { name = "Test", config = config ?? new { } })).Ok();
        return await At(site, minted, user, protocol);
    }

    public static async Task<Assistant> At(TestSite site, JsonNode minted, Func<ElicitRequestParams, ElicitResult>? user = null, string? protocol = null)
    {
        var http = new HttpClient();
        Assistant? self = null;
        var options = new McpClientOptions { ProtocolVersion = protocol, ClientInfo = new() { Name = "assistant", Version = "1" } };
        if (user is not null) options.Handlers.ElicitationHandler = (asked, _) => { self!.Asked.Add(asked!); return new(user(asked!)); };
        var transport = new HttpClientTransport(new() { Endpoint = new($"{site.Url}/mcp/{(string)minted["token"]!}"), TransportMode = HttpTransportMode.StreamableHttp }, http);
        self = new(await McpClient.CreateAsync(transport, options, cancellationToken: TestContext.Current.CancellationToken), http, minted);
        self.Tools = (await self.client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).ToDictionary(t => t.Name);
        return self;
    }

    public Task<CallToolResult> Call(string tool, object? arguments = null, IProgress<ProgressNotificationValue>? progress = null)
    {
        var given = JsonSerializer.SerializeToNode(arguments ?? new { })!.AsObject().ToDictionary(a => a.Key, a => (object?)a.Value);
        return client.CallToolAsync(tool, given, progress, cancellationToken: TestContext.Current.CancellationToken).AsTask();
    }

    /// <summary>Calls a tool that must succeed; answers its structured output.</summary>
    public async Task<JsonNode> Do(string tool, object? arguments = null)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError != true, $"{tool}: {Text(result)}");
        var violations = new JsonSchema(JsonNode.Parse(Tools[tool].ProtocolTool.OutputSchema!.Value.GetRawText())!.AsObject()).Check(result.StructuredContent!.Value);
        Assert.True(violations.Count == 0, $"{tool}: {string.Join("; ", violations)} in {result.StructuredContent}");
        return JsonNode.Parse(result.StructuredContent.Value.GetRawText())!;
    }

    /// <summary>Calls a tool that must refuse; answers the error a model is shown.</summary>
    public async Task<JsonNode> Refused(string tool, object? arguments, string code)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError == true, $"{tool} was not refused: {Text(result)}");
        var error = JsonNode.Parse(Text(result))!["error"]!;
        Assert.True((string?)error["code"] == code, $"expected {code}, was {error.ToJsonString()}");
        return error;
    }

    public static string Text(CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(c => c.Text));

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        http.Dispose();
    }
}
