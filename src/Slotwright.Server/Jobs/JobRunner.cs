using System.Text.Json;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;
using Slotwright.Server.Telemetry;

namespace Slotwright.Server.Jobs;

/// <summary>Does the open jobs, one after another, wherever they were made and however often the server went down meanwhile.</summary>
internal sealed class JobRunner(Db db, Jobs jobs, Api api, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private const int Batch = 200, Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ = api.Implemented; // building it is what makes the kinds of jobs known
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await db.LeaseJob(stoppingToken) is { } job) await Run(job, stoppingToken);
                else await jobs.Made.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) when (IsPassing(e))
            {
                log.LogWarning("Jobs wait for the database: {Reason}", e.Message);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Run(OpenJob job, CancellationToken ct)
    {
        try
        {
            if (await Work(job, ct)) await End(job, "FINISHED");
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await db.ReleaseJob(job, CancellationToken.None);
            throw;
        }
        catch (Exception e) when (!IsPassing(e))
        {
            log.LogError(e, "Job {Job} ({Operation}) failed", job.Id, job.Operation);
            await End(job, "FAILED");
        }
    }

    /// <summary>Goes through the matches; false when another server has taken the job over.</summary>
    private async Task<bool> Work(OpenJob job, CancellationToken ct)
    {
        var kind = jobs[job.Operation] ?? throw new InvalidOperationException($"{job.Operation} makes no jobs.");
        if (kind.Ids is { } named) return await Work(job, kind.Step, [.. job.Body.GetProperty(named).EnumerateArray().Select(id => Call.GuidOf(id.GetString())).Distinct().Order()], ct);
        var (filter, query, (scope, scopeArgs)) = (FilterOf(job.Body), await kind.Query(job.Site, ct), kind.Scope(CallOf(job)));
        for (var after = job.After; ;)
        {
            var matches = await query.Matches(db, job.Site, filter, scope, scopeArgs, after, job.Asked.ToDateTimeUtc(), Batch, ct);
            foreach (var match in matches)
            {
                ct.ThrowIfCancellationRequested();
                if (!await Step(job, kind.Step, after, match, ct)) return false;
                after = match;
            }
            if (matches.Count < Batch) return true;
        }
    }

    /// <summary>Goes through what the request named, in the order of the ids.</summary>
    private async Task<bool> Work(OpenJob job, JobStep step, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var after = job.After;
        foreach (var match in ids.Where(id => job.After is not { } done || id.CompareTo(done) > 0))
        {
            ct.ThrowIfCancellationRequested();
            if (!await Step(job, step, after, match, ct)) return false;
            after = match;
        }
        return true;
    }

    /// <summary>Words to search for may stand alone; a body with neither is of no job we know, and must not mean everything.</summary>
    private static JsonElement FilterOf(JsonElement body) => body.TryGetProperty("filter", out var filter) ? filter : body.TryGetProperty("search", out _) ? default : body.GetProperty("filter");

    private async Task<bool> Step(OpenJob job, JobStep step, Guid? after, Guid match, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (held, fault) = await Try(job, step, after, match, ct);
                return held && (fault is null || await Note(job, after, match, fault, ct));
            }
            catch (PostgresException e) when (attempt < Attempts && Http.Attempts.IsPassing(e)) { }
        }
    }

    /// <summary>Deals with one match and notes it in the same transaction; a refusal undoes all of it.</summary>
    private async Task<(bool Held, Fault? Fault)> Try(OpenJob job, JobStep step, Guid? after, Guid match, CancellationToken ct)
    {
        await using var tx = db.Begin(CallOf(job));
        if (!await tx.HoldsJob(job, after, ct)) return (false, null);
        if (await step(tx, match, ct) is { } fault) return (true, fault);
        tx.StepJob(job, match, null);
        await tx.Commit(CancellationToken.None);
        return (true, null);
    }

    private async Task<bool> Note(OpenJob job, Guid? after, Guid match, Fault fault, CancellationToken ct)
    {
        await using var tx = db.Begin(CallOf(job));
        if (!await tx.HoldsJob(job, after, ct)) return false;
        tx.StepJob(job, match, fault);
        await tx.Commit(CancellationToken.None);
        return true;
    }

    private async Task End(OpenJob job, string status)
    {
        await using var tx = db.Begin(job.Site); // without its operation, which a newer server may no longer know
        tx.EndJob(job, status, time.GetUtcNow().UtcDateTime);
        await tx.Commit(CancellationToken.None);
        Instruments.JobEnded(job.Operation, status.ToLowerInvariant());
    }

    /// <summary>The job stays open and is taken up again when its lease has run out.</summary>
    private static bool IsPassing(Exception e) => e is OutcomeUnknown || Dispatcher.IsDatabaseAway(e);

    private Call CallOf(OpenJob job) => new(ContractTable.Current.Operations[job.Operation], new(job.Site, job.Caller.Kind, job.Caller.Subject, Grant.Owner), job.Body,
        new Dictionary<string, string>(), time.Now(), null);
}
