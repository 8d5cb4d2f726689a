using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Demo;

/// <summary>One site of the running server, reached over HTTP with an API key like any client reaches it.</summary>
internal sealed class DemoClient(HttpClient http, string key, string? site)
{
    public DemoClient On(string otherSite, string otherKey) => new(http, otherKey, otherSite);

    public Task<JsonNode> Ask(string path, object body, CancellationToken ct) => Post(path, body, null, ct);

    /// <summary>Makes something once: the same key later answers what was answered then.</summary>
    public Task<JsonNode> Once(string once, string path, object body, CancellationToken ct) => Post(path, body, once, ct);

    private async Task<JsonNode> Post(string path, object body, string? once, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", key);
        if (site is not null) request.Headers.Add("wix-site-id", site);
        if (once is not null) request.Headers.Add("Idempotency-Key", once);
        using var response = await http.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new DemoFailed($"POST {path} answered {(int)response.StatusCode}: {text}");
    }
}

/// <summary>The demo could not be made; the server goes on without it.</summary>
internal sealed class DemoFailed(string why) : Exception(why);
