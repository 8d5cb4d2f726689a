using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Telemetry;

namespace Slotwright.Server.Tests.Telemetry;

/// <summary>Log lines tell what happened to which request, and never a secret or a customer's details.</summary>
public sealed class WhatIsLogged(Cluster cluster)
{
    [Fact]
    public async Task Nothing_secret_and_nobodys_details_are_in_any_line_at_any_level()
    {
        await using var server = await ServerProcess.On(cluster, ("SLOTWRIGHT_LOG", "json"), ("SLOTWRIGHT_LOG_LEVEL", "trace"), ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"));
        var site = (await cluster.Server.NewSite()).Through(server.Http);
        var ann = await site.GivenStaff("Philomena");
        var service = await site.GivenService([ann]);
        var visitor = await site.Visitor();
        await site.Book(service, "2031-06-02T10:00:00", ann, Known);
        await site.TryBook(service, "2031-06-02T10:00:00", ann, Known);
        (await site.Post("/contacts/v4/contacts", new { info = new { name = new { first = "Ophelia" }, emails = new { items = new[] { new { email = "ophelia@example.net" } } }, phones = new { items = new[] { new { phone = "+49 170 5550199" } } } } })).Ok();
        await site.Post("/contacts/v4/contacts", new { info = new { emails = new { items = new[] { new { email = "no address of ophelia" } } } } });
        await site.As("a-stolen-key").Get("/slotwright/v1/jobs?note=ophelia@example.net");
        await site.Get("/no/such/path/ophelia@example.net");
        await site.Post("/_api/bookings/v2/services/query", "{\"broken\": \"ophelia@example.net");
        var minted = (await site.Post("/slotwright/v1/mcp-servers", new { name = "Front desk" })).Ok();
        var token = (string)minted["token"]!;
        foreach (var secret in new[] { token, token + "x" }) await server.Http.PostAsync($"/mcp/{secret}", new StringContent("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        await server.Http.GetAsync($"/slotwright/v1/events/stream?lastEventId={token}", TestContext.Current.CancellationToken);
        var missing = ContractTable.Current.Operations.Values.First(o => o.Verb == "POST" && !o.Paths[0].Contains('{', StringComparison.Ordinal) && cluster.Server.Services.GetRequiredService<Api>()[o] is null);
        (await site.Post(missing.Paths[0], new { })).Refused(501, "NOT_IMPLEMENTED");
        server.Terminate();
        await server.Exit();

        var lines = server.Said.Split('\n').Where(l => l.StartsWith("{\"time\"", StringComparison.Ordinal)).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Contains(lines, l => (string?)l["operation"] == "bookings.bookings.createBooking" && (string?)l["site"] == site.Id && (string?)l["requestId"] is { Length: > 0 } && ((string)l["message"]!).Contains("was answered 200", StringComparison.Ordinal));
        Assert.Contains(lines, l => (string?)l["operation"] == "mcp");
        Assert.Contains(lines, l => (string?)l["operation"] == missing.Name && (string?)l["level"] == "Warning");
        foreach (var secret in new[] { site.Key, visitor.Key, Cluster.OwnerKey, "a-stolen-key", token, "ophelia", "Ophelia", "bob@example.com", "beatrix@example.org", "5550100", "5550199", "Beatrix", "Philomena" })
            Assert.DoesNotContain(secret, server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_one_object_whatever_it_tells_and_names_no_foreign_scope()
    {
        var (lines, text, scopes) = (new LogLines(TimeProvider.System), new StringWriter(), new LoggerExternalScopeProvider());
        using var path = scopes.Push(new Dictionary<string, object> { ["RequestPath"] = "/mcp/secret" });
        using var own = scopes.Push(new RequestFacts("0HN:1") { Operation = "bookings.bookings.createBooking", Site = Guid.Empty });
        lines.Write(new LogEntry<string>(LogLevel.Error, "Slotwright", default, "two\nlines \"quoted\"", new InvalidOperationException("why"), (said, _) => said), scopes, text);
        Assert.Equal(1, text.ToString().Count(c => c == '\n'));
        var line = JsonNode.Parse(text.ToString())!.AsObject();
        Assert.Equal(["time", "level", "category", "message", "requestId", "operation", "exception"], line.Select(m => m.Key));
        Assert.Equal(("Error", "two\nlines \"quoted\"", "0HN:1"), ((string?)line["level"], (string?)line["message"], (string?)line["requestId"]));
    }

    private static void Known(JsonObject booking) => booking["contactDetails"] = new JsonObject { ["email"] = "beatrix@example.org", ["firstName"] = "Beatrix", ["phone"] = "+49 170 5550100" };
}
