using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>A request that reached a receiver.</summary>
/// <param name="Path">By which the receiver tells subscriptions apart.</param>
internal sealed record Received(string Path, string Token)
{
    public JsonNode Envelope { get; } = JsonNode.Parse((string)JsonNode.Parse(Base64Url.DecodeFromChars(Token.Split('.')[1]))!["data"]!)!;

    public JsonNode Event => field ??= JsonNode.Parse((string)Envelope["data"]!)!;

    public string Type => (string)Envelope["eventType"]!;

    public string Id => (string)Event["id"]!;

    public string Entity => (string)Event["entityId"]!;

    public long Sequence => long.Parse((string)Event["entityEventSequence"]!, System.Globalization.CultureInfo.InvariantCulture);

    public bool IsSignedBy(string publicKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(publicKey);
        var parts = Token.Split('.');
        return rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}

/// <summary>A web server that events are sent to, and that answers as a test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SemaphoreSlim arrived = new(0);

    private Receiver(Func<HttpContext, Received, Task> answer, bool keeps)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var received = new Received(context.Request.Path, await reader.ReadToEndAsync());
            if (keeps) All.Enqueue(received);
            try { await answer(context, received); }
            finally { arrived.Release(); }
        });
    }

    public ConcurrentQueue<Received> All { get; } = [];

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static Task<Receiver> Start() => Start((_, _) => Task.CompletedTask);

    /// <param name="answer">What it does to a request; 200 when it does nothing.</param>
    /// <param name="keeps">Whether it remembers what it got.</param>
    public static async Task<Receiver> Start(Func<HttpContext, Received, Task> answer, bool keeps = true)
    {
        var receiver = new Receiver(answer, keeps);
        await receiver.app.StartAsync();
        return receiver;
    }

    public Received[] At(string path) => [.. All.Where(r => r.Path == path)];

    /// <summary>Returns when what arrived is enough.</summary>
    public async Task Until(Func<Received[], bool> enough)
    {
        while (!enough([.. All])) await arrived.WaitAsync(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }
}
