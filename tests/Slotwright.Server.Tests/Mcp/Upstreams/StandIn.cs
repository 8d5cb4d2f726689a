using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>What a stand-in was asked: `METHOD /path?query`, the headers and the body.</summary>
internal sealed record Asked(string Line, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>Stands in for Wix on this machine: it answers the requests a test names with the documents it gives, and 404 with anything else.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string SiteId = "5c0f6f0a-9b1c-4c1e-8f2a-0123456789ab", Key = "IST.the-key-of-the-shop";
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> answers = new();

    private StandIn(WebApplication app) => this.app = app;

    /// <summary>Everything asked but who the site is, in order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = [];

    public string[] Lines => [.. Requests.Select(r => r.Line)];

    public int Port => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public string Url => $"http://localhost:{Port}";

    public static async Task<StandIn> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var wix = new StandIn(builder.Build());
        wix.app.Run(wix.Handle);
        wix.Answers("GET /site-properties/v4/properties", WixAnswers.SiteProperties);
        await wix.app.StartAsync();
        return wix;
    }

    public StandIn Answers(string line, string json, int status = 200, params (string Name, string Value)[] headers) => Answers(line, async context =>
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
    });

    public StandIn Answers(string line, RequestDelegate answer)
    {
        answers[line] = answer;
        return this;
    }

    /// <summary>A site that has this stand-in connected, with an MCP server on it.</summary>
    public async Task<Assistant> Assistant(TestSite site, Func<ModelContextProtocol.Protocol.ElicitRequestParams, ModelContextProtocol.Protocol.ElicitResult>? user = null)
    {
        var upstream = (await site.Post("/slotwright/v1/mcp-upstreams", new { name = "Shop", base_url = Url, wix_site_id = SiteId, api_key = Key })).Ok();
        return await Mcp.Assistant.Of(site, new { upstream_id = (string)upstream["id"]! }, user);
    }

    private async Task Handle(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var line = $"{request.Method} {request.Path}";
        if (!line.EndsWith("/site-properties/v4/properties", StringComparison.Ordinal))
            Requests.Enqueue(new(line + request.QueryString, request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.Length == 0 ? null : JsonNode.Parse(body)));
        if (answers.TryGetValue(line, out var answer)) { await answer(context); return; }
        context.Response.StatusCode = 404;
        await context.Response.WriteAsync("""{"message":"not found","details":{"applicationError":{"code":"NOT_FOUND","description":"There is nothing here."}}}""");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
