using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Composed;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Telemetry;
using Tool = Slotwright.Server.Mcp.Tools.Tool;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// The one way of a tool call: limits, schema, narrowing, then a read or a change (<see cref="ToolWrites"/>), masking, audit, answer.
/// </summary>
internal sealed class ToolCaller(ToolCodes codes, ToolWrites writes, CallLimits limits, BusinessZone zones, AuditWriter audits, TimeProvider time)
{
    private static readonly JsonElement NoArguments = JsonDocument.Parse("{}").RootElement;

    /// <summary>Whether a server has a tool; to ask for one it has not is remembered of it.</summary>
    public bool Exists(ToolClient connection, string tool)
    {
        var exists = connection.Scope.Tools.ContainsKey(tool) || connection.StepUp?.Knows(tool) == true;
        if (!exists) limits.Denied(connection, tool);
        return exists;
    }

    /// <summary>A call of a tool that reads and asks nobody, answered as bytes; null for every other.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Direct(ToolClient connection, DirectCall call, Implementation self, CancellationToken ct)
    {
        if (!connection.Scope.Tools.TryGetValue(call.Tool, out var tool) || !tool.IsRead || tool.MayAsk || tool.Name == MetaTools.Preview) return null;
        var given = call.Arguments ?? NoArguments;
        return ToolAnswers.Bytes(Told(connection, await Counted(connection, tool, JsonObject.Create(given)!, given, null, ct)), call.Wire, self);
    }

    public async ValueTask<CallToolResult> Call(ToolClient connection, RequestContext<CallToolRequestParams> request, CancellationToken ct)
    {
        var name = request.Params.Name;
        if (name == MetaTools.Call && connection.Scope.Tools.ContainsKey(name)) name = Named(request.Params, "name");
        var preview = name == MetaTools.Preview && connection.Scope.Tools.ContainsKey(name);
        if (preview) name = Previewed(connection, Named(request.Params, "tool"));
        if (!Exists(connection, name)) throw CallRefused.UnknownTool(Wire.Cut(name, 80));
        connection.StepUp?.Demand(connection.Scope, name);
        var arguments = Given(request);
        if (preview) arguments["dry_run"] = true;
        var result = Told(connection, await Counted(connection, connection.Scope.Tools[name], arguments, JsonSerializer.SerializeToElement(arguments), request, ct));
        return result.Failed(out var fault) ? ToolAnswers.Refused(fault) : ToolAnswers.Done(result.Value);
    }

    /// <summary>A tool that reads, called on behalf of a resource or a completion: under the same limits, narrowing, masks and audit.</summary>
    public Task<Result<JsonObject>> Read(ToolClient connection, string name, JsonObject arguments, CancellationToken ct) =>
        Counted(connection, connection.Scope.Tools[name], arguments, JsonSerializer.SerializeToElement(arguments), null, ct);

    private async Task<Result<JsonObject>> Counted(ToolClient connection, Tool tool, JsonObject arguments, JsonElement given, RequestContext<CallToolRequestParams>? request, CancellationToken ct)
    {
        if (await limits.Take(connection, tool, ct) is { } reached) return reached;
        var (started, entry) = (Stopwatch.GetTimestamp(), connection.Entry(time.Now(), tool.Name, tool.Kind, arguments));
        var result = await Run(connection, tool, arguments, given, request, entry, ct);
        limits.Note(connection, tool, result);
        Instruments.ToolCalled(tool.Name, result.Fault?.Code ?? "done", Stopwatch.GetElapsedTime(started).TotalSeconds);
        await Keep(entry, result, started, ct);
        return result;
    }

    /// <summary>What is told of a call; one that a limit, ours or the upstream's, kept from being made ends by the protocol's own means.</summary>
    private static Result<JsonObject> Told(ToolClient connection, Result<JsonObject> result) => result.Fault switch
    {
        LimitReached reached => throw reached.State.Exceeded(Errors(connection), reached.Message),
        Upstreams.UpstreamRefused { Kind: FaultKind.TooMany, Limit: { } limit } refused => throw limit.Exceeded(Errors(connection), refused.Message),
        _ => result,
    };

    /// <summary>In compact mode the call is the named tool's, in every respect.</summary>
    private static string Named(CallToolRequestParams call, string argument)
    {
        var (arguments, name) = (call.Arguments, "");
        if (arguments?.TryGetValue(argument, out var given) == true && given.ValueKind == JsonValueKind.String) name = given.GetString()!;
        call.Arguments = arguments?.TryGetValue("arguments", out var inner) == true && inner.ValueKind == JsonValueKind.Object ? inner.EnumerateObject().ToDictionary(m => m.Name, m => m.Value) : new Dictionary<string, JsonElement>();
        return name == MetaTools.Call ? "" : name;
    }

    /// <summary>A preview is of what changes bookings, and of nothing else.</summary>
    private static string Previewed(ToolClient connection, string name) => connection.Scope.Tools.GetValueOrDefault(name) is { IsRead: false } tool && tool.Tags.Contains("bookings") ? name : $"{name} of bookings";

    private async Task<Result<JsonObject>> Run(ToolClient connection, Tool tool, JsonObject arguments, JsonElement given, RequestContext<CallToolRequestParams>? request, AuditEntry entry, CancellationToken ct)
    {
        if (Judge(connection, tool, arguments, given) is { } fault) return fault;
        var known = await zones.Of(connection.Upstream, ct);
        if (known.Failed(out var away) && (tool.TakesTimes || away.Kind is not (FaultKind.Denied or FaultKind.NotFound or FaultKind.NotImplemented))) return away;
        var zone = away is null ? known.Value : NodaTime.DateTimeZone.Utc;
        var ask = new Asker(request, connection.Secret, connection.Server.Id, () => CallSeal.Digest(tool.Name, Given(request)), entry.At);
        var run = new ToolRun(connection, tool, arguments, zone, entry.At, ask) { Progress = request is null ? (_, _, _) => Task.CompletedTask : Progress(request, ct) };
        var result = tool.IsRead ? await Look(run, ct) : await writes.Run(run, entry, ct);
        return result.Map(r => Redaction.Apply(r, connection.Server.Config.Redact));
    }

    private static Fault? Judge(ToolClient connection, Tool tool, JsonObject arguments, JsonElement given)
    {
        var config = connection.Server.Config;
        var violations = tool.Input.Check(given);
        if (violations.Count > 0) return new WrongArguments(violations);
        if (config.Redact.Count > 0 && Redaction.Mentions(new JsonArray(arguments["filter"]?.DeepClone(), arguments["sort"]?.DeepClone()), config.Redact) is { } masked) return new MaskedFilter(masked);
        if (tool.Arguments.FirstOrDefault(a => a.Filter is not null && arguments.ContainsKey(a.Name) && Redaction.Mentions(JsonValue.Create(a.Path), config.Redact) is not null) is { } filter) return new MaskedFilter(filter.Name);
        return StaffNarrowing.Cursor(connection, tool, arguments) ?? StaffNarrowing.Arguments(tool, arguments, config.StaffResourceIds);
    }

    private async Task<Result<JsonObject>> Look(ToolRun run, CancellationToken ct)
    {
        var (tool, staff) = (run.Tool, run.Connection.Server.Config.StaffResourceIds);
        if (tool.Code is { } code) return (await codes[code](run, ct)).Map(r => { StaffNarrowing.SealCursor(run.Connection, tool, r); return r; });
        var request = RequestBuilder.Build(tool, run.Arguments, run.Zone);
        StaffNarrowing.Request(tool, request, staff);
        var answer = await run.Send(tool.Operation!.Name, request, ct);
        if (answer.Failed(out var fault)) return fault;
        if (tool.Subject is { } subject && run.Theirs(subject, answer).Failed(out var notTheirs)) return notTheirs;
        if (tool.List is not { } list) return Projection.Of(answer.Value, tool.Shown);
        var page = Projection.Page(answer.Value, list, tool.Shown, request);
        StaffNarrowing.SealCursor(run.Connection, tool, page);
        return page;
    }

    /// <summary>The arguments as they were sent, whatever has been filled in since.</summary>
    private static JsonObject Given(RequestContext<CallToolRequestParams>? request)
    {
        var arguments = new JsonObject();
        foreach (var (key, value) in request?.Params.Arguments ?? new Dictionary<string, JsonElement>()) arguments[key] = JsonNode.Parse(value.GetRawText());
        return arguments;
    }

    /// <summary>A change that was made has written its own row; whatever else was called is written down with the next lot.</summary>
    private ValueTask Keep(AuditEntry entry, Result<JsonObject> result, long started, CancellationToken ct)
    {
        var outcome = result.Fault is not null ? "refused" : result.Value["dry_run"] is not null ? "previewed" : result.Value["replayed"] is not null ? "replayed" : "done";
        if (entry.Kind != "read" && outcome == "done") return default;
        return audits.Add(entry with { Outcome = outcome, Error = result.Fault?.Code, Milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds }, ct);
    }

    private static RateLimitErrors Errors(ToolClient connection) => connection.Server.Config.RateLimitErrors == "http" ? RateLimitErrors.Http : RateLimitErrors.JsonRpc;

    private static Func<int, int, string, Task> Progress(RequestContext<CallToolRequestParams> request, CancellationToken ct) => (done, of, message) =>
        request.Params.ProgressToken is { } token ? request.Server.NotifyProgressAsync(token, new() { Progress = done, Total = of, Message = message }, cancellationToken: ct) : Task.CompletedTask;
}
