using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Server.Tests;

/// <summary>A private PostgreSQL as a server's first start leaves it. To make one takes seconds, so it is made once, and copied for each test that needs one of its own.</summary>
internal static class PreparedCluster
{
    private static readonly Lazy<Task<string>> First = new(Make);

    /// <summary>A data folder that only one test works on.</summary>
    public static async Task<string> NewFolder(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix).FullName;
        using var copy = Process.Start("cp", ["-a", Path.Combine(await First.Value, "postgres"), folder]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
        return folder;
    }

    public static async Task Discard()
    {
        if (First.IsValueCreated) Directory.Delete(await First.Value, recursive: true);
    }

    private static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("slotwright-first-").FullName;
        await using var postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None);
        await using var server = await TestServer.Start(postgres.ConnectionString);
        return folder;
    }
}
