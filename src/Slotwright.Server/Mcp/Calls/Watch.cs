using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// Watches each minted server for what no honest assistant does: a burst of calls it is denied, ids tried one after another, cancellations
/// or deletions in numbers. Half way to a rule calls are slowed down; at it they are blocked for five minutes, and the audit is told.
/// </summary>
internal sealed class Watch(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1), Block = TimeSpan.FromMinutes(5), Brake = TimeSpan.FromMilliseconds(500);
    private const int Denials = 30, Misses = 30, Destructions = 60;
    private readonly ConcurrentDictionary<Guid, Pattern> patterns = new();

    /// <summary>Lets a call pass, late if the server is half way to a rule; answers how long it is blocked when it is.</summary>
    public async ValueTask<RateLimit?> Hold(ToolClient connection, Tool tool, CancellationToken ct)
    {
        if (!patterns.TryGetValue(connection.Server.Id, out var pattern)) return null;
        var left = pattern.Until(tool) - time.GetUtcNow();
        if (left > TimeSpan.Zero) return new("anomaly", 0, (int)Block.TotalSeconds, 0, (int)Math.Ceiling(left.TotalSeconds));
        if (pattern.IsSuspect) await Task.Delay(Brake, time, ct);
        return null;
    }

    public string? Denied(ToolClient connection) => Of(connection).Count("burst of denials", p => p.Denials++, p => p.Denials, Denials, all: true);

    /// <summary>The rule a call has just broken; null as long as none.</summary>
    public string? Note(ToolClient connection, Tool tool, Result<JsonObject> result)
    {
        if (result.Failed(out var fault))
            return fault.Kind == FaultKind.Denied ? Denied(connection) : fault.Kind == FaultKind.NotFound ? Of(connection).Count("enumeration", p => p.Misses++, p => p.Misses, Misses, all: true) : null;
        var destroyed = Destroyed(connection, tool, result.Value);
        return destroyed == 0 ? null : Of(connection).Count("mass cancellation", p => p.Destructions += destroyed, p => p.Destructions, Destructions, all: false);
    }

    /// <summary>How much a call took away: nothing by a preview; of many at once each counts, unless the user was shown them all and said yes.</summary>
    private static int Destroyed(ToolClient connection, Tool tool, JsonObject answer)
    {
        if (!tool.Hints.Destructive || answer["dry_run"] is not null || answer["replayed"] is not null) return 0;
        return connection.Server.Config.Confirm == "user" ? 1 : (int?)answer["succeeded"] ?? 1;
    }

    private Pattern Of(ToolClient connection) => patterns.GetOrAdd(connection.Server.Id, _ => new(time));

    private sealed class Pattern(TimeProvider time)
    {
        private readonly Lock gate = new();
        private DateTimeOffset began = time.GetUtcNow(), blockedUntil, changesBlockedUntil;

        public int Denials { get; set; }
        public int Misses { get; set; }
        public int Destructions { get; set; }

        public bool IsSuspect { get { lock (gate) { Turn(); return Denials > Watch.Denials / 2 || Misses > Watch.Misses / 2; } } }

        public DateTimeOffset Until(Tool tool) { lock (gate) return tool.Hints.Destructive && changesBlockedUntil > blockedUntil ? changesBlockedUntil : blockedUntil; }

        /// <param name="all">Whether everything is blocked, or only what destroys.</param>
        public string? Count(string rule, Action<Pattern> count, Func<Pattern, int> so, int most, bool all)
        {
            lock (gate)
            {
                Turn();
                count(this);
                if (so(this) < most || IsBlocked(all)) return null;
                if (all) blockedUntil = time.GetUtcNow() + Block;
                else changesBlockedUntil = time.GetUtcNow() + Block;
                return rule;
            }
        }

        private bool IsBlocked(bool all) => (all ? blockedUntil : changesBlockedUntil) > time.GetUtcNow();

        private void Turn()
        {
            if (time.GetUtcNow() - began < Window) return;
            began = time.GetUtcNow();
            Denials = Misses = Destructions = 0;
        }
    }
}
