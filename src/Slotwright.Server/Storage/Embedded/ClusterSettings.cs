namespace Slotwright.Server.Storage.Embedded;

/// <summary>Our part of the cluster's configuration, written anew before each start; an operator's own goes into local.conf.</summary>
internal static class ClusterSettings
{
    private const string FileName = "slotwright.conf";

    public static async Task Write(string folder, ClusterFolder cluster, Persona persona, CancellationToken ct)
    {
        await Replace(folder, FileName, Settings(cluster), ct);
        await Replace(folder, "pg_hba.conf", $"local {EmbeddedPostgres.Database} {EmbeddedPostgres.User} peer map=own\n", ct);
        var users = new[] { "root", persona.Name, Environment.UserName }.Distinct().Select(user => $"own \"{user}\" {EmbeddedPostgres.User}\n");
        await Replace(folder, "pg_ident.conf", string.Concat(users), ct);
    }

    public static Task Include(string folder, CancellationToken ct) =>
        File.AppendAllTextAsync(Path.Combine(folder, "postgresql.conf"), $"\ninclude '{FileName}'\ninclude_if_exists 'local.conf'\n", ct);

    private static string Settings(ClusterFolder cluster) => $"""
        listen_addresses = ''
        port = {ClusterFolder.Port}
        unix_socket_directories = '{(cluster.SocketFolder == cluster.Folder ? "." : cluster.SocketFolder.Replace("'", "''"))}'
        unix_socket_permissions = 0700
        max_connections = 200
        deadlock_timeout = 200ms

        # An acknowledged booking is on the disk.
        fsync = on
        synchronous_commit = on
        full_page_writes = on

        shared_buffers = {SharedBuffersMegabytes}MB
        huge_pages = off
        wal_level = replica
        wal_compression = on
        max_wal_size = 2GB
        checkpoint_timeout = 15min
        autovacuum_naptime = 10s
        random_page_cost = 1.1
        jit = off

        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_line_prefix = ''
        log_min_error_statement = fatal
        logging_collector = off

        """;

    private static long SharedBuffersMegabytes =>
        Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / (1 << 20), 128, 1024);

    private static async Task Replace(string folder, string name, string text, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path) && await File.ReadAllTextAsync(path, ct) == text)
            return;
        await File.WriteAllTextAsync(path + ".new", text, ct);
        Ownership.Allow(path + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.Move(path + ".new", path, overwrite: true);
    }
}
