using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>What came back of one posted message.</summary>
internal sealed record McpReply(int Status, string Type, string Text, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public bool IsStream => Type == "text/event-stream";

    public JsonNode[] Events => [.. Text.Split('\n').Where(l => l.StartsWith("data: ", StringComparison.Ordinal)).Select(l => JsonNode.Parse(l[6..])!)];

    public string? Session => Header("Mcp-Session-Id");

    /// <summary>What a tool said.</summary>
    public string Said => (string)Json["result"]!["content"]![0]!["text"]!;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public McpReply Refused(int status, int code)
    {
        Assert.True(Status == status && (int?)Json["error"]?["code"] == code, $"expected {status} {code}, was {Status} {Text}");
        return this;
    }
}

/// <summary>A client of one endpoint, down to the single message.</summary>
internal sealed class McpTalk(HttpClient http, string path)
{
    public const string Newest = "2026-07-28";
    private const string Meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}}";

    public HttpClient Http => http;

    public string Path => path;

    /// <summary>A request of the stateless protocol, as a client would send it.</summary>
    public HttpRequestMessage Stateless(string method, string parameters = "", string? name = null, string id = "1")
    {
        var request = Message($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{ {{parameters}}{{(parameters.Length > 0 ? "," : "")}}{{Meta}} } }""");
        request.Headers.Add("MCP-Protocol-Version", Newest);
        request.Headers.Add("Mcp-Method", method);
        if (name is not null) request.Headers.Add("Mcp-Name", name);
        return request;
    }

    /// <summary>A tool called without a session.</summary>
    public Task<McpReply> Call(string tool, string more = "") => Send(Stateless("tools/call", $"\"name\":\"{tool}\"{more}", tool));

    public HttpRequestMessage Message(string json, string? session = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (session is not null) request.Headers.Add("Mcp-Session-Id", session);
        return request;
    }

    public Task<McpReply> Post(string json, string? session = null) => Send(Message(json, session));

    /// <summary>Begins a session; answers its id.</summary>
    public async Task<string> Session(string capabilities = "{}")
    {
        var begun = await Begin(capabilities);
        Assert.Equal(200, begun.Status);
        Assert.Equal(202, (await Post("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", begun.Session)).Status);
        return begun.Session!;
    }

    public Task<McpReply> Begin(string capabilities = "{}", string version = "2025-11-25") =>
        Post($$$"""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"{{{version}}}","capabilities":{{{capabilities}}} ,"clientInfo":{"name":"test","version":"1"} } }""");

    /// <summary>A tool called in a session.</summary>
    public Task<McpReply> CallIn(string session, string tool, string more = "") => Post($$$"""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"{{{tool}}}"{{{more}}} } }""", session);

    public async Task<McpReply> Send(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync(), response.Headers);
    }

    /// <summary>Opens a stream, and answers it with the events as they come.</summary>
    public async Task<McpStream> Open(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new(response, new(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The session's own line.</summary>
    public Task<McpStream> Line(string session)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Mcp-Session-Id", session);
        return Open(request);
    }
}

/// <summary>An answer that goes on.</summary>
internal sealed class McpStream(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    public int Status => (int)response.StatusCode;

    public string? Type => response.Content.Headers.ContentType?.MediaType;

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<JsonNode?> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonNode.Parse(line[6..]);
        return null;
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
