using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Server.Tests.Storage;

public sealed class EmbeddedPostgresTests(EmbeddedPostgresTests.DataFolder data) : IClassFixture<EmbeddedPostgresTests.DataFolder>
{
    private readonly string folder = data.Folder;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ClusterFolder Places => new(folder);

    private string PidFile => Places.PidFile;

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await using (var first = await Start())
            await Execute(first, "drop table if exists note; create table note (text text); insert into note values ('kept')");

        Assert.False(File.Exists(PidFile));
        await using var second = await Start();
        Assert.Equal("kept", await Ask(second, "select text from note"));
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused()
    {
        await using var first = await Start();

        var refusal = await Assert.ThrowsAsync<DataFolderInUse>(Start);

        Assert.Equal($"Another Slotwright server is already using the data folder {folder}.", refusal.Message);
        Assert.Equal(1, await Ask(first, "select 1"));
    }

    [Fact]
    public async Task Acknowledged_rows_survive_the_killing_of_PostgreSQL_and_the_server_recovers()
    {
        await using var postgres = await Start();
        await Execute(postgres, "drop table if exists note; create table note (number int)");
        await Execute(postgres, "insert into note select generate_series(1, 1000)");
        var killed = RunningPid();

        Process.GetProcessById(killed).Kill();

        Assert.Equal(1000L, await AskUntilAnswered(postgres, "select count(*) from note"));
        Assert.NotEqual(killed, RunningPid());
    }

    [Fact]
    public async Task A_pid_file_left_by_a_dead_server_is_no_obstacle_even_if_its_number_was_given_away()
    {
        await using (await Start()) { }
        using var bystander = Process.Start(new ProcessStartInfo("sleep", "60") { WorkingDirectory = "/" })!;
        await File.WriteAllTextAsync(PidFile, $"{bystander.Id}\n{Places.Folder}\n1\n5432\n.\n\n0 0\nready   \n", Ct);

        await using var postgres = await Start();

        Assert.Equal(1, await Ask(postgres, "select 1"));
        Assert.False(bystander.HasExited);
        bystander.Kill();
    }

    [Fact]
    public async Task A_cluster_that_outlived_its_server_is_adopted_and_stopped_cleanly_at_the_end()
    {
        await using (var first = await Start())
            await Execute(first, "drop table if exists note; create table note (text text); insert into note values ('kept')");
        var orphan = await RunWithoutServer();

        await using (var second = await Start())
        {
            Assert.Equal("kept", await Ask(second, "select text from note"));
            Assert.Equal(orphan.Pid, RunningPid());
        }

        Assert.False(orphan.Lives(Places));
        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public async Task An_adopted_cluster_that_dies_is_started_again()
    {
        await using (await Start()) { }
        var orphan = await RunWithoutServer();
        await using var postgres = await Start();

        Process.GetProcessById(orphan.Pid).Kill();

        Assert.Equal(1, await AskUntilAnswered(postgres, "select 1"));
        Assert.NotEqual(orphan.Pid, RunningPid());
    }

    [Fact]
    public async Task An_unfinished_first_start_is_discarded()
    {
        var unfinished = Directory.CreateDirectory(Path.Combine(folder, "first", "postgres.new-1234abcd"));
        await File.WriteAllTextAsync(Path.Combine(unfinished.FullName, "PG_VERSION"), "18\n", Ct);

        await using var postgres = await Start(unfinished.Parent!.FullName);

        Assert.Equal(1, await Ask(postgres, "select 1"));
        Assert.False(Directory.Exists(unfinished.FullName));
    }

    [Fact]
    public async Task An_acknowledged_commit_is_durable_and_the_application_is_no_superuser()
    {
        await using var postgres = await Start();

        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes", "data_checksums" })
            Assert.Equal("on", await Ask(postgres, $"show {setting}"));
        Assert.Equal("", await Ask(postgres, "show listen_addresses"));
        Assert.Equal("UTF8", await Ask(postgres, "show server_encoding"));
        Assert.Equal("off", await Ask(postgres, "show is_superuser"));
        Assert.Equal("app", await Ask(postgres, "select rolname::text from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls"));
        Assert.Equal("app", await Ask(postgres, "select pg_get_userbyid(datdba)::text from pg_database where datname = current_database()"));
        await Execute(postgres, "create table held (site int, during tstzrange, exclude using gist (site with =, during with &&))");
    }

    [Fact]
    public async Task A_data_folder_too_long_for_a_socket_works()
    {
        var deep = Path.Combine(folder, new string('a', 80), new string('b', 80));

        await using var postgres = await Start(deep);

        Assert.Equal(1, await Ask(postgres, "select 1"));
        var host = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;
        Assert.True(host.Length < 90, host);
        await postgres.DisposeAsync();
        Assert.Empty(Directory.GetFileSystemEntries(host));
        Directory.Delete(host);
    }

    [Fact]
    public async Task A_folder_PostgreSQL_cannot_use_is_refused_in_its_own_words()
    {
        await using (await Start()) { }
        var settings = Path.Combine(Places.Folder, "local.conf");
        await File.WriteAllTextAsync(settings, "no_such_setting = on\n", Ct);

        var failure = await Assert.ThrowsAsync<EmbeddedPostgresFailed>(Start);
        File.Delete(settings);

        Assert.Contains("no_such_setting", failure.Message);
    }

    /// <summary>One for all the tests here, which run one after the other: making a cluster is the slowest part.</summary>
    public sealed class DataFolder : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("slotwright-test-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }

    private Task<EmbeddedPostgres> Start() => Start(folder);

    private static Task<EmbeddedPostgres> Start(string dataFolder) =>
        EmbeddedPostgres.Start(dataFolder, binFolder: null, NullLogger.Instance, Ct);

    private int RunningPid() => int.Parse(File.ReadLines(PidFile).First());

    /// <summary>What a server leaves behind when it and its supervisor are killed together.</summary>
    private async Task<PidFile> RunWithoutServer()
    {
        var bin = PostgresBinaries.Find(AppContext.BaseDirectory);
        var persona = await PersonaChoice.Make(Places, bin, Ct);
        using var postgres = Process.Start(persona.Command("setsid", Path.Combine(bin, "postgres"), "-D", Places.Folder))!;
        return await Eventually(() => Task.FromResult(Server.Storage.Embedded.PidFile.Read(Places) is { IsReady: true } running ? running : null));
    }

    private static async Task Execute(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = await Connect(postgres);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<object?> Ask(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = await Connect(postgres);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }

    private static Task<object> AskUntilAnswered(EmbeddedPostgres postgres, string sql) => Eventually(async () =>
    {
        try
        {
            return await Ask(postgres, sql);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    });

    private static async Task<NpgsqlConnection> Connect(EmbeddedPostgres postgres)
    {
        var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static async Task<T> Eventually<T>(Func<Task<T?>> look) where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await look() is { } seen)
                return seen;
            await Task.Delay(10, patience.Token);
        }
    }
}
