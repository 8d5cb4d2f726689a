using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Jobs;

/// <summary>A job this version of the server knows nothing of ends, and stands in nobody's way.</summary>
public sealed class LostOperations(Cluster cluster)
{
    [Theory]
    [InlineData("bookings.services.noSuchOperationAnyMore", "{}")]
    [InlineData("bookings.services.bulkUpdateServicesByFilter", """{"filter":{"noSuchFieldAnyMore":1},"service":{}}""")]
    [InlineData("bookings.services.bulkUpdateServicesByFilter", "{}")]
    public async Task A_job_of_another_version_fails_and_the_next_goes_on(string operation, string body)
    {
        var site = await cluster.Server.NewSite();
        var id = Guid.NewGuid();
        await Ledger.Ask(cluster.ConnectionString, """
            INSERT INTO jobs (site_id, id, operation, caller, body, "status", created_date, updated_date)
            VALUES ($1, $2, $3, '{"Kind":0,"Subject":"00000000-0000-0000-0000-000000000000"}', $4::jsonb, 'QUEUED', now(), now())
            """, _ => 0, Guid.Parse(site.Id), id, operation, body);
        Assert.Equal("FAILED", await Ended(site, id.ToString()));
        var next = (string)(await site.Post("/bookings/v2/bulk/services/update-by-filter", new { filter = new { }, service = new { tagLine = "all" } })).Ok()["jobId"]!;
        Assert.Equal("FINISHED", await Ended(site, next));
    }

    private static async Task<string> Ended(TestSite site, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var status = (string)(await site.Get($"/slotwright/v1/jobs/{id}")).Ok()["job"]!["status"]!;
            if (status is "FINISHED" or "FAILED") return status;
            await Task.Delay(20, patience.Token);
        }
    }
}
