namespace Slotwright.Server.Storage.Embedded;

/// <summary>What postmaster.pid says of the cluster's running server, if anything.</summary>
internal sealed record PidFile(int Pid, string SocketFolder, string Status)
{
    public bool IsReady => Status is "ready";

    public static PidFile? Read(ClusterFolder cluster)
    {
        try
        {
            var lines = File.ReadAllLines(cluster.PidFile);
            return lines.Length > 0 && int.TryParse(lines[0], out var pid)
                ? new(pid, Path.GetFullPath(lines.ElementAtOrDefault(4) ?? ".", cluster.Folder), lines.ElementAtOrDefault(7)?.Trim() ?? "")
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The number may belong to another program by now, or to a zombie nobody buried: only a live postgres on this very folder counts.</summary>
    public bool Lives(ClusterFolder cluster) =>
        ProcessFacts.Of(Pid) is { IsZombie: false } facts
        && Path.GetFileName(facts.Arguments[0]) == "postgres"
        && (facts.Arguments.Contains(cluster.Folder) || facts.Folder == cluster.Folder);

    /// <summary>Its supervisor still stands beside it, and will stop it since the server it served is gone.</summary>
    public bool IsBeingStopped =>
        Status is "stopping"
        || (ProcessFacts.Of(Pid) is { } facts && ProcessFacts.Of(facts.Parent)?.Arguments.Contains(Postmaster.Marker) is true);

    /// <summary>PostgreSQL takes any live process with the number for itself, so what a dead one left must go before a start.</summary>
    public static void Discard(ClusterFolder cluster)
    {
        File.Delete(cluster.PidFile);
        File.Delete(Path.Combine(cluster.SocketFolder, $".s.PGSQL.{ClusterFolder.Port}.lock"));
    }
}
