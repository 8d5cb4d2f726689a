namespace Slotwright.Server.Storage.Embedded;

/// <summary>Finds someone who may run PostgreSQL on this folder, by trying.</summary>
internal static class PersonaChoice
{
    /// <summary>An ordinary user runs it as itself; root prefers whoever owns the cluster, then the user postgres, the folder's owner, nobody.</summary>
    public static async Task<Persona> Make(ClusterFolder cluster, string binFolder, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess && OsUser.Named(Environment.UserName) is not null)
            return new Persona.Ourselves();
        List<string> refusals = [];
        foreach (var candidate in await Candidates(cluster, ct))
        {
            var trial = await Command.Try(candidate.Command("sh", "-c", "cd \"$1\" && cd \"$2\" && \"$3\" --version", "sh",
                cluster.DataFolder, cluster.SocketParent, Path.Combine(binFolder, "postgres")), "", ct);
            if (trial.Succeeded)
                return candidate;
            refusals.Add($"{candidate}: {trial.Errors.Trim()}");
        }
        throw new EmbeddedPostgresFailed(
            $"PostgreSQL does not run as root, and nobody else can reach {cluster.DataFolder} and {binFolder}. Start the server as an ordinary user. ({string.Join("; ", refusals)})");
    }

    private static async Task<IEnumerable<Persona>> Candidates(ClusterFolder cluster, CancellationToken ct)
    {
        IEnumerable<Persona> masks = Existing(OsUser.Named("postgres"), OsUser.Named("nobody")).Select(user => new Persona.Masked(user));
        if (!Environment.IsPrivilegedProcess)
            return masks;
        var clusterOwner = await OwnerOf(cluster.Folder, ct);
        IEnumerable<Persona> others = Existing(clusterOwner, OsUser.Named("postgres"), await OwnerOf(cluster.DataFolder, ct), OsUser.Named("nobody"))
            .Where(user => user.Uid != 0).Select(user => new Persona.Another(user));
        return clusterOwner is { Uid: 0 } ? masks.Concat(others) : others.Concat(masks);
    }

    private static IEnumerable<OsUser> Existing(params IEnumerable<OsUser?> users) => users.OfType<OsUser>().Distinct();

    private static async Task<OsUser?> OwnerOf(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
            return null;
        var said = await Command.Run(new Persona.Ourselves().Command("stat", "-c", "%u", folder), "", ct);
        return OsUser.Numbered(int.Parse(said));
    }
}
