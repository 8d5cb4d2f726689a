using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Slotwright.Server.Tests.Forms;

/// <summary>Forms: the booking form every site has, and those its owner makes.</summary>
public sealed partial class FormLife(Cluster cluster)
{
    internal const string Path = "/form-schema-service/v4/forms";
    internal const string Default = "00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task A_site_is_born_with_a_booking_form_that_anybody_may_read()
    {
        var site = await cluster.Server.NewSite();
        var form = (await (await site.Visitor()).Get($"{Path}/{Default}")).Ok()["form"]!;
        Assert.Equal(("wix.bookings.v2.bookings", true, "1"), ((string)form["namespace"]!, (bool)form["enabled"]!, (string)form["revision"]!));
        Assert.Equal(["first_name", "last_name", "email", "phone", "message"], form["formFields"]!.AsArray().Select(f => (string)f!["inputOptions"]!["target"]!));
        Assert.Equal(["first_name", "email"], form["formFields"]!.AsArray().Where(f => (bool)f!["inputOptions"]!["required"]!).Select(f => (string)f!["inputOptions"]!["target"]!));
        Assert.Equal("First name", (string)form["formFields"]![0]!["inputOptions"]!["stringOptions"]!["textInputOptions"]!["label"]!);
        Assert.Equal(form["formFields"]!.AsArray().Select(f => (string)f!["id"]!), form["steps"]![0]!["layout"]!["large"]!["items"]!.AsArray().Select(i => (string)i!["fieldId"]!));
        (await site.Delete($"{Path}/{Default}")).Refused(428, "DEFAULT_FORM_CANNOT_BE_DELETED");
    }

    [Fact]
    public async Task Sites_older_than_forms_are_given_the_same_one()
    {
        var site = await cluster.Server.NewSite();
        var form = (await site.Get($"{Path}/{Default}")).Ok()["form"]!.AsObject();
        foreach (var dated in (string[])["createdDate", "updatedDate", "revision"]) form.Remove(dated);
        var sql = await File.ReadAllTextAsync(System.IO.Path.Combine(Rules.Repository.Root, "src/Slotwright.Server/Storage/Migrations/0002_catalog.sql"), TestContext.Current.CancellationToken);
        Assert.True(JsonNode.DeepEquals(form, JsonNode.Parse(Given().Match(sql).Groups[1].Value)));
    }

    [Fact]
    public async Task A_form_is_made_changed_and_deleted_and_all_of_it_is_told()
    {
        var site = await cluster.Server.NewSite();
        var (a, b) = (Text("wish"), Text("size"));
        var made = await Make(site, a.DeepClone(), b.DeepClone());
        Assert.Equal(("1", true), ((string)made["revision"]!, (bool)made["enabled"]!));
        var patch = new { form = new { revision = "1", name = "Renamed", enabled = false, @namespace = "wix.another.one", formFields = new JsonArray(a.DeepClone()) } };
        var changed = (await site.Patch($"{Path}/{made["id"]}", patch)).Ok()["form"]!;
        Assert.Equal(("Renamed", "2", "wix.form_app.form", (string)b["id"]!), ((string)changed["name"]!, (string)changed["revision"]!, (string)changed["namespace"]!, (string)Assert.Single(changed["deletedFormFields"]!.AsArray())!["id"]!));
        (await site.Patch($"{Path}/{made["id"]}", patch)).Refused(409, "REVISION_MISMATCH");
        (await site.Delete($"{Path}/{made["id"]}")).Ok();
        (await site.Get($"{Path}/{made["id"]}")).Refused(404, "FORM_NOT_FOUND");
        (await site.Delete($"{Path}/{made["id"]}")).Refused(404, "FORM_NOT_FOUND");
        var gone = await Make(site, Text("x"));
        (await site.Delete($"{Path}/{gone["id"]}?permanent=true")).Ok();
        Assert.Equal(["created", "disabled_form", "updated", "deleted"], await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT slug FROM outbox WHERE site_id = $1 AND entity_id = $2 ORDER BY id", r => r.GetString(0), CancellationToken.None, (string)made["id"]!));
        Assert.Equal(2, (await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT id FROM forms WHERE site_id = $1", r => r.GetGuid(0), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Everything_wrong_with_a_form_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        var twice = Text("wish");
        var untyped = Text("other");
        untyped["inputOptions"]!.AsObject().Remove("inputType");
        Assert.Equal(["form.formFields[1].id VALIDATION", "form.formFields[1].inputOptions.target VALIDATION", "form.formFields[2].inputOptions.inputType VALIDATION"],
            (await site.Post(Path, new { form = new { @namespace = "wix.form_app.form", formFields = new JsonArray(twice.DeepClone(), twice.DeepClone(), untyped) } })).Violations());
        Assert.Contains("form.namespace REQUIRED_FIELD", (await site.Post(Path, new { form = new { name = "x" } })).Violations());
        Assert.Equal(403, (await (await site.Visitor()).Post(Path, new { form = new { @namespace = "wix.form_app.form" } })).Status);
    }

    [Fact]
    public async Task Forms_are_found_by_query_and_listed_by_namespace()
    {
        var site = await cluster.Server.NewSite();
        foreach (var name in (string[])["B", "A", "C"]) (await site.Post(Path, new { form = new { name, @namespace = "wix.form_app.form", enabled = name != "C" } })).Ok();
        var page = (await site.Get($"{Path}?namespace=wix.form_app.form&order=NAME_ASC&paging.limit=2")).Ok();
        Assert.Equal(["A", "B"], Names(page));
        var rest = (await site.Get($"{Path}?namespace=wix.form_app.form&paging.cursor={page["pagingMetadata"]!["cursors"]!["next"]}")).Ok();
        Assert.Equal(["C"], Names(rest));
        Assert.False((bool)rest["pagingMetadata"]!["hasNext"]!);
        Assert.Equal(["C"], Names((await site.Get($"{Path}?namespace=wix.form_app.form&enabled=false")).Ok()));
        Assert.Equal(["B"], Names((await site.Get($"{Path}?namespace=wix.form_app.form&nameFilter.filterType=STARTS_WITH&nameFilter.name=B")).Ok()));
        Assert.Equal(["Booking form"], Names((await site.Get($"{Path}?namespace=wix.bookings.v2.bookings")).Ok()));
        var found = (await site.Post($"{Path}/query", new { query = new { filter = new { @namespace = "wix.form_app.form", name = "A" } } })).Ok();
        Assert.Equal(["A"], Names(found));
        Assert.Equal(1, (int)found["metadata"]!["count"]!);
    }

    internal static JsonObject Text(string target, Action<JsonObject>? change = null) => Input(target, "STRING", "stringOptions", change);

    internal static JsonObject Input(string target, string type, string options, Action<JsonObject>? change = null)
    {
        var validation = new JsonObject();
        change?.Invoke(validation);
        return new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["fieldType"] = "INPUT",
            ["inputOptions"] = new JsonObject { ["target"] = target, ["inputType"] = type, ["required"] = false, [options] = new JsonObject { ["validation"] = validation } },
        };
    }

    internal static async Task<JsonNode> Make(TestSite site, params JsonNode[] fields) =>
        (await site.Post(Path, new { form = new { @namespace = "wix.form_app.form", formFields = new JsonArray(fields) } })).Ok()["form"]!;

    private static string[] Names(JsonNode page) => [.. page["forms"]!.AsArray().Select(f => (string)f!["name"]!)];

    [GeneratedRegex(@"\$form\$([\s\S]*)\$form\$")]
    private static partial Regex Given();
}
