using System.Diagnostics;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>Brings the cluster to where it accepts connections: adopts a server that runs already, or clears what a dead one left and starts a new one.</summary>
internal sealed class PostmasterStart(ClusterFolder cluster, Persona persona, string binFolder, ILogger log)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Postmaster> Run(CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var postmaster = await AdoptOrStart(ct);
            if (await BecomesReady(postmaster, ct))
                return postmaster;
            postmaster.Dispose();
            if (!Passes(postmaster.LastWords) || since.Elapsed > Patience)
                throw new EmbeddedPostgresFailed($"PostgreSQL did not start on {cluster.Folder}, a cluster of version {cluster.Version}:\n{postmaster.LastWords}");
            await Task.Delay(50, ct);
        }
    }

    private async Task<Postmaster> AdoptOrStart(CancellationToken ct)
    {
        var said = new PostgresLog(log);
        while (PidFile.Read(cluster) is { } running && running.Lives(cluster))
        {
            if (!running.IsBeingStopped)
            {
                log.LogInformation("Adopting the PostgreSQL {Pid} that outlived its server", running.Pid);
                return Postmaster.Adopt(running, cluster, persona, said);
            }
            await Task.Delay(Poll, ct);
        }
        await Ownership.PrepareSocketFolder(cluster, persona, ct);
        PidFile.Discard(cluster);
        await Ownership.Give(cluster.Folder, persona, ct);
        await ClusterSettings.Write(cluster.Folder, cluster, persona, ct);
        return Postmaster.Start(cluster, persona, binFolder, said);
    }

    /// <summary>Recovery after a crash may take its time, so this waits for as long as the server lives.</summary>
    private async Task<bool> BecomesReady(Postmaster postmaster, CancellationToken ct)
    {
        try
        {
            while (PidFile.Read(cluster) is not { IsReady: true })
            {
                if (postmaster.Death.IsCompleted)
                    return false;
                await Task.Delay(Poll, ct);
            }
            return true;
        }
        catch (OperationCanceledException)
        {
            await postmaster.Stop();
            postmaster.Dispose();
            throw;
        }
    }

    /// <summary>An adopted server that dies says nothing to us, the processes of a killed server need some 100 ms to go, and a zombie counts as alive until somebody buries it.</summary>
    private static bool Passes(string lastWords) =>
        lastWords is "" || lastWords.Contains("already exists") || lastWords.Contains("pre-existing shared memory block");
}
