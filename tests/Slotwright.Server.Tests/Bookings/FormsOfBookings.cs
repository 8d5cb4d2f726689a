using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>The answers that come with a booking are judged by the service's form and kept as its submission.</summary>
public sealed class FormsOfBookings(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00";
    private const string Submissions = "/form-submission-service/v4/submissions";

    [Fact]
    public async Task The_answers_are_a_submission_of_the_services_form_what_the_form_does_not_know_included()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = site.BookingOf(await site.GivenService([ann]), Ten, ann);
        booking.Remove("contactDetails");
        var form = new { first_name = "Carl", email = "carl@example.com", wish = new { quiet = true } };
        var made = (await (await site.Visitor()).Post(BookingQuestions.Create, new { booking, formSubmission = form })).Ok()["booking"]!;
        var kept = (await site.Get($"{Submissions}/{made["formSubmissionId"]}")).Ok()["submission"]!;
        Assert.Equal(((string)made["formId"]!, "wix.bookings.v2.bookings", "CONFIRMED"), ((string)kept["formId"]!, (string)kept["namespace"]!, (string)kept["status"]!));
        Assert.Equal("""{"first_name":"Carl","email":"carl@example.com","wish":{"quiet":true}}""", kept["submissions"]!.ToJsonString());
        Assert.Equal((string)made["contactDetails"]!["contactId"]!, (string)kept["contactId"]!);
        Assert.Equal(["created"], await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT slug FROM outbox WHERE site_id = $1 AND entity_id = $2", r => r.GetString(0), CancellationToken.None, (string)made["formSubmissionId"]!));
    }

    [Fact]
    public async Task Everything_wrong_with_the_answers_is_told_at_once_and_nothing_is_kept()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = site.BookingOf(await site.GivenService([ann]), Ten, ann);
        booking.Remove("contactDetails");
        Assert.Equal(["formSubmission.first_name REQUIRED_VALUE_ERROR", "formSubmission.email FORMAT_ERROR", "formSubmission.phone TYPE_ERROR"],
            (await site.Post(BookingQuestions.Create, new { booking, formSubmission = new { email = "carl", phone = 5 } })).Violations());
        Assert.Empty((await site.Post($"{Submissions}/namespace/query", new { query = new { filter = new { @namespace = "wix.bookings.v2.bookings" } } })).Ok()["submissions"]!.AsArray());
        (await site.Post(BookingQuestions.Create, new { booking, formSubmission = new { first_name = "Carl", email = "carl@example.com" } })).Ok();
    }

    [Fact]
    public async Task The_customer_is_who_the_forms_own_fields_say()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var form = (await site.Get($"/form-schema-service/v4/forms/{Guid.Empty}")).Ok()["form"]!;
        var fields = form["formFields"]!.DeepClone().AsArray();
        var mail = Forms.FormLife.Text("email_5c3a");
        mail["inputOptions"]!["contactMapping"] = new JsonObject { ["contactField"] = "EMAIL" };
        fields[2] = mail;
        (await site.Patch($"/form-schema-service/v4/forms/{Guid.Empty}", new { form = new { revision = "1", formFields = fields } })).Ok();
        var booking = site.BookingOf(await site.GivenService([ann]), Ten, ann, b => b.Remove("contactDetails"));
        var made = (await site.Post(BookingQuestions.Create, new { booking, formSubmission = new { first_name = "Dora", email_5c3a = "dora@example.com" } })).Ok()["booking"]!;
        Assert.Equal(("Dora", "dora@example.com"), ((string)made["contactDetails"]!["firstName"]!, (string)made["contactDetails"]!["email"]!));
    }
}
