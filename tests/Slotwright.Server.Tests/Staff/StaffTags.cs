using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Staff;

/// <summary>Tags of members of staff, many at once and by filter (behaviour/staff.md 2).</summary>
public sealed class StaffTags(Cluster cluster)
{
    private const string Bulk = "/bookings/v1/bulk/staff-members/update-tags";

    [Fact]
    public async Task Everybody_named_gets_and_loses_the_same_tags()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenMember(), await site.GivenMember("Bob"));
        (await Change(site, [ann], assign: Tags(["a", "b"], ["x"]))).Ok();
        var before = (await cluster.Told(site)).Count;
        var answer = (await Change(site, [ann, bob], assign: Tags(["c"], []), unassign: Tags(["a"], ["x", "y"]))).Ok();
        Assert.Equal([(string)ann["id"]!, (string)bob["id"]!], answer["results"]!.AsArray().Select(r => (string)r!["itemMetadata"]!["id"]!));
        Assert.Equal(("b,c", ""), Of(await site.Member(ann)));
        Assert.Equal(("c", ""), Of(await site.Member(bob)));
        var told = await cluster.Told(site, before);
        Assert.Equal(["staff_member tags_modified", "staff_member tags_modified"], told.Select(e => e.What));
        Assert.Equal(("b,c", "3"), (Of(told[0].Body["body"]!["staffMember"]!).Private, (string)told[0].Body["body"]!["staffMember"]!["revision"]!));
        Assert.Equal("""{"privateTags":{"tagIds":["c"]}}""", told[0].Body["body"]!["assignedTags"]!.ToJsonString());
        Assert.Equal("""{"privateTags":{"tagIds":["a"]},"tags":{"tagIds":["x","y"]}}""", told[0].Body["body"]!["unassignedTags"]!.ToJsonString());
    }

    [Fact]
    public async Task A_tag_both_given_and_taken_ends_given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        (await Change(site, [ann], assign: Tags([], ["x"]), unassign: Tags([], ["x"]))).Ok();
        Assert.Equal(("", "x"), Of(await site.Member(ann)));
    }

    [Fact]
    public async Task There_must_be_a_tag_to_give_or_take()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        (await site.Post(Bulk, new { ids = new[] { ann["id"] } })).Refused(400, "EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
        (await Change(site, [ann], assign: Tags([], []), unassign: new { })).Refused(400, "EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
        (await site.Post($"{Bulk}-by-filter", new { filter = new { } })).Refused(400, "EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
        Assert.Equal("1", (string)(await site.Member(ann))["revision"]!);
    }

    [Fact]
    public async Task Each_item_is_refused_by_itself()
    {
        var site = await cluster.Server.NewSite();
        var (ann, gone) = (await site.GivenMember(), await site.GivenMember("Gone"));
        (await site.Delete($"{StaffQuestions.Path}/{gone["id"]}")).Ok();
        var answer = (await Change(site, [gone, ann], assign: Tags(["a"], []))).Ok();
        Assert.Equal(["STAFF_MEMBER_NOT_FOUND", null], answer["results"]!.AsArray().Select(r => (string?)r!["itemMetadata"]!["error"]?["code"]));
        Assert.Equal((1, 1), ((int)answer["bulkActionMetadata"]!["totalSuccesses"]!, (int)answer["bulkActionMetadata"]!["totalFailures"]!));
        (await Change(site, [ann], assign: Tags([.. Enumerable.Range(0, 99).Select(i => $"t{i}")], []))).Ok();
        var full = (await Change(site, [ann], assign: Tags(["one"], []))).Ok();
        Assert.Equal("INVALID_ARGUMENT", (string)full["results"]![0]!["itemMetadata"]!["error"]!["code"]!);
        Assert.Equal(["assignTags.privateTags.tagIds[0] MAX_LENGTH"], (await Change(site, [ann], assign: Tags(["sixsix"], []))).Violations());
    }

    [Fact]
    public async Task A_filter_tags_whom_it_matches_and_nobody_in_the_trash_bin()
    {
        var site = await cluster.Server.NewSite();
        var (ann, ida, bob) = (await site.GivenMember(), await site.GivenMember("Ida", serviceProvider: false), await site.GivenMember("Bob"));
        var filter = new { name = new Dictionary<string, object> { ["$in"] = new[] { "Ann", "Ida", "Gone" } } };
        (await site.Delete($"{StaffQuestions.Path}/{(await site.GivenMember("Gone"))["id"]}")).Ok();
        var started = (await site.Post($"{Bulk}-by-filter", new { filter, assignTags = Tags(["a"], []) })).Ok();
        var job = await Finished(site, (string)started["jobId"]!);
        Assert.Equal((2, 0), ((int)job["succeeded"]!, (int)job["failed"]!));
        Assert.Equal(["a", "a", ""], new[] { await site.Member(ann), await site.Member(ida), await site.Member(bob) }.Select(m => Of(m).Private));
        Assert.Single((await site.Post($"{Bulk}-by-filter", new { filter = new { nonsense = 1 }, assignTags = Tags(["a"], []) })).Violations());
    }

    [Fact]
    public async Task Private_tags_are_not_shown_to_visitors()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenMember();
        (await Change(site, [ann], assign: Tags(["a"], ["x"]))).Ok();
        Assert.Equal(("", "x"), Of((await (await site.Visitor()).Get($"{StaffQuestions.Path}/{ann["id"]}")).Ok()["staffMember"]!));
    }

    private static Task<Reply> Change(TestSite site, JsonNode[] members, object? assign = null, object? unassign = null) =>
        site.Post(Bulk, new { ids = members.Select(m => (string)m["id"]!), assignTags = assign, unassignTags = unassign });

    private static object Tags(string[] hidden, string[] shown) => new { privateTags = new { tagIds = hidden }, tags = new { tagIds = shown } };

    private static (string Private, string Shown) Of(JsonNode member) => (Ids(member, "privateTags"), Ids(member, "tags"));

    private static string Ids(JsonNode member, string kind) => string.Join(',', (member["tags"]?[kind]?["tagIds"]?.AsArray() ?? []).Select(t => (string)t!));

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
