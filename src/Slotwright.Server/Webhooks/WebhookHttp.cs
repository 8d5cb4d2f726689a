using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Slotwright.Server.Http;

namespace Slotwright.Server.Webhooks;

/// <summary>What a receiver answered, or why there was no answer.</summary>
internal sealed record Reception(int? Status, string? Error, string? Answer, TimeSpan Took)
{
    public bool IsReceived => Error is null;

    /// <summary>The receiver wants to be told nothing more.</summary>
    public bool IsGone => Status == 410;
}

/// <summary>The way to receivers: bounded in time, only to the addresses allowed, no redirects, nothing of the answer trusted.</summary>
internal sealed class WebhookHttp : IDisposable
{
    private const int Kept = 500;
    private static readonly MediaTypeHeaderValue PlainText = new("text/plain", "utf-8");
    private readonly WebhookSettings settings;
    private readonly HttpClient http;

    public WebhookHttp(ServerOptions options)
    {
        settings = options.Webhooks;
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, ct) => PublicConnection.Open(context, settings.PrivateHosts, ct),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            MaxConnectionsPerServer = 256,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new("Slotwright", null));
    }

    /// <summary>Received is what was answered in time with 2xx, to the end.</summary>
    public async Task<Reception> Send(string url, byte[] token, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(settings.Timeout);
        int? status = null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(token) { Headers = { ContentType = PlainText } } };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            status = (int)response.StatusCode;
            var answer = await Beginning(response, patience.Token);
            return new(status, status is >= 200 and < 300 ? null : $"answered {status}", answer, Stopwatch.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return Failed("did not answer in time"); }
        catch (HttpRequestException e) when (e.InnerException is NotPublic) { return Failed(e.InnerException.Message); }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) { return Failed("cannot be reached"); }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Net.Sockets.SocketException) { return Failed("its answer broke off"); }

        Reception Failed(string why) => new(status, why, null, Stopwatch.GetElapsedTime(start));
    }

    public void Dispose() => http.Dispose();

    /// <summary>The first of what it says, for the log; the rest is not read.</summary>
    private static async Task<string?> Beginning(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[Kept];
        var length = await stream.ReadAtLeastAsync(buffer, Kept, throwOnEndOfStream: false, ct);
        return length == 0 ? null : new string([.. Encoding.UTF8.GetString(buffer, 0, length).Where(c => c is '\n' || !char.IsControl(c))]);
    }
}
