namespace Slotwright.Server.Tests.Wql;

/// <summary>A query that is wrong in many ways is told all of them, whoever's rule each breaks: the contract's or the language's.</summary>
public sealed class EverythingAtOnce(Cluster cluster)
{
    [Theory]
    [InlineData("/bookings/v2/services/query", "query", "paging", 5000)]
    [InlineData("/bookings/v1/staff-members/query", "query", "cursorPaging", 500)]
    [InlineData("/bookings/v2/services/search", "search", "cursorPaging", 500)]
    public async Task Filter_sort_paging_and_the_rest_are_told_together(string path, string part, string paging, int limit)
    {
        var site = await cluster.Server.NewSite();
        var refused = (await site.Post(path, new Dictionary<string, object>
        {
            [part] = new Dictionary<string, object>
            {
                ["filter"] = new Dictionary<string, object> { ["nonsense"] = 1, ["createdDate"] = new Dictionary<string, object> { ["$gt"] = "not a date" } },
                ["sort"] = new[] { new { fieldName = "nowhere", order = "SIDEWAYS" } },
                [paging] = new { limit },
            },
        })).Violations();
        foreach (var field in new[] { "nonsense", "$gt", "sort[0].fieldName", "sort[0].order", $"{paging}.limit" })
            Assert.Contains(refused, violation => violation.Contains(field, StringComparison.Ordinal));
    }
}
