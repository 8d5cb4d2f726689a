using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Live;

/// <summary>One frame of a stream: its id, and the event when it is no mere sign of life.</summary>
internal sealed record Frame(string Id, string? Type, JsonNode? Event)
{
    public string EventId => (string)Event!["id"]!;
}

/// <summary>A client that follows a site's events and can be cut off anywhere.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private Listener(HttpResponseMessage response, Stream stream) => (this.response, lines) = (response, new(stream));

    public HttpResponseMessage Response => response;

    /// <summary>The last id it heard: what it resumes with.</summary>
    public string Last { get; private set; } = "";

    /// <param name="query">Begins with `?` unless it is empty.</param>
    public static async Task<Listener> Open(TestSite site, string query = "", string? after = null)
    {
        using var http = new HttpRequestMessage(HttpMethod.Get, $"{site.Url}/slotwright/v1/events/stream{query}");
        http.Headers.TryAddWithoutValidation("Authorization", site.Key);
        http.Headers.Add("wix-site-id", site.Id);
        if (after is not null) http.Headers.Add("Last-Event-ID", after);
        var response = await Client.SendAsync(http, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {(response.IsSuccessStatusCode ? "" : await response.Content.ReadAsStringAsync())}");
        var listener = new Listener(response, await response.Content.ReadAsStreamAsync());
        await listener.Next(); // the place it begins at
        return listener;
    }

    private static readonly HttpClient Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { Timeout = Patience };

    /// <summary>The next frame; null when the stream has ended.</summary>
    public async Task<Frame?> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        string? type = null;
        JsonNode? told = null;
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) Last = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) told = JsonNode.Parse(line[6..]);
            else if (line.Length == 0) return new(Last, type, told);
        }
        return null;
    }

    /// <summary>The next event, past all signs of life.</summary>
    public async Task<Frame> Event()
    {
        while (await Next() is { } frame)
            if (frame.Event is not null) return frame;
        throw new EndOfStreamException("The stream ended.");
    }

    public async Task<List<Frame>> Events(int count)
    {
        var heard = new List<Frame>();
        while (heard.Count < count) heard.Add(await Event());
        return heard;
    }

    /// <summary>Hears signs of life or the end, and no event, until it ends.</summary>
    public async Task HearsNothingMore()
    {
        while (await Next() is { } frame) Assert.Null(frame.Event);
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
