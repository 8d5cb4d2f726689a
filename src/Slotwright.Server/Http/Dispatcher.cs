using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;
using Slotwright.Server.Telemetry;

namespace Slotwright.Server.Http;

/// <summary>
/// The one way every API request goes: route, caller, permission, body, contract rules, idempotency, the operation, answer.
/// </summary>
internal sealed class Dispatcher(Router router, Api api, Callers callers, Db db, TimeProvider time, ILogger<Dispatcher> log)
{
    private static readonly Dictionary<string, string> NoValues = [];

    public async Task Handle(HttpContext context)
    {
        var requestId = context.TraceIdentifier;
        context.Response.Headers["x-wix-request-id"] = requestId;
        var answer = await Guarded(() => Route(context.Request, context.RequestAborted), requestId, context.RequestAborted);
        if (answer.ETag is { } etag) answer = Versioned(context, answer, etag);
        context.Response.StatusCode = answer.Status;
        if (answer.Status == 304) return;
        if (answer.GoesOn is { } goOn) { await goOn(context); return; }
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
        answer.Owner?.Dispose();
    }

    private static Answer Versioned(HttpContext context, Answer answer, string etag)
    {
        context.Response.Headers.ETag = etag;
        context.Response.Headers.CacheControl = "private, max-age=300";
        var known = context.Request.Headers.IfNoneMatch.SelectMany(v => v?.Split(',', StringSplitOptions.TrimEntries) ?? []);
        return known.Any(k => k == "*" || k.TrimStart('W', '/') == etag) ? answer with { Status = 304 } : answer;
    }

    /// <summary>The same way for a caller within this process: no socket, no HTTP, the same rules and the same answers.</summary>
    /// <param name="dryRun">Everything is done and told, and nothing is kept.</param>
    public Task<Answer> Send(Operation operation, Caller caller, JsonElement body, IReadOnlyDictionary<string, string> path, IdempotencyKey? key, bool dryRun, CancellationToken ct) =>
        Guarded(() => api[operation] is { } handler ? Run(handler, operation, caller, body, path, key, dryRun, ct) : Task.FromResult<Result<Answer>>(NotImplemented(operation)), $"{caller.Subject:N}", ct);

    private async Task<Answer> Guarded(Func<Task<Result<Answer>>> work, string requestId, CancellationToken ct)
    {
        try
        {
            var result = await work();
            return result.Failed(out var fault) ? Envelope.Render(fault) : result.Value;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new Answer(Answer.Empty.Body, 499);
        }
        catch (JsonException e)
        {
            return Envelope.Render(new InvalidFields("body", "VALIDATION", $"{e.Path} is of the wrong type"));
        }
        catch (BadHttpRequestException e)
        {
            return Envelope.Render(new InvalidFields("body", "FORMAT", e.Message));
        }
        catch (OutcomeUnknown e)
        {
            log.LogWarning("Request {RequestId}: the outcome of its commit is unknown: {Reason}", requestId, e.InnerException?.Message);
            return Envelope.Render(new UnknownOutcome());
        }
        catch (Exception e) when (IsDatabaseAway(e))
        {
            log.LogWarning("Request {RequestId}: the database is away: {Reason}", requestId, e.Message);
            return Envelope.Render(new DatabaseAway());
        }
        catch (Exception e)
        {
            log.LogError(e, "Request {RequestId} failed", requestId);
            return Envelope.Render(new InternalError(requestId));
        }
    }

    private async Task<Result<Answer>> Route(HttpRequest request, CancellationToken ct)
    {
        if (router.Find(request.Method, request.Path.Value ?? "/") is not { } match)
            return new Refusal(FaultKind.NotFound, "NOT_FOUND", $"There is no {request.Method} {request.Path}.");
        var (operation, facts) = (match.Operation, request.HttpContext.Features.Get<RequestFacts>());
        facts?.Operation = operation.Name;
        if (api[operation] is not { } handler)
            return NotImplemented(operation);
        var caller = await callers.Find(request, operation, time.Now(), ct);
        if (caller.Failed(out var stranger)) return stranger;
        facts?.Site = caller.Value.Site;
        if (!caller.Value.Grant.HoldsAny(operation.Permissions)) return new PermissionDenied(operation.Permissions[0]);
        var body = await RequestBody.Read(request, operation, ct);
        if (body.Failed(out var unreadable)) return unreadable;
        var path = match.Names.Length == 0 ? NoValues : match.Names.Zip(match.Values).ToDictionary(p => p.First, p => p.Second);
        var key = IdempotencyKey.Of(request, operation, caller.Value, body.Value.Json, body.Value.Bytes);
        return await Run(handler, operation, caller.Value, body.Value.Json, path, key, dryRun: false, ct);
    }

    private async Task<Result<Answer>> Run(Handler handler, Operation operation, Caller caller, JsonElement body, IReadOnlyDictionary<string, string> path, IdempotencyKey? key, bool dryRun, CancellationToken ct)
    {
        var json = FieldMasks.Apart(body, operation);
        var broken = Validation.Check(operation, json, path);
        if (broken.Count > 0 && !api.TellsEverything(operation) && !(api.TellsAll(operation) && broken.All(Validation.IsBound))) return new InvalidFields(broken);
        var call = new Call(operation, caller, json, path, time.Now(), dryRun ? null : key) { Broken = broken, DryRun = dryRun };
        var started = Stopwatch.GetTimestamp();
        var result = call.Key is not null ? await Once(handler, call, call.Key, ct) : await Attempts.Run(handler, call, api.IsDeferrable(operation) && !dryRun, ct);
        if (FindsSlots(operation)) Instruments.SlotsFound(operation.Name, Stopwatch.GetElapsedTime(started).TotalSeconds);
        else if (!dryRun && !operation.IsRead && operation.EntityFqdn == Instruments.Booking && result.Failed(out var refused)) Instruments.BookingRefused(refused.Code);
        return result;
    }

    private static bool FindsSlots(Operation operation) => operation.Request?.Name.Split('/')[0] is "Availability" or "EventTimeSlots" or "MultiServiceTimeSlots" or "AvailabilityCalendar";

    private static Refusal NotImplemented(Operation operation) => new(FaultKind.NotImplemented, "NOT_IMPLEMENTED", $"{operation.Name} is not implemented by this server.");

    private async Task<Result<Answer>> Once(Handler handler, Call call, IdempotencyKey key, CancellationToken ct)
    {
        if (await db.Earlier(call.Site, key, ct) is { } earlier) return earlier;
        try
        {
            var result = await Attempts.Run(handler, call, api.IsDeferrable(call.Operation), ct);
            if (result.Fault is null && !call.Operation.IsBulk && !api.IsInStages(call.Operation)) return result; // kept together with its effects
            if (result.Fault is { Passes: true }) return await db.Earlier(call.Site, key, ct) ?? result; // not kept: it is tried again
            // A refusal may come of the same request's own success, sent twice at once: what was kept first is the answer.
            var answer = result.Failed(out var fault) ? Envelope.Render(fault) : result.Value;
            if (await db.Keep(call.Site, key, answer, call.Now.ToDateTimeUtc(), ct)) return result;
            return await db.Earlier(call.Site, key, ct) ?? result;
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "idempotency_keys_pkey" })
        {
            return await db.Earlier(call.Site, key, ct) ?? throw new InvalidOperationException("An idempotency key vanished.");
        }
    }

    public static bool IsDatabaseAway(Exception e) => e is NpgsqlException { IsTransient: true } or System.Net.Sockets.SocketException
        || e is PostgresException { SqlState: "57P01" or "57P02" or "57P03" } || e is NpgsqlException and not PostgresException;
}

/// <summary>The caller may not do this (403).</summary>
internal sealed record PermissionDenied(string Permission)
    : Fault(FaultKind.Denied, "PERMISSION_DENIED", $"The caller lacks the permission {Permission}.");

/// <summary>The request could not be begun or was undone, for want of the database (503).</summary>
internal sealed record DatabaseAway() : Fault(FaultKind.Unavailable, "UNAVAILABLE", "The database cannot be reached right now; nothing was changed. Try again.");

/// <summary>The database went away while the request was being made durable (503).</summary>
internal sealed record UnknownOutcome() : Fault(FaultKind.Unavailable, "OUTCOME_UNKNOWN",
    "The database went away before it told whether the change was made. Send the request again with the same Idempotency-Key, or look before you repeat it.");

/// <summary>A bug of ours, told with the id under which it was logged.</summary>
internal sealed record InternalError(string RequestId) : Fault((FaultKind)(-1), "INTERNAL", $"Something went wrong; it was logged as {RequestId}.");
