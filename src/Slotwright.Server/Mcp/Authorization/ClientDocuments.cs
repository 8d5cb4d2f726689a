using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>
/// Clients that are known by the address of a document about them (Client ID Metadata Documents). The address comes from a stranger: it is read
/// from the public internet alone, without following redirects, within five seconds and 64 KiB, and what came of it is kept for a while.
/// </summary>
internal sealed class ClientDocuments : IDisposable
{
    private const int MaxBytes = 64 << 10, Remembered = 1_000, LongestAddress = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Duration Kept = Duration.FromMinutes(15), KeptFailure = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<string, (Result<OAuthClient> Found, Instant Until)> known = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> privateHosts;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    public ClientDocuments(ServerOptions options, TimeProvider time)
    {
        (privateHosts, this.time) = (options.PrivateClientHosts, time);
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = (context, ct) => PublicConnection.Open(context, privateHosts, ct), PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new("Slotwright", null));
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
    }

    /// <summary>The client a document describes, read anew when it was not of late.</summary>
    /// <param name="mayRead">Whether the one who asks may make this server read; counted, since each reading is a request to somebody else.</param>
    public async Task<Result<OAuthClient>> Find(string id, Func<bool> mayRead, CancellationToken ct)
    {
        if (known.TryGetValue(id, out var entry) && entry.Until > time.Now()) return entry.Found;
        if (Wrong(id) is { } why) return new OAuthRefusal("invalid_client", why);
        if (!mayRead()) return new OAuthRefusal("too_many_requests", "Too many clients were asked for from this address.", StatusCodes.Status429TooManyRequests);
        var found = await Read(id, ct);
        if (known.Count >= Remembered) known.Clear();
        known[id] = (found, time.Now() + (found.Fault is null ? Kept : KeptFailure));
        return found;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Plain http and private hosts are for those an operator names alone.</summary>
    private string? Wrong(string id)
    {
        if (id.Length > LongestAddress || !id.All(c => c is > ' ' and <= '~') || !Uri.TryCreate(id, UriKind.Absolute, out var url)) return "The client_id is neither registered nor an https address.";
        var isPrivate = privateHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase);
        if (url.Scheme != "https" && !(isPrivate && url.Scheme == "http")) return "The client_id is neither registered nor an https address.";
        if (url.AbsolutePath == "/" || url.UserInfo.Length > 0 || id.Contains('#') || url.AbsoluteUri != id) return "The client_id must be the plain address of a document: a path, no user name, no fragment, no dot segments.";
        return null;
    }

    private async Task<Result<OAuthClient>> Read(string id, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(new Uri(id), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if ((int)response.StatusCode != StatusCodes.Status200OK) return Unread($"it answered {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType is not { } type || type != "application/json" && !type.EndsWith("+json", StringComparison.Ordinal)) return Unread("it is not JSON");
            return await Body(response, patience.Token) is { } bytes ? Judge(id, bytes) : Unread($"it is larger than {MaxBytes >> 10} KiB");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return Unread("it did not come in time"); }
        catch (HttpRequestException e) when (e.InnerException is NotPublic) { return Unread(e.InnerException.Message); }
        catch (Exception e) when (e is HttpRequestException or IOException) { return Unread("it cannot be reached"); }
    }

    private static async Task<byte[]?> Body(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[MaxBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length <= MaxBytes ? buffer[..length] : null;
    }

    private static Result<OAuthClient> Judge(string id, byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || ClientMetadata.Text(root, "client_id") != id) return Unread("its client_id is not its own address");
            if (ClientMetadata.Text(root, "client_name") is not { Length: > 0 }) return Unread("it has no client_name");
            if (ClientMetadata.Has(root, "client_secret") || ClientMetadata.Has(root, "token_endpoint_auth_method") && ClientMetadata.Text(root, "token_endpoint_auth_method") != "none")
                return Unread("its token_endpoint_auth_method must be none");
            var read = ClientMetadata.Read(root);
            return read.Failed(out var fault) ? Unread(fault.Message) : new OAuthClient(id, read.Value.Name, read.Value.RedirectUris);
        }
        catch (JsonException) { return Unread("it is not JSON"); }
    }

    private static OAuthRefusal Unread(string why) => new("invalid_client", $"The client's document cannot be used: {why.TrimEnd('.')}.");
}
