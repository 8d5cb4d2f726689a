using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>What a Wix site answered, whatever it was.</summary>
internal sealed record WixAnswer(int Status, JsonObject Body, RateLimit? Limit);

/// <summary>No answer of the Wix site could be had. Nothing is tried again: that is the caller's decision.</summary>
internal sealed record UpstreamOutOfReach(string Code, string Reason) : Fault(FaultKind.Unavailable, Code, Reason);

/// <summary>The way to Wix: pooled, bounded in time and size, without redirects, and only to addresses of the public internet unless a setting names the host.</summary>
internal sealed class WixHttp : IDisposable
{
    private const int MaxBytes = 4 << 20;
    private const string MayBeDone = "What was asked for may have been done all the same: look before you repeat it.";
    private readonly ServerOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    public WixHttp(ServerOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = (context, ct) => PublicConnection.Open(context, options.PrivateUpstreamHosts, ct),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = 64,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new("Slotwright", null));
    }

    public async Task<Result<WixAnswer>> Send(HttpRequestMessage message, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.UpstreamTimeout);
        var host = message.RequestUri!.Host;
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return await Read(host, response, patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return new UpstreamOutOfReach("UPSTREAM_TIMEOUT", $"{host} did not answer within {options.UpstreamTimeout.TotalSeconds:0.#} s. {MayBeDone}"); }
        catch (HttpRequestException e) when (e.InnerException is NotPublic) { return new UpstreamOutOfReach("UPSTREAM_UNREACHABLE", $"{e.InnerException.Message}. Nothing was done."); }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) { return new UpstreamOutOfReach("UPSTREAM_UNREACHABLE", $"{host} cannot be reached. Nothing was done."); }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException) { return new UpstreamOutOfReach("UPSTREAM_BROKE_OFF", $"The answer of {host} broke off. {MayBeDone}"); }
    }

    public void Dispose() => http.Dispose();

    private async Task<Result<WixAnswer>> Read(string host, HttpResponseMessage response, CancellationToken ct)
    {
        var (status, body) = ((int)response.StatusCode, new MemoryStream());
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[32 << 10];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (body.Length + read > MaxBytes) return new UpstreamOutOfReach("UPSTREAM_TOO_LARGE", $"The answer of {host} is larger than {MaxBytes >> 20} MB; ask for less at a time.");
            body.Write(buffer, 0, read);
        }
        if (status is >= 300 and < 400) return new UpstreamOutOfReach("UPSTREAM_REDIRECTS", $"{host} sends the request elsewhere, where it is not followed.");
        if (Parse(body) is { } json) return new WixAnswer(status, json, UpstreamLimits.Read(response, time.GetUtcNow()));
        return status is >= 200 and < 300 ? new UpstreamOutOfReach("UPSTREAM_BAD_ANSWER", $"{host} answered with something that is no JSON object. {MayBeDone}") : new WixAnswer(status, [], UpstreamLimits.Read(response, time.GetUtcNow()));
    }

    private static JsonObject? Parse(MemoryStream body)
    {
        if (body.Length == 0) return [];
        try { return JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length)) as JsonObject; }
        catch (JsonException) { return null; }
    }
}
