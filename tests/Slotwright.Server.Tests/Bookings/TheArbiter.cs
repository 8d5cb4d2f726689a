using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Server.Storage.Embedded;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>
/// The proof of the proof: on a database of its own, what lets one of the rivals in is taken away, and the very rounds that
/// NeverDoubleBooked plays let in several. So those tests can fail, and the constraint is what keeps them from it.
/// </summary>
public sealed class TheArbiter
{
    [Fact]
    public async Task Without_the_exclusion_constraint_several_rivals_are_confirmed_and_the_ledger_says_so()
    {
        var folder = await PreparedCluster.NewFolder("slotwright-arbiter-");
        await using (var postgres = await EmbeddedPostgres.Start(folder, null, NullLogger.Instance, CancellationToken.None))
        await using (var server = await TestServer.Start(postgres.ConnectionString))
        {
            var site = await server.NewSite();
            var ann = await site.GivenStaff();
            var service = await site.GivenService([ann], minutes: 30);
            Assert.Equal(1, await Winners(site, service, ann, 0));
            await Ledger.Agrees(postgres.ConnectionString, site);

            await Ledger.Ask(postgres.ConnectionString, "ALTER TABLE holds DROP CONSTRAINT holds_never_overlap", _ => 0);

            Assert.True(await Winners(site, service, ann, 1) > 1, "the constraint was gone and still only one rival was confirmed");
            Assert.Contains(await Ledger.Complaints(postgres.ConnectionString, site), c => c.StartsWith("two exclusive holds overlap", StringComparison.Ordinal));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> Winners(TestSite site, System.Text.Json.Nodes.JsonNode service, string staff, int round) =>
        (await Rivals.Settle([site], service, Rivals.Slot(round), staff, 50)).Count(o => o == "CONFIRMED");
}
