using System.Net.Sockets;
using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>The connection was lost while a commit was under way: what was asked for may have happened or not, and nobody may be told that it did not.</summary>
internal sealed class OutcomeUnknown(Exception cause) : Exception("The database went away during a commit.", cause)
{
    /// <summary>Whether a commit that failed so may still have happened: PostgreSQL's own refusal undoes it, a lost session does not say.</summary>
    public static bool Follows(Exception e) => e is PostgresException refusal
        ? refusal.InvariantSeverity is "FATAL" or "PANIC"
        : e is NpgsqlException or IOException or SocketException or TimeoutException;
}
