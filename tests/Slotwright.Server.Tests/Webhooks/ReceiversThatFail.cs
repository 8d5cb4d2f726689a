using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using static Slotwright.Server.Tests.Webhooks.Subscribed;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>A receiver that is down, slow, refuses, hangs or breaks off still gets every event, in order, and can tell repetitions by the event's id.</summary>
[Collection(nameof(OwnDatabase))]
public sealed class ReceiversThatFail(OwnDatabase database)
{
    public static TheoryData<string> Ways => ["answers 500", "hangs", "closes before it answers", "closes in the middle of its answer", "redirects", "never ends its answer"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Ways))]
    public async Task Three_times_and_then_receives(string way)
    {
        var failed = new ConcurrentDictionary<string, int>();
        await using var receiver = await Receiver.Start((context, told) => failed.AddOrUpdate(told.Id, 1, (_, n) => n + 1) <= 3 ? Fail(way, context) : Task.CompletedTask);
        await using var server = await database.Another(s => s with { Timeout = TimeSpan.FromMilliseconds(300) });
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled, Relabeled);
        var label = await site.Label("Regular");
        await site.Relabel(label, "Loyal");
        var deliveries = await site.Until(webhook, all => all.All("DELIVERED", 2));
        Assert.Equal([4, 4], deliveries.Select(d => d!["attempts"]!.AsArray().Count));
        Assert.All(deliveries, d => Assert.Null(d!["attempts"]![3]!["error"]));
        Assert.All(deliveries, d => Assert.All(d!["attempts"]!.AsArray().Take(3), a => Assert.NotNull(a!["error"])));
        Assert.Equal([.. Enumerable.Repeat(Labeled, 4), .. Enumerable.Repeat(Relabeled, 4)], receiver.All.Select(r => r.Type));
        Assert.Equal(2, receiver.All.Select(r => r.Id).Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task Nobody_at_home_is_tried_again_until_somebody_is()
    {
        var gone = await Receiver.Start();
        var url = gone.Url;
        await gone.DisposeAsync();
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(url, Labeled);
        await site.Label("Regular");
        await site.Until(webhook, all => all.Count == 1 && all[0]!["attempts"]!.AsArray().Count > 0);
        await using var receiver = await Receiver.Start();
        (await site.Patch($"{Hooks}/{webhook}", new { url = receiver.Url })).Ok();
        await site.Until(webhook, all => all.All("DELIVERED", 1));
        Assert.Single(receiver.All);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_no_attempt_brought_is_dead_and_can_be_sent_again()
    {
        var isUp = false;
        await using var receiver = await Receiver.Start((context, _) => { context.Response.StatusCode = isUp ? 204 : 503; return context.Response.CompleteAsync(); });
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        await site.Label("Regular");
        var dead = await site.Until(webhook, all => all.All("DEAD", 1));
        Assert.Equal(5, dead[0]!["attempts"]!.AsArray().Count);
        Assert.Equal(1, (int)(await site.Get($"{Hooks}/{webhook}")).Ok()["deadDeliveries"]!);
        isUp = true;
        Assert.Equal(1, (int)(await site.Post($"{Hooks}/{webhook}/replay", new { dead = true })).Ok()["queued"]!);
        await site.Until(webhook, all => all.All("DELIVERED", 1));
        Assert.Single(receiver.All.Select(r => r.Id).Distinct());
        Assert.Equal(6, receiver.All.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task One_entity_that_is_refused_holds_back_no_other()
    {
        var poison = "";
        await using var receiver = await Receiver.Start((context, told) => { context.Response.StatusCode = told.Entity == poison ? 500 : 200; return Task.CompletedTask; });
        var site = await database.Server.NewSite();
        var (bad, good) = (await site.Label("Bad"), await site.Label("Good"));
        poison = (await site.Get($"/contacts/v4/labels/{bad}")).Ok()["label"]!["key"]!.ToString();
        var webhook = await site.Subscribe(receiver.Url, Relabeled);
        await site.Relabel(bad, "Worse");
        await site.Relabel(bad, "Worst");
        for (var i = 0; i < 5; i++) await site.Relabel(good, $"Better {i}");
        await receiver.Until(all => all.Count(r => r.Entity != poison) == 5);
        var last = await site.Until(webhook, all => all.All("DEAD", 2));
        Assert.All(last.Where(d => (string)d!["status"]! == "DELIVERED"), d => Assert.Single(d!["attempts"]!.AsArray()));
        var (first, second) = (receiver.All.First(r => r.Entity == poison), receiver.All.Last(r => r.Entity == poison));
        Assert.True(first.Sequence < second.Sequence);
        Assert.Equal([.. Enumerable.Repeat(first.Id, 5), .. Enumerable.Repeat(second.Id, 5)], receiver.All.Where(r => r.Entity == poison).Select(r => r.Id));
    }

    [Fact(Timeout = 60_000)]
    public async Task Gone_means_that_nothing_more_is_sent()
    {
        await using var receiver = await Receiver.Start((context, _) => { context.Response.StatusCode = 410; return Task.CompletedTask; });
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        await site.Label("Regular");
        await receiver.Until(all => all.Length > 0);
        while ((string)(await site.Get($"{Hooks}/{webhook}")).Ok()["status"]! != "DISABLED") await Task.Delay(20, TestContext.Current.CancellationToken);
        await site.Label("Loyal");
        var told = await database.Server.Db.List(Guid.Parse(site.Id), "SELECT slug, body FROM outbox WHERE site_id = $1 AND entity_fqdn = 'slotwright.v1.webhook' AND slug = 'disabled'", r => JsonNode.Parse(r.GetFieldValue<byte[]>(1))!["body"]!, TestContext.Current.CancellationToken);
        Assert.Equal((webhook, "the receiver answered 410 Gone"), ((string?)Assert.Single(told)["webhookId"], (string?)told[0]["reason"]));
        Assert.Single(await site.Deliveries(webhook));
        Assert.Single(receiver.All);
    }

    private static async Task Fail(string way, HttpContext context)
    {
        switch (way)
        {
            case "answers 500": context.Response.StatusCode = 500; break;
            case "hangs": await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); break;
            case "closes before it answers": context.Abort(); break;
            case "redirects": context.Response.Redirect("/elsewhere"); break;
            case "closes in the middle of its answer":
                context.Response.ContentLength = 100;
                await context.Response.WriteAsync("half");
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                while (!context.RequestAborted.IsCancellationRequested) { await context.Response.WriteAsync("."); await context.Response.Body.FlushAsync(); await Task.Delay(100); }
                break;
        }
    }
}
