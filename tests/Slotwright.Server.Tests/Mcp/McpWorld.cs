using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>The protocol layer on a socket of its own, over endpoints a test makes up.</summary>
internal sealed class McpWorld : IAsyncDisposable
{
    private WebApplication app = null!;
    private readonly ConcurrentDictionary<string, McpResolved> endpoints = new();

    public TestClock Clock { get; } = new(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));

    public ToolBox Tools { get; } = new();

    public Told Said { get; } = new();

    public Notices Notices => app.Services.GetRequiredService<Notices>();

    public McpSessions Sessions => app.Services.GetRequiredService<McpSessions>();

    public McpFront Front => app.Services.GetRequiredService<McpFront>();

    public StdioRunner Stdio => app.Services.GetRequiredService<StdioRunner>();

    public HttpClient Http { get; private set; } = null!;

    /// <param name="settings">Settings that differ from the usual ones.</param>
    public static async Task<McpWorld> Start(Func<ServerOptions, ServerOptions>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var world = new McpWorld();
        var options = new ServerOptions("http://127.0.0.1:0", ".", null, null, "UTC", false, null, null);
        builder.Services.AddSingleton(settings?.Invoke(options) ?? options).AddSingleton<TimeProvider>(world.Clock)
            .AddSingleton<EndpointResolver>((token, _, _) => new(world.Find(token))).AddMcpProtocol();
        builder.Logging.ClearProviders().AddProvider(new Listener(world.Said));
        world.app = builder.Build();
        world.app.Urls.Add("http://127.0.0.1:0");
        world.app.Run(http => McpFront.Takes(http.Request.Path) ? world.Front.Handle(http) : Task.CompletedTask);
        await world.app.StartAsync();
        world.Http = new() { BaseAddress = new(world.app.Urls.First()) };
        return world;
    }

    /// <summary>A new endpoint with the box of tools.</summary>
    public McpTalk Endpoint(string token = "front-desk", Func<McpEndpoint, McpEndpoint>? change = null)
    {
        var endpoint = new McpEndpoint($"id-of-{token}", "owner", Tools.Options) { Topic = "site", MaySubscribe = uri => uri.StartsWith("bookings://", StringComparison.Ordinal) };
        Set(token, change?.Invoke(endpoint) ?? endpoint);
        return new(Http, $"/mcp/{token}");
    }

    public void Set(string token, McpResolved found) => endpoints[token] = found;

    public McpResolved Find(string? token) => endpoints.TryGetValue(token ?? "", out var found) ? found : McpRefusal.Unknown;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>What the server logged.</summary>
    internal sealed class Told
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string[] Lines => [.. lines];

        public void Add(string line) => lines.Enqueue(line);
    }

    private sealed class Listener(Told told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) told.Add(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
