using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Authorization;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>One call of a tool on its way: what was asked, on which server and upstream, and how its code reaches both the upstream and the user.</summary>
internal sealed class ToolRun(ToolClient connection, Tool tool, JsonObject arguments, DateTimeZone zone, Instant now, Asker ask)
{
    private int step;

    public ToolClient Connection => connection;
    public Tool Tool => tool;
    public JsonObject Arguments => arguments;

    /// <summary>The business's zone, in which times without an offset are meant.</summary>
    public DateTimeZone Zone => zone;

    public Instant Now => now;
    public Asker Ask => ask;

    /// <summary>Everything is tried and told, and nothing kept.</summary>
    public bool DryRun { get; init; }

    /// <summary>Makes each step of the call happen once; null lets every call be a new one.</summary>
    public string? Key { get; init; }

    /// <summary>What is changed, as it stood when the call came.</summary>
    public JsonObject? Before { get; init; }

    /// <summary>Tells a client that wants to know how far a long call has come.</summary>
    public required Func<int, int, string, Task> Progress { get; init; }

    /// <summary>One part of this call, about one of its many subjects.</summary>
    public ToolRun About(JsonObject part, JsonObject subject) => new(connection, tool, part, zone, now, ask) { DryRun = DryRun, Key = Key is { } key ? $"{key}/{step++}" : null, Before = subject, Progress = Progress };

    public bool Has(string argument) => arguments[argument] is not null;

    public string? Text(string argument) => (string?)arguments[argument];

    /// <summary>Sends one operation; a write carries the call's key and its place among the call's steps.</summary>
    public Task<Result<JsonObject>> Send(string operation, JsonObject request, CancellationToken ct)
    {
        var known = ContractTable.Current.Operations[operation];
        if (DryRun && !known.IsRead && !connection.Upstream.Rehearses) return Task.FromResult<Result<JsonObject>>(Foresight.Answer(this, known, request));
        var key = Key is { } of && !known.IsRead ? $"{of}/{step++}" : null;
        return connection.Upstream.Send(new(known, request, key, DryRun && !known.IsRead), ct);
    }

    /// <summary>An entity by its id; a refusal when there is none, or it is not of the staff the server is narrowed to.</summary>
    public async Task<Result<JsonObject>> Find(ToolSubject subject, string id, CancellationToken ct) => Theirs(subject, await Send(subject.Read.Name, subject.Request(id), ct));

    /// <summary>The entity in what was read of it, if it may be seen here.</summary>
    public Result<JsonObject> Theirs(ToolSubject subject, Result<JsonObject> read)
    {
        if (read.Failed(out var fault)) return fault;
        return RequestBuilder.At(read.Value, subject.At) is JsonObject found && (subject.Staff is not { } path || StaffNarrowing.Owns(found, path, connection.Server.Config.StaffResourceIds)) ? found : new OutsideScope(subject.Kind);
    }

    /// <summary>How a person would call an entity, without what is masked here.</summary>
    public string Called(ToolSubject subject, JsonObject entity) => Effects.Label(subject.Label, Redaction.Apply(entity.DeepClone().AsObject(), connection.Server.Config.Redact), zone);

    /// <summary>Whether those concerned hear of it, as the last line of its effects.</summary>
    public string Notified(string who) => (bool?)arguments["notify"] == true ? $"{who} told{(Text("message") is { } message ? $": {message}" : ".")}" : $"{who} not told.";

    /// <summary>The tool's own operation with its arguments where it wants them.</summary>
    public Task<Result<JsonObject>> Send(CancellationToken ct) => Send(tool.Operation!.Name, RequestBuilder.Build(tool, arguments, zone), ct);

    /// <summary>A local time of the business's zone, as one reads it.</summary>
    public string Spoken(Instant instant) => instant.InZone(zone).ToString("ddd d MMM uuuu HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Who is connected to what: the minted server with its tools and upstream, and what is known of the client.</summary>
/// <param name="Principal">Who the call counts as in the audit: the bearer of the URL, of an API key, or a user by OAuth.</param>
internal sealed record ToolClient(MintedServer Server, ToolScope Scope, IUpstream Upstream, byte[] Secret, string Principal, string Client, string Address)
{
    /// <summary>What the client's token leaves out of what the server allows; null when it came without one.</summary>
    public StepUp? StepUp { get; init; }

    /// <summary>The row of the audit a call of this client begins with; the arguments lose what they say of people.</summary>
    public AuditEntry Entry(Instant now, string tool, string kind, JsonObject arguments) => new(Server.Site, Guid.CreateVersion7(now.ToDateTimeOffset()), Server.Id, now, Principal, Client, Address, tool, kind,
        arguments.Count == 0 ? arguments : Redaction.Apply(arguments.DeepClone().AsObject(), Redaction.Everything), "started");
}
