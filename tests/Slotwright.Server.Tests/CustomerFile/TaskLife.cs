using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.CustomerFile;

/// <summary>What a business has to do stands in an order of its own, and shows for whom it is.</summary>
public sealed class TaskLife(Cluster cluster)
{
    private const string Path = "/crm/tasks/v2/tasks", Fqdn = "wix.crm.tasks.v2.task";

    [Fact]
    public async Task A_task_is_made_done_and_thrown_away()
    {
        var site = await cluster.Server.NewSite();
        var task = await Given(site, "Call back", more: t => t["dueDate"] = "2031-06-02T10:00:00Z");
        Assert.Equal("Call back ACTION_NEEDED USER 1", $"{task["title"]} {task["status"]} {task["source"]!["sourceType"]} {task["revision"]}");
        Assert.Equal(task.ToJsonString(), (await site.Get($"{Path}/{task["id"]}")).Ok()["task"]!.ToJsonString());
        var done = (await site.Patch($"{Path}/{task["id"]}", new { task = new { revision = "1", status = "COMPLETED" } })).Ok()["task"]!;
        Assert.Equal("Call back COMPLETED 2", $"{done["title"]} {done["status"]} {done["revision"]}");
        (await site.Patch($"{Path}/{task["id"]}", new { task = new { revision = "1", status = "ACTION_NEEDED" } })).Refused(409, "REVISION_MISMATCH");
        (await site.Delete($"{Path}/{task["id"]}")).Ok();
        (await site.Get($"{Path}/{task["id"]}")).Refused(404, "TASK_NOT_FOUND");
        Assert.Equal([$"created 1 {task["id"]}", $"updated 2 {task["id"]}", $"deleted 2 {task["id"]}"], (await cluster.Of(site, Fqdn)).Select(e => e.Told));
        Assert.Equal(["task.title MAX_LENGTH"], (await site.Post(Path, new { task = new { title = new string('a', 251) } })).Violations());
        (await (await site.Visitor()).Get($"{Path}/{task["id"]}")).Refused(403, "PERMISSION_DENIED");
    }

    [Theory]
    [InlineData("2031-06-02T12:00:00+02:00", "2031-06-02T10:00:00.000Z")]
    [InlineData("0001-01-01T00:00:00+18:00", null)]
    [InlineData("9999-12-31T23:59:59-18:00", null)]
    [InlineData("2031-06-02T12:00:00+18:00", "2031-06-01T18:00:00.000Z")]
    public async Task A_task_is_due_at_a_moment_the_calendar_has(string due, string? told)
    {
        var site = await cluster.Server.NewSite();
        var reply = await site.Post(Path, new { task = new { title = "Call", dueDate = due } });
        if (told is null) Assert.Equal(["task.dueDate FORMAT"], reply.Violations());
        else Assert.Equal(told, (string?)reply.Ok()["task"]!["dueDate"]);
    }

    [Fact]
    public async Task A_task_shows_the_contact_as_it_is_now()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenContact(new { name = new { first = "Bob", last = "Ross" }, emails = new { items = new[] { new { email = "bob@example.com" } } } });
        var task = await Given(site, "Call back", bob);
        Assert.Equal($"{bob["id"]} Bob Ross bob@example.com", Whom(task));
        (await site.Change(bob, new { name = new { first = "Robert" } })).Ok();
        Assert.Equal($"{bob["id"]} Robert Ross bob@example.com", Whom((await site.Get($"{Path}/{task["id"]}")).Ok()["task"]!));
        Assert.Equal($"{bob["id"]} Robert Ross bob@example.com", Whom((await site.Post($"{Path}/query", new { })).Ok()["tasks"]![0]!));
        var nobodys = (await site.Patch($"{Path}/{task["id"]}", new { task = new { revision = "1", contact = (object?)null } })).Ok()["task"]!;
        Assert.Null(nobodys["contact"]);
        (await site.Patch($"{Path}/{task["id"]}", new { task = new { revision = "2", contact = new { id = Guid.NewGuid() } } })).Refused(404, "CONTACT_NOT_FOUND");
        Assert.Equal(["task.contact.id REQUIRED_FIELD"], (await site.Post(Path, new { task = new { title = "Call", contact = new { firstName = "Bob" } } })).Violations());
    }

    [Fact]
    public async Task Tasks_are_in_the_order_the_business_gives_them()
    {
        var site = await cluster.Server.NewSite();
        var ids = new Dictionary<string, string>();
        foreach (var title in (string[])["A", "B", "C", "D"]) ids[title] = (string)(await Given(site, title))["id"]!;
        Assert.Equal("D C B A", await Titles(site));
        await Move(site, ids["A"], ids["D"]);
        Assert.Equal("D A C B", await Titles(site));
        await Move(site, ids["D"], ids["B"]);
        Assert.Equal("A C B D", await Titles(site));
        await Move(site, ids["B"], null);
        Assert.Equal("B A C D", await Titles(site));
        await Given(site, "E");
        Assert.Equal("E B A C D", await Titles(site));
        Assert.Equal("A B C D E", await Titles(site, new { query = new { sort = new[] { new { fieldName = "createdDate", order = "ASC" } } } }));
        var first = (await site.Post($"{Path}/query", new { query = new { cursorPaging = new { limit = 2 } } })).Ok();
        Assert.Equal("A C D", await Titles(site, new { query = new { cursorPaging = new { limit = 5, cursor = (string)first["pagingMetadata"]!["cursors"]!["next"]! } } }));
        (await site.Post($"{Path}/{ids["A"]}/move-after", new { beforeTaskId = Guid.NewGuid() })).Refused(404, "TASK_NOT_FOUND");
        (await site.Post($"{Path}/{Guid.NewGuid()}/move-after", new { beforeTaskId = ids["A"] })).Refused(404, "TASK_NOT_FOUND");
        Assert.Equal(["beforeTaskId VALIDATION"], (await site.Post($"{Path}/{ids["A"]}/move-after", new { beforeTaskId = ids["A"] })).Violations());
    }

    [Fact]
    public async Task However_often_tasks_are_moved_there_is_room_for_another()
    {
        var site = await cluster.Server.NewSite();
        var ids = new List<string>();
        for (var n = 0; n < 3; n++) ids.Add((string)(await Given(site, $"{n}"))["id"]!);
        for (var n = 0; n < 50; n++) await Move(site, ids[n % 2], ids[2]);
        Assert.Equal("2 1 0", await Titles(site));
    }

    [Fact]
    public async Task Tasks_are_found_and_counted_by_contact_status_and_due_date()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenContact(PeopleOfSite.Named("Bob"));
        await Given(site, "Soon", more: t => t["dueDate"] = "2031-06-02T10:00:00Z");
        await Given(site, "Later", bob, t => t["dueDate"] = "2031-07-02T10:00:00Z");
        await Given(site, "Done", bob, t => t["status"] = "COMPLETED");
        Assert.Equal("Done Later", await Titles(site, new { query = new { filter = new JsonObject { ["contact.id"] = (string)bob["id"]! } } }));
        Assert.Equal("Soon", await Titles(site, new { query = new { filter = new JsonObject { ["dueDate"] = new JsonObject { ["$lt"] = "2031-07-01T00:00:00Z" } } } }));
        Assert.Equal("Soon Later", await Titles(site, new { query = new { filter = new JsonObject { ["status"] = "ACTION_NEEDED" }, sort = new[] { new { fieldName = "dueDate", order = "ASC" } } } }));
        Assert.Equal(2, (int)(await site.Post($"{Path}/count", new { filter = new JsonObject { ["status"] = "ACTION_NEEDED" } })).Ok()["count"]!);
        Assert.Equal(3, (int)(await site.Post($"{Path}/count", new { })).Ok()["count"]!);
        Assert.NotEmpty((await site.Post($"{Path}/query", new { query = new { sort = new[] { new { fieldName = "place" } } } })).Violations());
        Assert.NotEmpty((await site.Post($"{Path}/query", new { query = new { filter = new { place = 1 } } })).Violations());
    }

    [Fact]
    public async Task Tasks_go_to_whom_their_contact_is_merged_into_and_are_gone_with_a_deleted_one()
    {
        var site = await cluster.Server.NewSite();
        var (bob, rob) = (await site.GivenContact(PeopleOfSite.Named("Bob")), await site.GivenContact(PeopleOfSite.Named("Rob")));
        var (task, nobodys) = (await Given(site, "Call back", rob), await Given(site, "Clean up"));
        (await site.Post($"{PeopleOfSite.Path}/{bob["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { (string)rob["id"]! } })).Ok();
        var passed = (await site.Get($"{Path}/{task["id"]}")).Ok()["task"]!;
        Assert.Equal($"{bob["id"]} Bob 2", $"{passed["contact"]!["id"]} {passed["contact"]!["firstName"]} {passed["revision"]}");
        (await site.Delete($"{PeopleOfSite.Path}/{bob["id"]}")).Ok();
        (await site.Get($"{Path}/{task["id"]}")).Refused(404, "TASK_NOT_FOUND");
        (await site.Get($"{Path}/{nobodys["id"]}")).Ok();
        Assert.Equal("deleted 2", (await cluster.Of(site, Fqdn))[^1].Told[..9]);
    }

    internal static async Task<JsonNode> Given(TestSite site, string title, JsonNode? contact = null, Action<JsonObject>? more = null)
    {
        var task = new JsonObject { ["title"] = title };
        if (contact is not null) task["contact"] = new JsonObject { ["id"] = (string)contact["id"]! };
        more?.Invoke(task);
        return (await site.Post(Path, new JsonObject { ["task"] = task })).Ok()["task"]!;
    }

    private static async Task Move(TestSite site, string task, string? after) => (await site.Post($"{Path}/{task}/move-after", new { beforeTaskId = after })).Ok();

    private static async Task<string> Titles(TestSite site, object? asked = null) => string.Join(' ', (await site.Post($"{Path}/query", asked ?? new { })).Ok()["tasks"]!.AsArray().Select(t => (string?)t!["title"]));

    private static string Whom(JsonNode task) => $"{task["contact"]!["id"]} {task["contact"]!["firstName"]} {task["contact"]!["lastName"]} {task["contact"]!["email"]}";
}
