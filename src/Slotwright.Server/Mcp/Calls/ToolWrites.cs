using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// The way of a call that changes something: what was answered to its key before, the subject as it stands, a rehearsal, the user's yes,
/// a row in the audit, and only then the change.
/// </summary>
internal sealed class ToolWrites(Db db, ToolCodes codes)
{
    public async Task<Result<JsonObject>> Run(ToolRun run, AuditEntry entry, CancellationToken ct)
    {
        entry = Keyed(run, entry);
        if (entry.KeyHash is { } key && await db.AuditOfKey(entry.Site, entry.Server, key, ct) is { } earlier && Repeated(entry, earlier) is { } answer) return answer;
        var subject = await Subject(run, ct);
        if (subject.Failed(out var missing)) return missing;
        run = With(run, subject.Value, entry.KeyHash is { } hash ? Convert.ToHexStringLower(hash) : entry.Id.ToString("N"));
        var dryRun = (bool?)run.Arguments["dry_run"] == true;
        if (dryRun || Asks(run)) { if (await Rehearse(run, dryRun, ct) is { } told) return told; }
        return await Commit(run, entry, ct);
    }

    /// <summary>What is changed, with its revision for a call that names none; a refusal when it is not there or is not theirs.</summary>
    private static async Task<Result<JsonObject?>> Subject(ToolRun run, CancellationToken ct)
    {
        if (run.Tool.Subject is not { } subject || run.Text(subject.Argument) is not { } id) return (JsonObject?)null;
        var read = await run.Find(subject, id, ct);
        if (read.Failed(out var fault)) return fault;
        var found = read.Value;
        if (run.Tool.Arguments.FirstOrDefault(a => a.Name == "revision") is { } argument && !run.Has("revision") && found["revision"] is { } revision)
            run.Arguments["revision"] = revision.GetValueKind() == System.Text.Json.JsonValueKind.String || (string?)argument.Schema["type"] == "integer" ? revision.DeepClone() : JsonValue.Create(revision.ToJsonString());
        return found;
    }

    /// <param name="key">Makes each step happen once; null for a rehearsal, of which nothing is kept.</param>
    private static ToolRun With(ToolRun run, JsonObject? before, string? key) => new(run.Connection, run.Tool, run.Arguments, run.Zone, run.Now, run.Ask)
    {
        Progress = run.Progress,
        Before = before,
        DryRun = key is null,
        Key = key,
    };

    /// <summary>Tries the change and tells its effects: the whole answer to a dry run, or what the user is asked about. Null when they said yes.</summary>
    private async Task<Result<JsonObject>?> Rehearse(ToolRun run, bool dryRun, CancellationToken ct)
    {
        var tried = run.Connection.Upstream.Rehearses || run.Tool.Code is not null ? await Do(With(run, run.Before, null), ct) : new JsonObject();
        if (tried.Failed(out var refused)) return refused;
        var masks = run.Connection.Server.Config.Redact;
        var after = After(run.Tool, tried.Value) ?? (run.Connection.Upstream.Rehearses ? null : Foresight.Of(run));
        var effects = (tried.Value["effects"] as JsonArray)?.Select(e => (string)e!).ToList()
            ?? Effects.Of(run, run.Before is { } b ? Redaction.Apply(Projected(run, b), masks) : null, after is null ? null : Redaction.Apply(Projected(run, after), masks));
        if (!run.Connection.Upstream.Rehearses) effects.Add(Foresight.Note);
        if (dryRun) return Preview(run, tried.Value, effects);
        if (Refusal(run, effects) is { } no) return no;
        return null;
    }

    /// <summary>Why the change is not made now; null when the user, or the preview they saw, says it may.</summary>
    private static Fault? Refusal(ToolRun run, List<string> effects)
    {
        var client = run.Connection;
        if (client.Server.Config.Confirm == "preview")
        {
            var seen = run.Text("confirmation_id") is { } id && CallSeal.Open(client.Secret, "preview", client.Server.Id, CallSeal.Digest(run.Tool.Name, run.Arguments), id, run.Now) is not null;
            return seen ? null : new NeedsPreview(run.Tool.Name);
        }
        if (!run.Ask.CanAsk) return new CannotConfirm(run.Tool.Name);
        return run.Ask.Confirmed(string.Join('\n', effects)) ? null : new NotConfirmed();
    }

    private static JsonObject Preview(ToolRun run, JsonObject tried, List<string> effects)
    {
        var told = run.Tool.Code is null && run.Tool.Shown is { } shown ? Projection.Of(tried, shown) : tried;
        told["dry_run"] = true;
        told["effects"] = new JsonArray([.. effects.Select(e => (JsonNode)e)]);
        if (run.Connection.Server.Config.Confirm == "preview" && Asks(run))
            told["confirmation_id"] = CallSeal.Close(run.Connection.Secret, "preview", run.Connection.Server.Id, CallSeal.Digest(run.Tool.Name, run.Arguments), [], run.Now);
        return told;
    }

    /// <summary>The row comes first: a change that nobody could write down is not made.</summary>
    private async Task<Result<JsonObject>> Commit(ToolRun run, AuditEntry entry, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        entry = entry with { Before = run.Before, SubjectKind = run.Tool.Subject?.Kind, SubjectId = run.Tool.Subject is { } s ? run.Text(s.Argument) : null };
        if (!await db.BeginAudit(entry, ct))
        {
            if (await db.AuditOfKey(entry.Site, entry.Server, entry.KeyHash!, ct) is not { } other) return new StillRunning();
            if (Repeated(entry, other) is { } answer) return answer;
            entry = entry with { Id = other.Id }; // it was cut off long ago, and this one goes on in its place
        }
        var result = await Do(run, CancellationToken.None); // once begun, a change is not given up for a caller that went away
        var after = result.Fault is null ? After(run.Tool, result.Value) : null;
        var shown = result.Map(r => Answered(run, r, entry));
        await db.EndAudit(entry with
        {
            Outcome = result.Fault is null ? "done" : "refused",
            Error = result.Fault?.Code,
            Milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            After = after,
            SubjectId = entry.SubjectId ?? (string?)after?["id"],
            SubjectKind = entry.SubjectKind ?? run.Tool.Subject?.Kind,
            Result = result.Fault is null ? shown.Value : null,
        }, CancellationToken.None);
        return shown;
    }

    private static JsonObject Answered(ToolRun run, JsonObject result, AuditEntry entry)
    {
        var shown = run.Tool.Code is null ? Projection.Of(result, run.Tool.Shown) : result;
        shown["audit_id"] = entry.Id.ToString();
        return shown;
    }

    /// <summary>What a call with the same key makes of this one; null when it was cut off and may be gone on with.</summary>
    private static Result<JsonObject>? Repeated(AuditEntry entry, AuditEntry earlier)
    {
        if (!earlier.Digest.AsSpan().SequenceEqual(entry.Digest)) return new KeyReused();
        if (earlier.Result is { } result) { result["replayed"] = true; return result; }
        if (earlier.At > entry.At - Duration.FromMinutes(2)) return new StillRunning();
        return null;
    }

    private Task<Result<JsonObject>> Do(ToolRun run, CancellationToken ct) => run.Tool.Code is { } code ? codes[code](run, ct) : run.Send(ct);

    /// <summary>Whether the user must say yes: destructive tools, unless the owner minted otherwise.</summary>
    private static bool Asks(ToolRun run) => run.Tool.Hints.Destructive && run.Connection.Server.Config.Confirm != "none";

    /// <summary>The entity as it stands after the change, out of the operation's answer.</summary>
    private static JsonObject? After(Tool tool, JsonObject answer)
    {
        return tool.Subject?.Member is { } member ? answer[member] as JsonObject : answer.Select(m => m.Value).OfType<JsonObject>().FirstOrDefault(o => o["id"] is not null);
    }

    /// <summary>As much of an entity as the tool shows, so that only that is compared and told.</summary>
    private static JsonObject Projected(ToolRun run, JsonObject entity)
    {
        var shown = run.Tool.Shown?.Members.Values.FirstOrDefault(m => m is not null);
        return Projection.Of(entity, shown);
    }

    private static AuditEntry Keyed(ToolRun run, AuditEntry entry)
    {
        if (run.Text("idempotency_key") is not { } key || (bool?)run.Arguments["dry_run"] == true) return entry;
        return entry with { KeyHash = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Server:N} {key}")), Digest = Encoding.UTF8.GetBytes(CallSeal.Digest(run.Tool.Name, run.Arguments)) };
    }
}
