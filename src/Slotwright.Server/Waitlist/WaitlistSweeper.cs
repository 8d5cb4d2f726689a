using Slotwright.Contract;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>
/// Moves lines on when nobody else does: an offer ran out, a session has begun, a capacity was changed. All of it is looked at
/// again whenever seats are asked for, so that nothing but the telling depends on when this comes by, nor on how many servers do it.
/// </summary>
internal sealed class WaitlistSweeper(Db db, Lines lines, CancelBooking cancel, TimeProvider time, ILogger<WaitlistSweeper> log) : BackgroundService
{
    // An offer lasts a minute at least: looking that often, none runs out unheard of.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1), Shortest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Longest;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) pause = await Sweep(stoppingToken);
        }
    }

    /// <summary>Moves on every line that is due; answers how long nothing more will be.</summary>
    internal async Task<TimeSpan> Sweep(CancellationToken ct)
    {
        try
        {
            foreach (var (site, place) in await db.DueLines(time.Now(), ct)) await Pass(site, place, ct);
            return await db.NextDue(ct) is { } next ? Bounded((next - time.Now()).ToTimeSpan()) : Longest;
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is Npgsql.NpgsqlException or OperationCanceledException)
        {
            log.LogWarning("Waitlists wait for the database: {Reason}", e.Message);
            return Longest;
        }
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < Shortest ? Shortest : wait > Longest ? Longest : wait;

    /// <summary>One line, in a transaction of its own; what fails now is due the next time.</summary>
    private async Task Pass(Guid site, string place, CancellationToken ct)
    {
        try
        {
            await using var tx = db.Begin(Own(site));
            if (await lines.IsOver(tx, place, ct)) await End(tx, place, ct);
            else await lines.Pass(tx, place, ct);
            await tx.Commit(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e)) // one line must not keep the others waiting
        {
            log.LogWarning("The line of {Place} could not be moved on: {Reason}", place, e.Message);
        }
    }

    /// <summary>Nobody can get in any more: the registrations end, and their bookings tell the customers.</summary>
    private async Task End(Tx tx, string place, CancellationToken ct)
    {
        foreach (var waiting in (await tx.Line(place, ct)).OrderBy(r => r.Who.Id))
            if (await tx.LockBooking(waiting.Who.Id, ct) is { State.Status: Domain.Bookings.BookingStatus.WaitingList } booking)
                await cancel.Cancel(tx, booking, new() { NotifyParticipants = true }, null, ct);
    }

    /// <summary>The server acts as the bookings app does.</summary>
    private Call Own(Guid site) => new(ContractTable.Current.Operations[Ops.Waitlist.LeaveWaitlist], Caller.Server(site), default,
        new Dictionary<string, string>(), time.Now(), null);
}
