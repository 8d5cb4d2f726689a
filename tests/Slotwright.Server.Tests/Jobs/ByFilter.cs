using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Jobs;

/// <summary>Requests by filter are answered with a job, which deals with every match once, whatever happens to the server meanwhile.</summary>
public sealed class ByFilter(Cluster cluster)
{
    [Fact]
    public async Task Every_match_is_changed_and_the_job_says_how_many()
    {
        var site = await cluster.Server.NewSite();
        var staff = await site.GivenStaff();
        foreach (var name in new[] { "Cut", "Colour", "Beard" }) await site.GivenService([staff], change: s => s["name"] = name);
        var started = (await site.Post("/bookings/v2/bulk/services/update-by-filter", new { filter = new { name = new Dictionary<string, object> { ["$in"] = new[] { "Cut", "Beard" } } }, service = new { tagLine = "for all" } })).Ok();
        var job = await Finished(site, (string)started["jobId"]!);
        Assert.Equal(("FINISHED", 2, 0), ((string)job["status"]!, (int)job["succeeded"]!, (int)job["failed"]!));
        var found = (await site.Post("/bookings/v2/services/query", new { query = new { filter = new { tagLine = "for all" } } })).Ok()["services"]!.AsArray();
        Assert.Equal(["Beard", "Cut"], found.Select(s => (string)s!["name"]!).Order());
        Assert.All(found, s => Assert.Equal("2", (string)s!["revision"]!));
    }

    [Fact]
    public async Task What_a_match_refuses_is_kept_with_its_reason()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        var started = (await site.Post("/bookings/v2/bulk/services/update-by-filter", new { filter = new { }, service = new { defaultCapacity = 5 } })).Ok();
        var job = await Finished(site, (string)started["jobId"]!);
        Assert.Equal((0, 1), ((int)job["succeeded"]!, (int)job["failed"]!));
        Assert.Equal((string)service["id"]!, (string)job["failures"]![0]!["id"]!);
        Assert.Contains("must be 1", (string)job["failures"]![0]!["description"]!);
    }

    [Fact]
    public async Task A_filter_that_makes_no_sense_is_refused_before_there_is_a_job()
    {
        var site = await cluster.Server.NewSite();
        var refused = await site.Post("/bookings/v2/bulk/services/delete-by-filter", new { filter = new { nonsense = 1, name = new Dictionary<string, object> { ["$near"] = 1 } } });
        Assert.Equal(2, refused.Violations().Length);
        Assert.Empty((await site.Get("/slotwright/v1/jobs")).Ok()["jobs"]!.AsArray());
    }

    [Fact]
    public async Task A_job_is_asked_for_by_its_own_site_only()
    {
        var site = await cluster.Server.NewSite();
        var other = await cluster.Server.NewSite();
        var started = (await site.Post("/bookings/v2/bulk/services/delete-by-filter", new { filter = new { } })).Ok();
        (await other.Get($"/slotwright/v1/jobs/{started["jobId"]}")).Refused(404, "JOB_NOT_FOUND");
        Assert.Equal("FINISHED", (string)(await Finished(site, (string)started["jobId"]!))["status"]!);
    }

    private static async Task<JsonNode> Finished(TestSite site, string id)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var job = (await site.Get($"/slotwright/v1/jobs/{id}")).Ok()["job"]!;
            if ((string)job["status"]! is "FINISHED" or "FAILED") return job;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"Job {id} did not end.");
    }
}
