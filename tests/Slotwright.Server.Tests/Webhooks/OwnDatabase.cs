using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Slotwright.Server.Storage;
using Slotwright.Server.Storage.Embedded;
using Slotwright.Server.Webhooks;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>
/// A database that only servers with impatient settings work on: whichever of them delivers, retries follow within moments.
/// Shared by the tests of this folder that need it.
/// </summary>
public sealed class OwnDatabase : IAsyncLifetime
{
    private string? folder;
    private EmbeddedPostgres? postgres;
    private Pools? pools;

    internal static WebhookSettings Impatient { get; } = new()
    {
        PrivateHosts = ["localhost"],
        Timeout = TimeSpan.FromSeconds(2),
        Retries = new([.. Enumerable.Repeat(Duration.FromMilliseconds(100), 4)]),
        Circuit = new(20, Duration.FromMilliseconds(200), Duration.FromMilliseconds(400)),
    };

    internal TestServer Server { get; private set; } = null!;

    internal string ConnectionString => postgres!.ConnectionString;

    internal Task<TestServer> Another(Func<WebhookSettings, WebhookSettings>? change = null) =>
        TestServer.Start(ConnectionString, null, o => o with { Webhooks = change?.Invoke(Impatient) ?? Impatient }, pools);

    public async ValueTask InitializeAsync()
    {
        folder = await PreparedCluster.NewFolder("slotwright-hooks-");
        postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None);
        pools = SlotwrightServer.PoolsOn(ConnectionString);
        Server = await Another();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await pools!.DisposeAsync();
        await postgres!.DisposeAsync();
        Directory.Delete(folder!, recursive: true);
    }
}

[CollectionDefinition(nameof(OwnDatabase))]
public sealed class SharesOwnDatabase : ICollectionFixture<OwnDatabase>;
