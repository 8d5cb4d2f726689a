using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Forms;

/// <summary>Submissions: answers held against their form, kept, found and confirmed.</summary>
public sealed class SubmissionLife(Cluster cluster)
{
    private const string Path = "/form-submission-service/v4/submissions";

    public static TheoryData<string, string, string, string?> Rules => new()
    {
        { """{"maxLength":3}""", "STRING", "\"abcd\"", "MAX_LENGTH_ERROR" },
        { """{"minLength":3}""", "STRING", "\"ab\"", "MIN_LENGTH_ERROR" },
        { """{"format":"EMAIL"}""", "STRING", "\"nobody\"", "FORMAT_ERROR" },
        { """{"format":"DATE"}""", "STRING", "\"2031-06-02\"", null },
        { """{"pattern":"^[a-z]+$"}""", "STRING", "\"A1\"", "PATTERN_ERROR" },
        { """{"pattern":"(("}""", "STRING", "\"A1\"", null },
        { """{"enum":["S","M"]}""", "STRING", "\"L\"", "NOT_ALLOWED_VALUE_ERROR" },
        { """{"enum":["S","M"]}""", "STRING", "\"M\"", null },
        { "{}", "STRING", "7", "TYPE_ERROR" },
        { """{"maximum":5}""", "NUMBER", "6", "MAX_VALUE_ERROR" },
        { """{"minimum":5}""", "NUMBER", "4.5", "MIN_VALUE_ERROR" },
        { """{"multipleOf":5}""", "NUMBER", "12", "MULTIPLE_OF_VALUE_ERROR" },
        { """{"enum":[1,2]}""", "NUMBER", "3", "NOT_ALLOWED_VALUE_ERROR" },
        { "{}", "NUMBER", "1e300", "TYPE_ERROR" },
        { "{}", "NUMBER", "\"6\"", "TYPE_ERROR" },
        { """{"enum":[true]}""", "BOOLEAN", "false", "NOT_ALLOWED_VALUE_ERROR" },
        { "{}", "BOOLEAN", "\"yes\"", "TYPE_ERROR" },
        { """{"maxItems":1}""", "ARRAY", """["a","b"]""", "MAX_ITEMS_ERROR" },
        { """{"minItems":2}""", "ARRAY", """["a"]""", "MIN_ITEMS_ERROR" },
        { """{"items":{"string":{"enum":["a"]}}}""", "ARRAY", """["b"]""", "NOT_ALLOWED_VALUE_ERROR" },
        { "{}", "ARRAY", "\"a\"", "TYPE_ERROR" },
        { """{"maxLength":"many"}""", "STRING", "\"abcd\"", null },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task An_answer_meets_the_rules_of_its_field(string validation, string type, string answer, string? error)
    {
        var site = await cluster.Server.NewSite();
        var field = FormLife.Input("wish", type, $"{type.ToLowerInvariant()}Options");
        field["inputOptions"]![$"{type.ToLowerInvariant()}Options"]!["validation"] = JsonNode.Parse(validation);
        var form = await FormLife.Make(site, field);
        var reply = await Send(site, form, new JsonObject { ["wish"] = JsonNode.Parse(answer) });
        if (error is null) reply.Ok();
        else Assert.Equal([$"submission.submissions.wish {error}"], reply.Violations());
    }

    [Fact]
    public async Task Everything_wrong_with_the_answers_is_told_at_once_or_by_validation()
    {
        var site = await cluster.Server.NewSite();
        var required = FormLife.Text("name");
        required["inputOptions"]!["required"] = true;
        var choice = FormLife.Text("size");
        choice["inputOptions"]!["stringOptions"] = JsonNode.Parse("""{"componentType":"DROPDOWN","dropdownOptions":{"options":[{"id":"00000000-0000-4000-8000-000000000001","value":"S","label":"Small"}]}}""");
        var form = await FormLife.Make(site, required, choice);
        var answers = new JsonObject { ["size"] = "L", ["unheard"] = 1 };
        Assert.Equal(["submission.submissions.name REQUIRED_VALUE_ERROR", "submission.submissions.size NOT_ALLOWED_VALUE_ERROR", "submission.submissions.unheard UNKNOWN_VALUE_ERROR"], (await Send(site, form, answers)).Violations());
        var verdict = (await site.Post($"{Path}/validate", new { submission = new { formId = (string)form["id"]!, submissions = answers.DeepClone() } })).Ok();
        Assert.Equal((false, 3, "REQUIRED_VALUE_ERROR"), ((bool)verdict["valid"]!, verdict["violationErrors"]!.AsArray().Count, (string)verdict["violationErrors"]![0]!["submissionValidationErrors"]!["errors"]![0]!["errorType"]!));
        Assert.Single((await site.Post($"{Path}/validate", new { submission = new { formId = (string)form["id"]!, submissions = answers.DeepClone() }, fieldsToValidate = new[] { "size" } })).Ok()["violationErrors"]!.AsArray());
        Assert.True((bool)(await site.Post($"{Path}/validate", new { submission = new { formId = (string)form["id"]!, submissions = new { name = "A", size = "S" } } })).Ok()["valid"]!);
        (await Send(site, new JsonObject { ["id"] = Guid.NewGuid().ToString() }, [])).Refused(404, "FORM_NOT_FOUND");
        (await site.Patch($"{FormLife.Path}/{form["id"]}", new { form = new { revision = "1", enabled = false } })).Ok();
        Assert.Equal(["submission.formId DISABLED_FORM_ERROR"], (await Send(site, form, [])).Violations());
    }

    [Fact]
    public async Task A_submission_is_kept_found_changed_confirmed_and_deleted()
    {
        var site = await cluster.Server.NewSite();
        var form = await FormLife.Make(site, FormLife.Text("wish"));
        var visitor = await site.Visitor();
        var made = (await visitor.Post(Path, new { submission = new { formId = (string)form["id"]!, status = "PENDING", submissions = new { wish = "quiet" } } })).Ok()["submission"]!;
        Assert.Equal(("wix.form_app.form", "PENDING", false, "quiet", "1"), ((string)made["namespace"]!, (string)made["status"]!, (bool)made["seen"]!, (string)made["submissions"]!["wish"]!, (string)made["revision"]!));
        Assert.NotNull((string?)made["submitter"]!["visitorId"]);
        Assert.Equal(403, (await visitor.Get($"{Path}/{made["id"]}")).Status);
        (await Send(site, form, new JsonObject { ["wish"] = "loud" })).Ok();
        Assert.Equal(["PENDING"], await Find(site, new { filter = new { @namespace = "wix.form_app.form", status = "PENDING" } }));
        Assert.Single((await site.Post($"{Path}/namespace/query", new { query = new { filter = new { @namespace = "wix.form_app.form" } }, onlyYourOwn = true })).Ok()["submissions"]!.AsArray());
        var confirmed = (await site.Post($"{Path}/{made["id"]}/confirm", new { })).Ok()["submission"]!;
        Assert.Equal(("CONFIRMED", "2"), ((string)confirmed["status"]!, (string)confirmed["revision"]!));
        var changed = (await site.Patch($"{Path}/{made["id"]}", new { submission = new { formId = (string)form["id"]!, revision = "2", seen = true, submissions = new { wish = "very quiet" } } })).Ok()["submission"]!;
        Assert.Equal((true, "very quiet", (string)made["createdDate"]!), ((bool)changed["seen"]!, (string)changed["submissions"]!["wish"]!, (string)changed["createdDate"]!));
        Assert.True(JsonNode.DeepEquals(changed, (await site.Get($"{Path}/{made["id"]}")).Ok()["submission"]));
        (await site.Delete($"{Path}/{made["id"]}")).Ok();
        (await site.Get($"{Path}/{made["id"]}")).Refused(404, "SUBMISSION_NOT_FOUND");
        Assert.Equal(["created", "updated", "status_updated", "updated", "deleted"], await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT slug FROM outbox WHERE site_id = $1 AND entity_id = $2 ORDER BY id", r => r.GetString(0), CancellationToken.None, (string)made["id"]!));
    }

    private static Task<Reply> Send(TestSite site, JsonNode form, JsonObject answers) => site.Post(Path, new { submission = new { formId = (string)form["id"]!, submissions = answers.DeepClone() } });

    private static async Task<string[]> Find(TestSite site, object query) => [.. (await site.Post($"{Path}/namespace/query", new { query })).Ok()["submissions"]!.AsArray().Select(s => (string)s!["status"]!)];
}
