using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>
/// A salon in Berlin on Monday, 2 June 2031, nine in the morning, as an assistant finds it: Ann, who gives massages and yoga on Saturday, is at
/// the dentist's on Wednesday from nine to eleven. Every call the assistant makes for a request is kept.
/// </summary>
internal sealed partial class Salon : IAsyncDisposable
{
    private readonly TestServer server;
    private readonly Dictionary<string, string> ids = [];

    private Salon(TestServer server, TestSite site, Assistant assistant) => (this.server, Site, Assistant) = (server, site, assistant);

    public TestSite Site { get; }

    public Assistant Assistant { get; }

    /// <summary>The calls of each request, as docs/mcp-prompts.md tells them.</summary>
    public List<(string Request, List<string> Calls)> Done { get; } = [];

    public string this[string name] { get => ids[name]; set => ids[name] = value; }

    public static async Task<Salon> Open(Cluster cluster)
    {
        var server = await cluster.Another(new TestClock(new(2031, 6, 2, 7, 0, 0, TimeSpan.Zero)));
        var site = await server.NewSite("Europe/Berlin");
        var salon = new Salon(server, site, await Assistant.Of(site, user: _ => new ElicitResult { Action = "accept", Content = new Dictionary<string, System.Text.Json.JsonElement>() }));
        var ann = salon["ann"] = await site.GivenStaff();
        salon["massage"] = (string)(await site.GivenService([ann], change: s => s["name"] = "Massage"))["id"]!;
        var yoga = await site.GivenClass(10);
        (salon["yoga"], salon["session"]) = ((string)yoga["id"]!, (string)(await site.GivenSession(yoga, ann, "2031-06-07T10:00:00"))["id"]!);
        await salon.Assistant.Do("create_a_wix_blocked_time", new { staff_member_id = ann, start = "2031-06-04T09:00", end = "2031-06-04T11:00", title = "Dentist" });
        return salon;
    }

    /// <summary>What went wrong, request by request; one that fails does not hide the others.</summary>
    public List<string> Failed { get; } = [];

    /// <summary>Does what one request asks for.</summary>
    public async Task Asked(string request, Func<Task> act)
    {
        Done.Add((request, []));
        try { await act(); }
        catch (Exception e) { Failed.Add($"{request}: {e.Message}"); }
    }

    public async Task<JsonNode> Do(string tool, object? arguments = null)
    {
        var given = System.Text.Json.JsonSerializer.Serialize(arguments ?? new { }, Plain);
        Done[^1].Calls.Add(given == "{}" ? $"`{tool}`" : $"`{tool} {Ids().Replace(given, "…")}`");
        return await Assistant.Do(tool, arguments);
    }

    /// <summary>What customers had booked by themselves or at the desk before the assistant came.</summary>
    public async Task Book(string service, string start, string who, string status = "CONFIRMED")
    {
        var found = (await Site.Get($"/_api/bookings/v2/services/{this[service]}")).Ok()["service"]!;
        this[$"{who} {start[5..10]}"] = (string)(await Site.Confirmed(found, start, this["ann"], $"{who}@example.com", b => b["status"] = status))["id"]!;
    }

    public static string[] Of(JsonNode answer, params string[] columns) => [.. answer["items"]!.AsArray().Select(i => Ledgers.Line(i!, columns))];

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [System.Text.RegularExpressions.GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}[^\"]*")]
    private static partial System.Text.RegularExpressions.Regex Ids();

    public async ValueTask DisposeAsync()
    {
        await Assistant.DisposeAsync();
        await server.DisposeAsync();
    }
}
