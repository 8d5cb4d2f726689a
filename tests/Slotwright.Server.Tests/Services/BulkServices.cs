using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>Many services in one request: each is done or refused by itself, and the answer says which.</summary>
public sealed class BulkServices(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services", Bulk = "/bookings/v2/bulk/services";

    [Fact]
    public async Task What_is_refused_is_told_by_its_id_too()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        string[] ids = [(string)service["id"]!, Guid.NewGuid().ToString()];
        var updated = (await site.Post("/bookings/v2/bulk/services/update", new { services = ids.Select(id => new { service = new { id, revision = "7", name = "x" } }) })).Ok();
        Assert.Equal(ids, updated["results"]!.AsArray().Select(r => (string?)r!["itemMetadata"]!["id"]));
        Assert.Equal([409, 404], new[] { await site.Patch($"/_api/bookings/v2/services/{ids[0]}", new { service = new { revision = "7" } }), await site.Get($"/_api/bookings/v2/services/{ids[1]}") }.Select(r => r.Status));
        var deleted = (await site.Post("/bookings/v2/bulk/services/delete", new { ids })).Ok();
        Assert.Equal(ids, deleted["results"]!.AsArray().Select(r => (string?)r!["itemMetadata"]!["id"]));
        Assert.Equal([true, false], deleted["results"]!.AsArray().Select(r => (bool)r!["itemMetadata"]!["success"]!));
    }

    [Fact]
    public async Task Of_many_created_each_is_made_or_refused_by_itself()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var answer = (await site.Post($"{Bulk}/create", new { services = new[] { Service("One", ann), Service("Two", ann, capacity: 7), Service("Three", ann) }, returnEntity = true })).Ok();
        Assert.Equal((2, 1, 0), Totals(answer));
        Assert.Equal([(0, true, null), (1, false, "INVALID_ARGUMENT"), (2, true, null)], Outcomes(answer));
        Assert.Equal(["One", null, "Three"], answer["results"]!.AsArray().Select(r => (string?)r!["item"]?["name"]));
        var error = answer["results"]![1]!["itemMetadata"]!["error"]!;
        Assert.Contains("must be 1", (string)error["description"]!, StringComparison.Ordinal);
        Assert.Equal("INVALID_APPOINTMENT_CAPACITY", (string)error["data"]!["fieldViolations"]![0]!["ruleName"]!);
        Assert.Equal(["One", "Three"], await Names(site));
    }

    [Fact]
    public async Task Without_asking_for_entities_only_their_ids_come_back()
    {
        var site = await cluster.Server.NewSite();
        var answer = (await site.Post($"{Bulk}/create", new { services = new[] { Service("One", await site.GivenStaff()) } })).Ok();
        Assert.Null(answer["results"]![0]!["item"]);
        Assert.Equal("One", (string)(await site.Service(new JsonObject { ["id"] = (string)answer["results"]![0]!["itemMetadata"]!["id"]! }))["name"]!);
    }

    [Fact]
    public async Task The_same_request_again_makes_nothing_twice_and_answers_the_same()
    {
        var site = await cluster.Server.NewSite();
        var request = new { services = new[] { Service("One", await site.GivenStaff()), Service("Bad", Guid.NewGuid().ToString()) }, returnEntity = true };
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Post($"{Bulk}/create", request, "bulk-key")));
        Assert.Single(replies.Select(r => (string)r.Ok()["results"]![0]!["item"]!["id"]!).Distinct());
        Assert.Equal(["One"], await Names(site));
    }

    [Fact]
    public async Task Each_update_goes_by_its_own_revision_and_mask()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var services = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => site.GivenService([ann], change: s => { s["name"] = $"S{i}"; s["description"] = "kept"; })));
        var answer = (await site.Post($"{Bulk}/update", new
        {
            services = new object[]
            {
                new { service = new { id = Id(services[0]), revision = "1", tagLine = "new", description = "not in the mask" }, mask = new[] { "tagLine" } },
                new { service = new { id = Id(services[1]), revision = "7", tagLine = "new" } },
                new { service = new { id = Id(services[2]), revision = "1", tagLine = "not in the mask" }, mask = "description,hidden" },
            },
            returnEntity = true,
        })).Ok();
        Assert.Equal([(0, true, null), (1, false, "REVISION_MISMATCH"), (2, true, null)], Outcomes(answer));
        Assert.Equal(("new", "kept", "2"), ((string)answer["results"]![0]!["item"]!["tagLine"]!, (string)answer["results"]![0]!["item"]!["description"]!, (string)answer["results"]![0]!["item"]!["revision"]!));
        Assert.Equal(services.Select(Id), answer["results"]!.AsArray().Select(r => (string)r!["itemMetadata"]!["id"]!));
        var third = await site.Service(services[2]);
        Assert.Equal((null, null), ((string?)third["description"], (string?)third["tagLine"]));
        Assert.Equal("1", (string)(await site.Service(services[1]))["revision"]!);
    }

    [Fact]
    public async Task Each_of_many_deleted_goes_with_its_bookings_and_an_unknown_one_is_told()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (gone, kept) = (await site.GivenService([ann]), await site.GivenService([ann]));
        var booking = await site.Book(gone, Rivals.Slot(0), ann);
        string[] ids = [Guid.NewGuid().ToString(), Id(gone)];
        var answer = (await site.Post($"{Bulk}/delete", new { ids })).Ok();
        Assert.Equal([(0, false, "SERVICE_NOT_FOUND"), (1, true, null)], Outcomes(answer));
        Assert.Equal(ids, answer["results"]!.AsArray().Select(r => (string)r!["itemMetadata"]!["id"]!));
        (await site.Get($"{Path}/{Id(gone)}")).Refused(404, "SERVICE_NOT_FOUND");
        Assert.Equal("1", (string)(await site.Service(kept))["revision"]!);
        Assert.Equal("CANCELED", (await Ledger.Ask(cluster.ConnectionString, "SELECT status FROM bookings WHERE site_id = $1", r => r.GetString(0), Guid.Parse(site.Id))).Single());
        Assert.NotNull(booking);
    }

    [Fact]
    public async Task More_than_a_hundred_are_too_many()
    {
        var site = await cluster.Server.NewSite();
        var ids = Enumerable.Range(0, 101).Select(_ => Guid.NewGuid().ToString()).ToArray();
        Assert.Equal(["ids MAX_SIZE"], (await site.Post($"{Bulk}/delete", new { ids })).Violations());
    }

    private static object Service(string name, string staff, int capacity = 1) => new
    {
        name,
        type = "APPOINTMENT",
        defaultCapacity = capacity,
        onlineBooking = new { enabled = true },
        payment = new { rateType = "NO_FEE", options = new { inPerson = true } },
        staffMemberIds = new[] { staff },
        schedule = new { availabilityConstraints = new { sessionDurations = new[] { 60 } } },
    };

    private static string Id(JsonNode service) => (string)service["id"]!;

    private static (int, int, int) Totals(JsonNode answer) => ((int)answer["bulkActionMetadata"]!["totalSuccesses"]!, (int)answer["bulkActionMetadata"]!["totalFailures"]!, (int)answer["bulkActionMetadata"]!["undetailedFailures"]!);

    private static IEnumerable<(int, bool, string?)> Outcomes(JsonNode answer) => answer["results"]!.AsArray().Select(r => r!["itemMetadata"]!)
        .Select(m => ((int)m["originalIndex"]!, (bool)m["success"]!, (string?)m["error"]?["code"]));

    private static async Task<string[]> Names(TestSite site) => [.. (await site.Post($"{Path}/query", new { })).Ok()["services"]!.AsArray().Select(s => (string)s!["name"]!).Order(StringComparer.Ordinal)];
}
