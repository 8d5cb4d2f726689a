namespace Slotwright.Server.Storage.Embedded;

/// <summary>Hands folders to the user PostgreSQL runs as.</summary>
internal static class Ownership
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static async Task Give(string folder, Persona persona, CancellationToken ct)
    {
        const string unlessTheirs = """[ "$(stat -c %u "$1")" = "$2" ] || chown -R "$2:$3" "$1" """;
        if (persona.Owner is { } owner)
            await Command.Run(new Persona.Ourselves().Command("sh", "-c", unlessTheirs, "sh", folder, $"{owner.Uid}", $"{owner.Gid}"), "", ct);
    }

    /// <summary>The data folder may be entered by all, for the cluster inside it may belong to another user; the cluster's own may not.</summary>
    public static void CreateDataFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        Allow(folder, OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public static async Task CreatePrivateFolder(string folder, Persona persona, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        Allow(folder, OwnerOnly);
        await Give(folder, persona, ct);
    }

    /// <summary>Under the temporary folder anybody may have put something in our place: it must be a real folder and become ours alone.</summary>
    public static async Task PrepareSocketFolder(ClusterFolder cluster, Persona persona, CancellationToken ct)
    {
        if (cluster.SocketFolder == cluster.Folder)
            return;
        if (new DirectoryInfo(cluster.SocketFolder).LinkTarget is not null)
            throw new EmbeddedPostgresFailed($"{cluster.SocketFolder} is a link that Slotwright did not make: remove it.");
        await CreatePrivateFolder(cluster.SocketFolder, persona, ct);
    }

    public static void Allow(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedPostgresFailed("The private PostgreSQL runs on Linux only: give a connection string.");
        File.SetUnixFileMode(path, mode);
    }
}
