using System.Threading.Channels;
using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>
/// Commits what several requests want written in one transaction: whatever queued up while the previous commit ran travels
/// together, so a busy server pays for one flush, not for many (docs/adr/0008). Each request's guards raise when what it had
/// read no longer holds; then the group falls apart and every member is committed alone.
/// </summary>
internal sealed class CommitGroup : IAsyncDisposable
{
    private const int Writers = 2, Largest = 64;
    private readonly NpgsqlDataSource source;
    private readonly Channel<Member> queue = Channel.CreateBounded<Member>(4096);
    private readonly Task[] writers;

    public CommitGroup(NpgsqlDataSource source)
    {
        this.source = source;
        writers = [.. Enumerable.Range(0, Writers).Select(_ => Task.Run(Work))];
    }

    /// <summary>One request's writes, sorted among others by what they contend for so that no two groups can wait for each other in a circle.</summary>
    private sealed record Member(string Contends, IReadOnlyList<NpgsqlBatchCommand> Commands, Action Done, TaskCompletionSource Outcome);

    /// <summary>Returns when the writes are durable; throws <see cref="Contended"/> when a guard found them overtaken.</summary>
    public async Task Commit(string contends, IReadOnlyList<NpgsqlBatchCommand> commands, Action done, CancellationToken ct)
    {
        var member = new Member(contends, commands, done, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await queue.Writer.WriteAsync(member, ct);
        await member.Outcome.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.WhenAll(writers);
    }

    private async Task Work()
    {
        var group = new List<Member>(Largest);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < Largest && queue.Reader.TryRead(out var member)) group.Add(member);
            if (group.Count > 0) await Write(group);
            group.Clear();
        }
    }

    private async Task Write(List<Member> group)
    {
        group.Sort((a, b) => string.CompareOrdinal(a.Contends, b.Contends));
        if (await Try(group) is not { } failure) { foreach (var member in group) Finish(member, null); return; }
        if (group.Count == 1 || failure is OutcomeUnknown or NpgsqlException and not PostgresException) { foreach (var member in group) Finish(member, failure); return; }
        foreach (var member in group) Finish(member, await Try([member]));
    }

    /// <summary>Writes the members in one transaction; what went wrong, if anything did. Nothing of it has happened then, unless its outcome is unknown.</summary>
    private async Task<Exception?> Try(List<Member> group)
    {
        var begun = false;
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = Batch(connection, group);
            begun = true;
            await batch.ExecuteNonQueryAsync();
            return null; // a failed transaction is undone by the pool, which takes no connection back inside one
        }
        catch (Exception e) // of whatever kind: it is the members' to hear, and the writer must go on for others
        {
            return begun && OutcomeUnknown.Follows(e) ? new OutcomeUnknown(e) : e;
        }
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, List<Member> group)
    {
        var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("BEGIN"));
        batch.BatchCommands.Add(new(Db.NameAll));
        foreach (var member in group)
            foreach (var command in member.Commands) batch.BatchCommands.Add(Copy(command));
        batch.BatchCommands.Add(new("COMMIT"));
        return batch;
    }

    /// <summary>A command belongs to one batch for good, so a second try needs new ones.</summary>
    private static NpgsqlBatchCommand Copy(NpgsqlBatchCommand command)
    {
        var copy = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters) copy.Parameters.Add(parameter.Clone());
        return copy;
    }

    private static void Finish(Member member, Exception? failure)
    {
        member.Done(); // forgetting is right whatever came of it
        switch (failure)
        {
            case null: member.Outcome.SetResult(); break;
            case PostgresException { SqlState: PostgresErrorCodes.DivisionByZero }: member.Outcome.SetException(new Contended()); break;
            default: member.Outcome.SetException(failure); break;
        }
    }
}

/// <summary>What an operation had read was overtaken, or it needs a lock: it is run again, this time in a transaction of its own.</summary>
internal sealed class Contended() : Exception("Overtaken; run again under locks.");
