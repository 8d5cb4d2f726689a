using NodaTime;
using Slotwright.Contract;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>
/// Lets go, once a day and site, of customers and messages kept long enough: customers by the same code as a request to erase them. Several servers share
/// the sites; one that is stopped half way leaves the rest for the next day.
/// </summary>
internal sealed class RetentionSweeper(Db db, EraseCustomer erase, TimeProvider time, ILogger<RetentionSweeper> log) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private delegate Task<List<Guid>> Quiet(Guid site, Instant before, Guid after, int limit, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await Sweep(stoppingToken);
        }
    }

    internal async Task Sweep(CancellationToken ct)
    {
        try
        {
            while (await db.NextDueSite(time.Now(), ct) is { } due) await Sweep(due, ct);
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException or OutcomeUnknown or OperationCanceledException)
        {
            log.LogWarning("What was kept long enough stays a while longer: {Reason}", e.Message);
        }
    }

    private async Task Sweep(DueSite due, CancellationToken ct)
    {
        if (due.MessagesMonths is { } messages) while (await db.RemoveMessages(due.Site, Ago(messages), Batch * 10, ct) > 0) { }
        if (due.BookingsMonths is { } bookings) await Expire(due.Site, Ago(bookings), db.QuietCustomers, ct);
        if (due.ContactsMonths is { } contacts) await Expire(due.Site, Ago(contacts), db.QuietContacts, ct);
    }

    private Instant Ago(int months) => (time.Now().InUtc().LocalDateTime - Period.FromMonths(months)).InUtc().ToInstant();

    private async Task Expire(Guid site, Instant before, Quiet quiet, CancellationToken ct)
    {
        for (var after = Guid.Empty; ;)
        {
            var found = await quiet(site, before, after, Batch, ct);
            foreach (var contact in found) await Expire(site, contact, ct);
            if (found.Count < Batch) return;
            after = found[^1];
        }
    }

    /// <summary>One customer, in a transaction of their own; what fails now is due again tomorrow.</summary>
    private async Task Expire(Guid site, Guid contact, CancellationToken ct)
    {
        try
        {
            await erase.Expire(Own(site), contact, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e)) // one customer must not keep the others waiting
        {
            log.LogWarning("A customer of site {Site} could not be erased: {Reason}", site, e.GetType().Name);
        }
    }

    /// <summary>The server acts as the bookings app does.</summary>
    private Call Own(Guid site) => new(ContractTable.Current.Operations[Ops.Slotwright.EraseCustomer], new(site, CallerKind.App, Guid.Parse(Schedules.BookingsApp), Grant.Owner), default,
        new Dictionary<string, string>(), time.Now(), null);
}
