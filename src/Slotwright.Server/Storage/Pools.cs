using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>The connections of a server: those its requests and its own work go over, and the few that fill its memory (<see cref="Db.Memory"/>).</summary>
internal sealed record Pools(NpgsqlDataSource Main, NpgsqlDataSource Aside) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Main.DisposeAsync();
        await Aside.DisposeAsync();
    }
}
