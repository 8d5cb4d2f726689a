using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Text;
using Npgsql;
using Slotwright.Server.Notifications;
using Slotwright.Server.Storage.Embedded;
using Slotwright.Server.Tests.ExternalCalendars;

[assembly: AssemblyFixture(typeof(Slotwright.Server.Tests.Notifications.PostOffice))]

namespace Slotwright.Server.Tests.Notifications;

/// <summary>
/// Two servers on a database of their own, with a mail server and somebody who sends SMS: on the database of all other tests a server without them
/// would take the messages. It is started by the first test that wants it.
/// </summary>
public sealed class PostOffice : IAsyncDisposable
{
    private string? folder;
    private readonly Lazy<Task> opened;
    private EmbeddedPostgres? postgres;
    private TestServer[] servers = [];
    private ForeignServer? phones;

    public PostOffice() => opened = new(Start);

    internal MailServer Mails { get; private set; } = null!;

    /// <summary>What was asked of whoever sends SMS or is told of everything, by path and the number or site it is about.</summary>
    internal ConcurrentQueue<(string Path, string? Authorization, JsonNode Body)> Posted { get; } = [];

    /// <summary>What the sender of SMS answers to a number.</summary>
    internal ConcurrentDictionary<string, int> Answers { get; } = [];

    /// <summary>A site of one test, with the owner's address and a page to manage bookings at.</summary>
    internal async Task<TestSite> NewSite(string zone = "Europe/Berlin", object? settings = null)
    {
        var site = await (await Server()).NewSite(zone);
        await Furnish(site, settings);
        return site;
    }

    internal async Task<TestServer> Server()
    {
        await opened.Value;
        return servers[0];
    }

    internal static async Task Furnish(TestSite site, object? settings = null)
    {
        (await site.Post("/site-properties/v4/properties/business-contact", new { businessContact = new { email = OwnerOf(site), phone = "+49 30 99" }, fields = "email,phone" })).Ok();
        await Set(site, settings ?? new { manageUrlTemplate = "https://salon.example/b/{bookingId}?t={token}" });
    }

    internal static string OwnerOf(TestSite site) => $"owner-{site.Id}@salon.example";

    internal static async Task Set(TestSite site, object settings)
    {
        var changed = System.Text.Json.JsonSerializer.SerializeToNode(settings, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
        changed["revision"] = (string)(await site.Get("/slotwright/v1/notification-settings")).Ok()["notificationSettings"]!["revision"]!;
        (await site.Patch("/slotwright/v1/notification-settings", new { notificationSettings = changed })).Ok();
    }

    /// <summary>Somebody nobody else writes to.</summary>
    internal static string Somebody(string name = "bob") => $"{name}-{Guid.NewGuid():N}@example.com";

    /// <summary>What a site's log holds of a booking, once it holds at least so much, oldest first; without what is told by HTTP.</summary>
    internal static async Task<List<JsonNode>> Log(TestSite site, JsonNode? booking, Func<List<JsonNode>, bool> enough)
    {
        var query = booking is null ? "" : $"&bookingId={booking["id"]}";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var log = (await site.Get($"/slotwright/v1/notifications?limit=100{query}")).Ok()["notifications"]!.AsArray().Select(n => n!.DeepClone()).Where(n => (string)n["channel"]! != "HTTP").Reverse().ToList();
            if (enough(log)) return log;
            await Task.Delay(20, patience.Token);
        }
    }

    internal static async Task<List<JsonNode>> Reminders(TestSite site, JsonNode booking, Func<List<JsonNode>, bool> enough)
    {
        static List<JsonNode> Among(List<JsonNode> log) => [.. log.Where(n => (string)n["kind"]! == "REMINDER")];
        return Among(await Log(site, booking, log => enough(Among(log))));
    }

    /// <summary>The second server sends whatever of a site is due at a moment.</summary>
    internal Task SendAt(TestSite site, string utc) => servers[1].Services.GetRequiredService<NotificationSender>().Send(InstantPattern.General.Parse(utc).Value, Guid.Parse(site.Id), CancellationToken.None);

    /// <summary>As if the server that sends a notification had gone down in the middle of it.</summary>
    internal async Task CrashWhileSending(string notification)
    {
        await using var connection = new NpgsqlConnection(postgres!.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var scope = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', false)", connection);
        await scope.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand("UPDATE notifications SET status = 'SENDING', attempts = attempts + 1, leased_until = clock_timestamp() - interval '1 second' WHERE id = $1", connection);
        command.Parameters.Add(new() { Value = Guid.Parse(notification) });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (opened.IsValueCreated)
        {
            foreach (var server in servers) await server.DisposeAsync();
            if (phones is not null) await phones.DisposeAsync();
            if (Mails is not null) await Mails.DisposeAsync();
            if (postgres is not null) await postgres.DisposeAsync();
        }
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }

    private async Task Start()
    {
        Mails = MailServer.Start();
        phones = await ForeignServer.Start();
        phones.Answer = Keep;
        folder = await PreparedCluster.NewFolder("slotwright-mail-");
        postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None);
        ServerOptions WithWays(ServerOptions options) => options with
        {
            Smtp = new("localhost", Mails.Port, false, null, null),
            MailFrom = new("no-reply@slotwright.example"),
            Sms = new(new(phones.Url("/sms")), "Bearer of-the-sms"),
            NotificationHook = new(new(phones.Url("/hook")), null),
        };
        servers = [await TestServer.Start(postgres.ConnectionString, null, WithWays), await TestServer.Start(postgres.ConnectionString, null, WithWays)];
    }

    private async Task Keep(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        Posted.Enqueue((context.Request.Path, context.Request.Headers.Authorization, body));
        context.Response.StatusCode = Answers.GetValueOrDefault((string)body["to"]!, 200);
    }
}
