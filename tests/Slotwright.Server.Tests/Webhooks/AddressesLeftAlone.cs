using Slotwright.Server.Webhooks;
using static Slotwright.Server.Tests.Webhooks.Subscribed;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>An address that failed time after time is left alone, asked now and then, and given up in the end.</summary>
[Collection(nameof(OwnDatabase))]
public sealed class AddressesLeftAlone(OwnDatabase database)
{
    [Fact(Timeout = 60_000)]
    public async Task Get_everything_at_once_when_they_are_back()
    {
        var isUp = false;
        await using var receiver = await Receiver.Start((context, _) => { context.Response.StatusCode = isUp ? 200 : 500; return Task.CompletedTask; });
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        for (var i = 0; i < 3; i++) await site.Label($"Label {i}");
        await site.Until(webhook, all => all.All("DEAD", 3));
        await Fail(site, "1 hour");
        // Three that wait: one that is due now, the others in an hour.
        await Sql(site, "UPDATE webhook_deliveries SET status = 'PENDING', next_at = now() + interval '1 hour' WHERE site_id = $1");
        await Sql(site, "UPDATE webhook_deliveries SET next_at = now() WHERE site_id = $1 AND id = (SELECT max(id) FROM webhook_deliveries WHERE site_id = $1)");
        isUp = true;
        await Sql(site, "UPDATE webhooks SET due_at = now() WHERE site_id = $1");
        await site.Until(webhook, all => all.All("DELIVERED", 3));
        var seen = (await site.Get($"{Hooks}/{webhook}")).Ok();
        Assert.Equal(("ACTIVE", 0), ((string?)seen["status"], (int)seen["consecutiveFailures"]!));
    }

    [Fact(Timeout = 60_000)]
    public async Task Are_asked_once_and_what_waits_for_more_than_two_days_is_dead()
    {
        await using var receiver = await Receiver.Start((context, _) => { context.Response.StatusCode = 500; return Task.CompletedTask; });
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        for (var i = 0; i < 3; i++) await site.Label($"Label {i}");
        await site.Until(webhook, all => all.All("DEAD", 3));
        await Fail(site, "1 hour");
        var before = receiver.All.Count;
        await Sql(site, "UPDATE webhook_deliveries SET status = 'PENDING', attempts = 1, next_at = now(), created_date = now() - interval '3 days' WHERE site_id = $1");
        await Sql(site, "UPDATE webhooks SET due_at = now() WHERE site_id = $1");
        await site.Until(webhook, all => all.All("DEAD", 3));
        Assert.Equal(before + 1, receiver.All.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Are_told_nothing_any_more_after_five_days()
    {
        await using var receiver = await Receiver.Start((context, _) => { context.Response.StatusCode = 500; return Task.CompletedTask; });
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        await Fail(site, "6 days");
        await site.Label("Regular");
        string? status;
        do status = (string?)(await site.Get($"{Hooks}/{webhook}")).Ok()["status"];
        while (status != "DISABLED");
        Assert.StartsWith("nothing was received since ", (string?)(await site.Get($"{Hooks}/{webhook}")).Ok()["statusReason"]);
        Assert.Single(receiver.All);
        Assert.Equal("ACTIVE", (string?)(await site.Patch($"{Hooks}/{webhook}", new { enabled = true })).Ok()["status"]);
    }

    [Fact]
    public async Task Deliveries_go_as_they_come_and_wait_for_each_other_while_bookings_want_all_processors()
    {
        var isPressed = false;
        using var ending = new CancellationTokenSource();
        var pace = new Pace(() => isPressed) { Between = TimeSpan.FromHours(1) };
        Assert.True(pace.Turn(ending.Token).IsCompletedSuccessfully);
        isPressed = true;
        var turns = new[] { pace.Turn(ending.Token).AsTask(), pace.Turn(ending.Token).AsTask() };
        Assert.DoesNotContain(turns, t => t.IsCompleted);
        isPressed = false;
        Assert.True(pace.Turn(ending.Token).IsCompletedSuccessfully);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(turns));
    }

    /// <summary>Takes the state of an address that nobody delivers to at this moment.</summary>
    private async Task Fail(TestSite site, string since)
    {
        while ((await database.Server.Db.List(Guid.Parse(site.Id), "SELECT lease IS NULL AND due_at IS NULL FROM webhooks WHERE site_id = $1", r => r.GetBoolean(0), TestContext.Current.CancellationToken)).Contains(false))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await Sql(site, $"UPDATE webhooks SET failures = 20, failing_since = now() - interval '{since}', paused_until = now() WHERE site_id = $1");
    }

    private Task Sql(TestSite site, string sql) => database.Server.Db.List(Guid.Parse(site.Id), sql, _ => true, TestContext.Current.CancellationToken);
}
