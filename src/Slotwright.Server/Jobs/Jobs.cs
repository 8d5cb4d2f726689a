using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Jobs;

/// <summary>What a job does to one entity, within that entity's own transaction; a fault is noted and the job goes on.</summary>
internal delegate Task<Fault?> JobStep(Tx tx, Guid id, CancellationToken ct);

/// <summary>The list endpoint whose fields a job's filter speaks of, on one site.</summary>
internal delegate ValueTask<EntityQuery> JobQuery(Guid site, CancellationToken ct);

/// <summary>A condition of ours on a job's matches, beside the filter: SQL whose arguments begin at `$2`.</summary>
internal delegate (string Sql, object[] Arguments) JobScope(Call call);

/// <summary>
/// Requests "by filter": answered at once with a job id, done afterwards match by match. Each match and the job's progress
/// commit together, so a job interrupted anywhere goes on after its last match and does none twice.
/// </summary>
internal sealed class Jobs(Db db)
{
    internal sealed record Kind(JobQuery Query, JobScope Scope, JobStep Step)
    {
        /// <summary>The member of the body that names what is dealt with; null where a filter finds it.</summary>
        public string? Ids { get; init; }
    }

    private readonly Dictionary<string, Kind> kinds = [];

    /// <summary>Wakes the runner when a job was made here; jobs of other servers it finds by itself.</summary>
    public SemaphoreSlim Made { get; } = new(0);

    public Kind? this[string operation] => kinds.GetValueOrDefault(operation);

    public void Map(Api api) => api.On(Ops.Slotwright.GetJob, Get).On(Ops.Slotwright.ListJobs, List);

    /// <summary>The handler of a by-filter operation: the filter is judged now, the matches are dealt with later.</summary>
    public Handler ByFilter(string operation, EntityQuery query, Func<Call, string> scope, JobStep step) =>
        ByFilter(operation, (_, _) => ValueTask.FromResult(query), call => (scope(call), []), step);

    /// <summary>The handler of an operation that names its matches: each is dealt with later, and what there is not is a failure of its own.</summary>
    public Handler ByIds(string operation, string member, JobStep step)
    {
        kinds.Add(operation, new((_, _) => throw new NotSupportedException($"{operation} has no filter."), _ => ("true", []), step) { Ids = member });
        return Begin;
    }

    /// <summary>The same where what can be filtered by is the site's own matter, or words find the matches, too.</summary>
    public Handler ByFilter(string operation, JobQuery query, JobScope scope, JobStep step)
    {
        kinds.Add(operation, new(query, scope, step));
        return async (call, ct) => (await query(call.Site, ct)).Judge(call.Member("filter") ?? default) is { } fault ? fault : await Begin(call, ct);
    }

    private async Task<Result<Answer>> Begin(Call call, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(call.Now.ToDateTimeOffset());
        await using var tx = db.Begin(call);
        tx.AddJob(id, call);
        tx.Committed += () => Made.Release();
        return await tx.Commit(Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("jobId", id);
            w.WriteEndObject();
        }), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("jobId");
        return await db.Job(call.Site, id, ct) is { } job
            ? Answer.Of(new GetJobResponse { Job = job }, SlotwrightJson.Wire.GetJobResponse)
            : new Refusal(FaultKind.NotFound, "JOB_NOT_FOUND", $"There is no job {id}.");
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct) =>
        Answer.Of(new ListJobsResponse { Jobs = await db.Jobs(call.Site, call.Read(SlotwrightJson.Wire.ListJobsRequest).Limit ?? 50, ct) }, SlotwrightJson.Wire.ListJobsResponse);
}
