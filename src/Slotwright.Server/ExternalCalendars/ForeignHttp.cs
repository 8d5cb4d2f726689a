using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>A name and password for the other side.</summary>
internal sealed record Login(string Username, string Password);

/// <summary>What to ask of another server.</summary>
internal sealed record ForeignRequest(HttpMethod Method, Uri Url, Login? Login)
{
    public string? Xml { get; init; }
    public string? Depth { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
}

/// <summary>What another server answered.</summary>
internal sealed record ForeignAnswer(int Status, Uri Url, byte[] Body, string? ETag, string? LastModified);

/// <summary>Why another server's calendar could not be had, in words for its owner.</summary>
/// <param name="Status">What it answered; 0 when it did not.</param>
internal sealed record CalendarOutOfReach(string Reason, int Status = 0) : Fault(FaultKind.Precondition, "CALENDAR_OUT_OF_REACH", Reason);

/// <summary>The way to other people's servers, none of which is trusted: bounded in time and size, only to addresses of the public internet, by every redirect anew.</summary>
internal sealed class ForeignHttp : IDisposable
{
    private const int MaxBytes = 8 << 20, Redirects = 5;
    private readonly ServerOptions options;
    private readonly HttpClient http;

    public ForeignHttp(ServerOptions options)
    {
        this.options = options;
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = (context, ct) => PublicConnection.Open(context, options.PrivateCalendarHosts, ct),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxConnectionsPerServer = 4,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new("Slotwright", null));
    }

    public async Task<Result<ForeignAnswer>> Send(ForeignRequest asked, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.CalendarTimeout);
        try
        {
            for (var hop = 0; hop <= Redirects; hop++)
            {
                using var response = await http.SendAsync(Message(asked), HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if (Next(asked, response) is not { } next) return await Read(asked.Url, response, patience.Token);
                if (next.Url?.Scheme is not ("http" or "https")) return new CalendarOutOfReach("it redirects to what is no web address");
                asked = asked with { Url = next.Url, Login = next.Login };
            }
            return new CalendarOutOfReach("it redirects too often");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return new CalendarOutOfReach("it did not answer in time"); }
        catch (HttpRequestException e) when (e.InnerException is NotPublic) { return new CalendarOutOfReach(e.InnerException.Message); }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) { return new CalendarOutOfReach("it cannot be reached"); }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException) { return new CalendarOutOfReach("its answer broke off"); }
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Message(ForeignRequest asked)
    {
        var message = new HttpRequestMessage(asked.Method, asked.Url);
        if (asked.Login is { } login) message.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.Username}:{login.Password}")));
        if (asked.Depth is { } depth) message.Headers.Add("Depth", depth);
        if (asked.ETag is { } etag) message.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (asked.LastModified is { } modified) message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        if (asked.Xml is { } xml) message.Content = new StringContent(xml, Encoding.UTF8, new MediaTypeHeaderValue("application/xml"));
        return message;
    }

    /// <summary>Where a redirect leads, which may be nowhere; a login goes to no server but the one it is for.</summary>
    private static (Uri? Url, Login? Login)? Next(ForeignRequest asked, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location) return null;
        return Uri.TryCreate(asked.Url, location, out var url) ? (url, MayBeTold(asked.Url, url) ? asked.Login : null) : (null, null);
    }

    /// <summary>A login for one address is good for another on the same server, or on another of the same owner (large providers spread their customers so), never in clear if it was not before.</summary>
    public static bool MayBeTold(Uri first, Uri then)
    {
        if (first.Scheme == "https" && then.Scheme != "https") return false;
        if (first.Host == then.Host) return first.Port == then.Port || then is { Scheme: "https", IsDefaultPort: true };
        return then is { Scheme: "https", IsDefaultPort: true, HostNameType: UriHostNameType.Dns } && first.HostNameType == UriHostNameType.Dns && Owner(first.Host) == Owner(then.Host);
    }

    private static string Owner(string host) => host.Split('.') is { Length: > 2 } labels ? string.Join('.', labels[^2..]) : host;

    private static async Task<Result<ForeignAnswer>> Read(Uri url, HttpResponseMessage response, CancellationToken ct)
    {
        var (status, body) = ((int)response.StatusCode, new MemoryStream());
        if (status == 304) return new ForeignAnswer(status, url, [], null, null);
        if (status is < 200 or > 299) return new CalendarOutOfReach(status is 401 or 403 ? $"it refuses the login (answered {status})" : $"it answered {status}", status);
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[32 << 10];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (body.Length + read > MaxBytes) return new CalendarOutOfReach($"it is larger than {MaxBytes >> 20} MB");
            body.Write(buffer, 0, read);
        }
        return new ForeignAnswer(status, url, body.ToArray(), response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("r"));
    }
}
