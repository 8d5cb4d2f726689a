using System.Net.Http.Headers;
using System.Text.Json;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>What Stripe answered for good: its object, or why not.</summary>
internal sealed record StripeReply(int Status, JsonElement Body)
{
    public bool IsDone => Status is >= 200 and < 300;

    public JsonElement Error => Body.Member("error");

    public string Failure => Error.Text("message") ?? $"Stripe answered {Status}.";
}

/// <summary>
/// The way to Stripe: bounded in time and size, without redirects. Whatever leaves it open what Stripe did, or says nothing of what was
/// asked (no answer, too many requests, a fault of theirs, a key that is not let in), is <see cref="ProviderAway"/>.
/// </summary>
internal sealed class StripeHttp : IDisposable
{
    /// <summary>The API as it was when this was written; Stripe goes on answering so.</summary>
    public const string Version = "2025-03-31.basil";
    private const int MaxBytes = 1 << 20;
    private readonly Uri address;
    private readonly HttpClient http;

    public StripeHttp(ServerOptions options)
    {
        address = options.StripeUrl;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = 64 })
        { Timeout = options.StripeTimeout, MaxResponseContentBufferSize = MaxBytes };
        http.DefaultRequestHeaders.UserAgent.Add(new("Slotwright", null));
        http.DefaultRequestHeaders.Add("Stripe-Version", Version);
    }

    public Task<StripeReply> Get(string secret, string path, CancellationToken ct) => Send(new(HttpMethod.Get, new Uri(address, path)), secret, ct);

    /// <param name="key">Under which Stripe does this once, whoever asks how often.</param>
    public Task<StripeReply> Post(string secret, string path, string key, IEnumerable<KeyValuePair<string, string>> form, CancellationToken ct) =>
        Send(new(HttpMethod.Post, new Uri(address, path)) { Headers = { { "Idempotency-Key", key } }, Content = new FormUrlEncodedContent(form) }, secret, ct);

    public Task<StripeReply> Delete(string secret, string path, CancellationToken ct) => Send(new(HttpMethod.Delete, new Uri(address, path)), secret, ct);

    public void Dispose() => http.Dispose();

    private async Task<StripeReply> Send(HttpRequestMessage message, string secret, CancellationToken ct)
    {
        using var request = message;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        try
        {
            using var response = await http.SendAsync(request, ct);
            return Judge(new((int)response.StatusCode, Parse(await response.Content.ReadAsByteArrayAsync(ct))));
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested) { throw new ProviderAway("Stripe did not answer in time.", e); }
        catch (Exception e) when (e is HttpRequestException or IOException) { throw new ProviderAway("Stripe cannot be reached, or its answer broke off.", e); }
        catch (JsonException e) { throw new ProviderAway("Stripe answered something that is no JSON.", e); }
    }

    private static StripeReply Judge(StripeReply reply) => reply switch
    {
        { IsDone: true } => reply,
        { Status: 400 or 402 or 404 } when reply.Error.ValueKind == JsonValueKind.Object => reply,
        { Status: 401 or 403 } => throw new ProviderAway($"Stripe does not let the site's key in: {reply.Failure}"),
        _ => throw new ProviderAway($"Stripe answered {reply.Status}."),
    };

    private static JsonElement Parse(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }
}

/// <summary>Reading what may be missing or of another kind than expected.</summary>
internal static class StripeJson
{
    public static JsonElement Member(this JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) ? member : default;

    public static string? Text(this JsonElement of, string name) => of.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static long Number(this JsonElement of, string name) => of.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;

    /// <summary>The id of something that is named by its id or told whole.</summary>
    public static string? IdOf(this JsonElement of, string name) => of.Text(name) ?? of.Member(name).Text("id");
}
