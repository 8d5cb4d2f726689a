using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>Somebody else's calendar server, on this machine, which does whatever a test wants it to.</summary>
internal sealed class ForeignServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ForeignServer(WebApplication app) => this.app = app;

    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>What was asked, in order, as `METHOD /path`.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public int Port => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public string Url(string path, string host = "localhost") => $"http://{host}:{Port}{path}";

    public static async Task<ForeignServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new ForeignServer(builder.Build());
        server.app.Run(async context =>
        {
            server.Asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
            await server.Answer(context);
        });
        await server.app.StartAsync();
        return server;
    }

    /// <summary>From now on it serves this file, with an ETag that changes with it.</summary>
    public void Serves(string file) => Answer = context =>
    {
        var etag = $"\"{file.GetHashCode(StringComparison.Ordinal)}\"";
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag) { context.Response.StatusCode = 304; return Task.CompletedTask; }
        context.Response.ContentType = "text/calendar";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(file)).AsTask();
    };

    /// <summary>A calendar with these events: each `summary start end`, times in UTC, and further lines after a bar.</summary>
    public static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nX-WR-CALNAME:Ann's own\r\n{string.Concat(events.Select(Event))}END:VCALENDAR\r\n";

    public static string Event(string e)
    {
        var (parts, lines) = (e.Split('|')[0].Split(' '), e.Split('|').Skip(1));
        return $"BEGIN:VEVENT\r\nUID:{parts[0]}-{parts[1]}\r\nDTSTAMP:20310101T000000Z\r\nSUMMARY:{parts[0]}\r\nDTSTART:{parts[1]}\r\nDTEND:{parts[2]}\r\n{string.Concat(lines.Select(l => l + "\r\n"))}END:VEVENT\r\n";
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
