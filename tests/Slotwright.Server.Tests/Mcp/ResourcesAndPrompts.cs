using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>The calendar as resources that tell when they change, requests as prompts, and what is typed completed; none of it says more than the server's tools would.</summary>
public sealed class ResourcesAndPrompts(Cluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<JsonNode> Read(Assistant assistant, string uri) =>
        JsonNode.Parse(((TextResourceContents)(await assistant.Client.ReadResourceAsync(uri, cancellationToken: Ct)).Contents[0]).Text)!;

    [Fact]
    public async Task A_day_a_week_and_a_booking_can_be_read()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var service = await site.GivenService([ann, bea]);
        var hers = await site.Book(service, "2031-06-02T09:00:00", ann, b => b["status"] = "CONFIRMED");
        await site.Book(service, "2031-06-04T09:00:00", bea, b => b["status"] = "CONFIRMED");
        await using var assistant = await Assistant.Of(site);
        async Task<int> Count(string uri) => (await Read(assistant, uri))["items"]!.AsArray().Count;
        Assert.Equal((1, 0, 1, 2, 0), (await Count("bookings://calendar/2031-06-02"), await Count("bookings://calendar/2031-06-03"), await Count($"bookings://calendar/2031-06-02/staff/{ann}"), await Count("bookings://week/2031-W23"), await Count($"bookings://calendar/2031-06-04/staff/{ann}")));
        Assert.Equal((string)hers["id"]!, (string)(await Read(assistant, $"bookings://booking/{hers["id"]}"))["booking"]!["id"]!);
        foreach (var nothing in new[] { "bookings://calendar/2031-02-30", "bookings://week/2031-W54", "bookings://nowhere", $"bookings://booking/{Guid.NewGuid()}" })
            await Assert.ThrowsAsync<McpProtocolException>(() => Read(assistant, nothing));
        await using var narrowed = await Assistant.Of(site, new { tags = new[] { "services" } });
        Assert.Equal(["bookings://services", "bookings://policies"], (await narrowed.Client.ListResourcesAsync(cancellationToken: Ct)).Select(r => r.Uri));
        await Assert.ThrowsAsync<McpProtocolException>(() => Read(narrowed, "bookings://calendar/2031-06-02"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("2025-11-25", true)]
    [InlineData("2025-11-25", false)]
    public async Task Who_follows_a_day_hears_of_a_booking_that_comes_moves_or_goes_on_any_server(string protocol, bool elsewhere)
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        await using var other = await cluster.Another();
        await using var assistant = await Assistant.Of(site, protocol: protocol);
        var heard = new ConcurrentQueue<string>();
        async Task Follow(string uri) => await assistant.Client.SubscribeToResourceAsync(uri, (update, _) => { heard.Enqueue(update.Uri); return default; }, cancellationToken: Ct);
        await Follow("bookings://calendar/2031-06-02");
        await Follow("bookings://calendar/2031-06-03");
        await Follow("bookings://calendar/2031-06-09");
        var acting = elsewhere ? site.Through(other) : site;
        JsonNode? booking = null;
        while (!heard.Contains("bookings://calendar/2031-06-02")) // the first look of the feed only marks where to begin
        {
            if (booking is not null) await acting.Act(booking, "cancel", new { revision = (string)booking["revision"]! });
            booking = await acting.Book(service, "2031-06-02T09:00:00", ann, b => b["status"] = "CONFIRMED");
        }
        heard.Clear();
        (await acting.Act(booking!, "reschedule", new { revision = (string)booking!["revision"]!, slot = site.BookingOf(service, "2031-06-03T09:00:00", ann)["bookedEntity"]!["slot"] })).Ok();
        while (!heard.Contains("bookings://calendar/2031-06-03") || !heard.Contains("bookings://calendar/2031-06-02")) await Task.Yield();
        Assert.DoesNotContain("bookings://calendar/2031-06-09", heard);
    }

    [Fact]
    public async Task A_prompt_is_there_where_its_tools_are_and_takes_what_it_names()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site);
        Assert.Contains("daily_triage", (await assistant.Client.ListPromptsAsync(cancellationToken: Ct)).Select(p => p.Name));
        async Task<string> Text(Dictionary<string, object?>? given) => ((TextContentBlock)(await assistant.Client.GetPromptAsync("daily_triage", given, cancellationToken: Ct)).Messages[0].Content).Text;
        Assert.StartsWith("Look at the bookings of 2031-06-02 (", await Text(new() { ["date"] = "2031-06-02" }), StringComparison.Ordinal);
        Assert.StartsWith("Look at the bookings of today (", await Text(null), StringComparison.Ordinal);
        Assert.Contains("colour is not known here", (await Assert.ThrowsAsync<McpProtocolException>(() => Text(new() { ["colour"] = "red" }))).Message, StringComparison.Ordinal);
        await using var narrowed = await Assistant.Of(site, new { tags = new[] { "services" } });
        Assert.Empty(await narrowed.Client.ListPromptsAsync(cancellationToken: Ct));
    }

    [Fact]
    public async Task Days_weeks_and_names_are_completed()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        await site.GivenService([ann]);
        await using var assistant = await Assistant.Of(site);
        async Task<IList<string>> Complete(Reference reference, string argument, string typed) => (await assistant.Client.CompleteAsync(reference, argument, typed, cancellationToken: Ct)).Completion.Values;
        var (day, week) = (new ResourceTemplateReference { Uri = "bookings://calendar/{date}" }, new ResourceTemplateReference { Uri = "bookings://week/{iso_week}" });
        Assert.Equal(["2031-06-02", "2031-06-03"], (await Complete(day, "date", "2031-06-0")).Take(2));
        Assert.Equal("2031-W23", (await Complete(week, "iso_week", ""))[0]);
        Assert.Equal([ann], await Complete(new ResourceTemplateReference { Uri = "bookings://calendar/{date}/staff/{staff_member_id}" }, "staff_member_id", ann[..4]));
        Assert.Equal(["Hair cut"], await Complete(new PromptReference { Name = "fill_empty_slots" }, "service", "hair"));
    }
}
