namespace Slotwright.Server.Storage.Embedded;

/// <summary>Makes a cluster complete beside its place and then moves it in, so that a killed first start leaves nothing half done.</summary>
internal sealed class ClusterCreation(ClusterFolder cluster, Persona persona, string binFolder)
{
    private const string Marker = "postgres.new-";

    public async Task Run(CancellationToken ct)
    {
        DiscardUnfinished();
        var folder = Path.Combine(cluster.DataFolder, Marker + Guid.NewGuid().ToString("N")[..8]);
        await Ownership.CreatePrivateFolder(folder, persona, ct);
        await Initialise(folder, ct);
        await ClusterSettings.Include(folder, ct);
        await ClusterSettings.Write(folder, cluster, persona, ct);
        await Execute(folder, "postgres", $"CREATE ROLE {EmbeddedPostgres.User} LOGIN NOSUPERUSER", $"CREATE DATABASE {EmbeddedPostgres.Database} OWNER {EmbeddedPostgres.User}");
        await Execute(folder, EmbeddedPostgres.Database, "CREATE EXTENSION btree_gist");
        if (Directory.Exists(cluster.Folder))
            Directory.Delete(cluster.Folder);
        Directory.Move(folder, cluster.Folder);
        await Command.Run(new Persona.Ourselves().Command("sync", cluster.DataFolder), "", ct);

        Task Execute(string at, string database, params string[] statements) => Command.Run(
            persona.Command(Program("postgres"), "--single", "-D", at, "-c", "exit_on_error=true", database), string.Join('\n', statements) + "\n", ct);
    }

    private async Task Initialise(string folder, CancellationToken ct)
    {
        var version = await Command.Run(persona.Command(Program("postgres"), "--version"), "", ct);
        await Command.Run(persona.Command(Program("initdb"), ["-D", folder, "-U", "postgres", "-E", "UTF8", "-k", "--no-instructions", .. Locale(version)]), "", ct);
    }

    /// <summary>From version 17 PostgreSQL sorts by its own rules, which no update of the system's C library can change under an index.</summary>
    private static string[] Locale(string version) =>
        int.TryParse(version.Split(' ')[2].Split('.')[0], out var major) && major >= 17
            ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            : ["--locale=C.UTF-8"];

    private void DiscardUnfinished()
    {
        foreach (var left in Directory.GetDirectories(cluster.DataFolder, Marker + "*"))
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (IOException)
            {
                // Its initdb still writes, though its server is gone; the next start discards the rest.
            }
    }

    private string Program(string name) => Path.Combine(binFolder, name);
}
