using System.Collections.Concurrent;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>Passes on what PostgreSQL says, and remembers the last of it for explaining a failure.</summary>
internal sealed class PostgresLog(ILogger log)
{
    private const int Kept = 20;

    private readonly ConcurrentQueue<string> lines = new();

    public string Tail => string.Join('\n', lines);

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lines.Enqueue(line);
        if (lines.Count > Kept)
            lines.TryDequeue(out _);
        log.Log(Severity(line), "PostgreSQL: {Line}", line);
    }

    /// <summary>Refused statements, and clients that came too early or too late, are told themselves; only the server's own troubles are ours.</summary>
    private static LogLevel Severity(string line) => line.Split(':')[0] switch
    {
        "PANIC" => LogLevel.Critical,
        "FATAL" when line.Contains("the database system is") => LogLevel.Debug,
        "FATAL" or "WARNING" => LogLevel.Warning,
        _ => LogLevel.Debug,
    };
}
