using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Server.Webhooks;
using static Slotwright.Server.Tests.Webhooks.Subscribed;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>What lasts longer than a server: events in a restored copy, and events that are kept no longer.</summary>
[Collection(nameof(OwnDatabase))]
public sealed class RestoredAndPruned(OwnDatabase database)
{
    /// <summary>A dump holds transaction numbers of the cluster it was made from; these are far ahead of the new cluster's.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_restored_copy_delivers_what_was_still_to_be_delivered_and_what_comes_after()
    {
        await using var receiver = await Receiver.Start();
        var site = await database.Server.NewSite();
        await site.Subscribe(receiver.Url, Labeled);
        var waiting = await site.Label("Waits in the copy");
        await receiver.Until(all => all.Length == 1);
        await Sql("UPDATE outbox SET xid = (xid::text::bigint + 1000000000)::text::xid8");
        await Sql("UPDATE outbox_readers SET position = (position::text::bigint + 1000000000)::text::xid8");
        await Sql("UPDATE outbox SET xid = (SELECT max(position::text::bigint) FROM outbox_readers)::text::xid8 WHERE site_id = $1", Guid.Parse(site.Id));
        await using var restored = await database.Another();
        var after = await site.Label("After");
        await receiver.Until(all => all.Length >= 3);
        Assert.Equal([waiting, waiting, after], receiver.All.Select(r => r.Entity).OrderBy(e => e == after));
        Assert.Equal(2, receiver.All.Select(r => r.Id).Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task Old_events_go_but_for_those_that_somebody_is_still_to_be_told_of()
    {
        await using var receiver = await Receiver.Start((context, told) => { context.Response.StatusCode = told.Path == "/a" ? 200 : 500; return Task.CompletedTask; });
        var site = await database.Server.NewSite();
        var done = await site.Subscribe($"{receiver.Url}/a", Labeled);
        await site.Label("Old and told");
        await site.Until(done, all => all.All("DELIVERED", 1));
        (await site.Delete($"{Hooks}/{done}")).Ok();
        var refused = await site.Subscribe($"{receiver.Url}/b", Labeled);
        var label = await site.Label("Old and not told");
        await site.Until(refused, all => all.All("DEAD", 1));
        await Sql("UPDATE webhook_deliveries SET next_at = now() + interval '1 hour', status = 'PENDING' WHERE site_id = $1 AND status = 'DEAD'", Guid.Parse(site.Id));
        await Sql("UPDATE outbox SET event_time = event_time - interval '40 days' WHERE site_id = $1", Guid.Parse(site.Id));
        await new Pruner(database.Server.Db, TimeProvider.System, NullLogger<Pruner>.Instance).Prune(TestContext.Current.CancellationToken);
        Assert.Equal([label], await Ids("SELECT entity_id FROM outbox WHERE site_id = $1"));
        Assert.Equal([refused], await Ids("SELECT webhook_id::text FROM webhook_deliveries WHERE site_id = $1"));

        Task<List<string>> Ids(string sql) => database.Server.Db.List(Guid.Parse(site.Id), sql, r => r.GetString(0), TestContext.Current.CancellationToken);
    }

    private Task Sql(string sql, params object[] arguments) => database.Server.Db.Across(sql, _ => true, TestContext.Current.CancellationToken, arguments);
}
