using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>
/// Reads foreign calendars again and again. One that cannot be read keeps the busy time it last told, and says since when and
/// why; it is tried again ever more rarely.
/// </summary>
internal sealed class CalendarPoller(Db db, SiteDirectory sites, ForeignHttp http, TimeProvider time, ILogger<CalendarPoller> log) : BackgroundService
{
    private const int AtOnce = 8, MostDoublings = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly Duration Usual = Duration.FromMinutes(15), AfterFailure = Duration.FromMinutes(5), AtMost = Duration.FromHours(4);
    private readonly CalendarReading reading = new(http);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Wakes the poller when a connection was made here; those of other servers it finds by itself.</summary>
    public SemaphoreSlim Made { get; } = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Poll(stoppingToken);
                await Made.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) { return; } // the server stops
        }
    }

    /// <summary>Reads whatever is due now; when it returns, nothing is.</summary>
    internal async Task Poll(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            while (await db.LeaseDue(time.Now(), AtOnce, ct) is { Count: > 0 } due) await Task.WhenAll(due.Select(c => Look(c, ct)));
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is OutcomeUnknown)
        {
            log.LogWarning("Foreign calendars wait for the database: {Reason}", e.Message);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A bug met in one calendar keeps none of the others waiting; its lease runs out and it is tried again.</summary>
    private async Task Look(CalendarConnection c, CancellationToken ct)
    {
        try
        {
            var now = time.Now();
            var catalog = await sites.Catalog(c.Site, ct);
            var today = now.InUtc().Date;
            var found = LoginOf(c, catalog.Site.Secret) is { } login ? await reading.Read(c, login.Username.Length == 0 ? null : login, today, catalog.Site.Zone, ct)
                : new CalendarOutOfReach("its password cannot be opened any more; connect it again");
            await Keep(c, found, today, now, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Dispatcher.IsDatabaseAway(e) && e is not OutcomeUnknown)
        {
            log.LogError(e, "Reading the foreign calendar {Calendar} of site {Site} failed", c.Id, c.Site);
        }
    }

    private static Login? LoginOf(CalendarConnection c, byte[] secret)
    {
        if (c.Password is null) return new(c.Username ?? "", "");
        return SecretSeal.Open(secret, SecretSeal.CalendarPasswords, c.Id, c.Password) is { } password ? new(c.Username ?? "", password) : null;
    }

    private async Task Keep(CalendarConnection read, Result<Reading> found, LocalDate today, Instant now, CancellationToken ct)
    {
        await using var tx = db.Begin(CallOf(read, now));
        var changes = found.Fault is null && !found.Value.IsUnchanged ? Compare(await tx.Imported(read.Id, ct), found.Value.Times, today) : default;
        if (changes.Times) sites.Changed(tx); // the site's row is locked before the connection's
        if (await tx.LockConnection(read.Id, ct) is not { } now_ || now_.Revision != read.Revision || now_.Status == ExternalCalendarStatus.Disconnected) return; // changed meanwhile: looked at anew
        var next = found.Failed(out var fault) ? Failed(now_, fault, now) : Succeeded(now_, found.Value, today, now);
        if (changes.Rows) tx.ReplaceImported(next, found.Value.Times);
        if (changes.Times && next.Revision == read.Revision) next = next with { Revision = next.Revision + 1, Updated = now };
        tx.SaveConnection(next, tell: next.Revision != read.Revision);
        await tx.Commit(ct);
    }

    /// <summary>What is over does not count, so that the days going by are no change.</summary>
    private static (bool Rows, bool Times) Compare(List<ImportedTime> stored, IReadOnlyList<ImportedTime> found, LocalDate today)
    {
        var begins = CalendarReading.Window(today).Start;
        var before = stored.Where(t => t.Busy.Time.End > begins).ToList();
        return before.SequenceEqual(found) ? default : (true, !Taken(before).AsSpan().SequenceEqual(Taken(found)));
    }

    private static Stretch[] Taken(IEnumerable<ImportedTime> times) => Stretches.Normalise([.. times.Select(t => t.Busy.Time)]);

    private static CalendarConnection Succeeded(CalendarConnection c, Reading found, LocalDate today, Instant now)
    {
        var told = c.Status == ExternalCalendarStatus.Connected && c.Problems.SequenceEqual(found.Problems) ? c : c.Become(ExternalCalendarStatus.Connected, null, 0, now);
        return told with { LastRead = now, ReadDay = today, Problems = found.Problems, Known = found.Known, ETag = found.ETag, LastModified = found.LastModified, Failures = 0, NextRead = now + Usual };
    }

    private static CalendarConnection Failed(CalendarConnection c, Fault fault, Instant now)
    {
        var (reason, status) = fault is CalendarOutOfReach away ? (away.Reason, away.Status) : (fault.Message, 0);
        var told = c.Status == ExternalCalendarStatus.Failed && c.Reason == reason ? c : c.Become(ExternalCalendarStatus.Failed, reason, status, now);
        return told with { Failures = c.Failures + 1, NextRead = now + Duration.Min(AfterFailure * (1 << Math.Min(c.Failures, MostDoublings)), AtMost) };
    }

    /// <summary>The server's own doing, told in the name of whoever made the connection.</summary>
    private static Call CallOf(CalendarConnection c, Instant now) => new(ContractTable.Current.Operations[Ops.Slotwright.CreateExternalCalendar],
        new(c.Site, c.ByKind, c.By, Grant.Owner), default(JsonElement), new Dictionary<string, string>(), now, null);
}
