using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Forms;
using Slotwright.Contract.Submissions;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using FieldViolation = Slotwright.Domain.FieldViolation;

namespace Slotwright.Server.Forms;

/// <summary>Submissions: what somebody answered to a form. A booking's answers are one, too.</summary>
internal sealed class Submissions(Db db, SiteDirectory sites) : Entity<FormSubmission>(db, sites,
    new("submissions", "submission", "submissions", "Submissions/FormSubmission", Fqdn, "SUBMISSION_NOT_FOUND"), SubmissionsJson.Wire.FormSubmission, SubmissionTable)
{
    private const string Fqdn = "wix.forms.v4.submission";
    private static readonly EntityTable SubmissionTable = new("submissions", new EntityColumns(Ops.Submissions.QuerySubmissionsByNamespace));
    private static readonly JsonElement NoAnswers = JsonDocument.Parse("{}").RootElement;
    private readonly SiteDirectory sites = sites;
    private readonly EntityQuery query = new(SubmissionTable, Ops.Submissions.QuerySubmissionsByNamespace);

    protected override bool InCatalog => false;

    public void Map(Api api) => api.OnEntity(Ops.Submissions.CreateSubmission, Create).On(Ops.Submissions.GetSubmission, Get).OnEntity(Ops.Submissions.UpdateSubmission, Update)
        .On(Ops.Submissions.DeleteSubmission, Delete).On(Ops.Submissions.ConfirmSubmission, Confirm).On(Ops.Submissions.ValidateFormSubmission, Validate)
        .On(Ops.Submissions.QuerySubmissionsByNamespace, Page);

    /// <summary>Keeps the answers given with a booking, in its transaction.</summary>
    public static void AddForBooking(Tx tx, Guid id, string formId, Guid contact, JsonElement answers)
    {
        var now = Wire.Timestamp(tx.Now);
        var submission = new FormSubmission
        {
            Id = id.ToString(),
            FormId = formId,
            Namespace = DefaultForm.Namespace,
            Status = SubmissionStatus.Confirmed,
            Submissions = answers,
            CreatedDate = now,
            UpdatedDate = now,
            Revision = "1",
            Submitter = Submitter(tx.Call.Caller),
            Seen = false,
            ContactId = contact.ToString(),
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(submission, SubmissionsJson.Wire.FormSubmission);
        SubmissionTable.Insert(tx, id, bytes);
        tx.PublishCreated(Fqdn, submission.Id, 1, bytes);
    }

    /// <summary>The answers of a contact that went into another are that one's.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.Write(PassOn, from.ToString(), to.ToString());
        return Task.CompletedTask;
    }

    /// <summary>Which form a submission answers; null when there is none.</summary>
    public static async Task<string?> FormOf(Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single(SubmissionTable.LockById, Document.Read, ct, id) is { } stored ? JsonSerializer.Deserialize(stored.Bytes, SubmissionsJson.Wire.FormSubmission)!.FormId : null;

    private const string PassOn = """
        UPDATE submissions SET contact_id = $3, doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{contactId}', to_jsonb($3::text))::text, 'UTF8') WHERE site_id = $1 AND contact_id = $2
        """;

    protected override async Task<Result<FormSubmission>> Prepare(Change<FormSubmission> change, CancellationToken ct)
    {
        var (before, after) = (change.Before, change.After);
        if (await Forms.Find(change.Tx, Guid.Parse(after.FormId!), ct) is not { } form) return NoForm(after.FormId!);
        var wrong = Wrong(form, after.Submissions, strict: true, null);
        if (wrong.Count > 0) return new InvalidFields([.. wrong.Select(Violation)]);
        return after with
        {
            Namespace = form.Namespace,
            Status = after.Status ?? SubmissionStatus.Confirmed,
            Submissions = after.Submissions ?? NoAnswers,
            Seen = after.Seen ?? false,
            CreatedDate = before?.CreatedDate ?? after.CreatedDate,
            Submitter = before?.Submitter ?? Submitter(change.Tx.Call.Caller),
        };
    }

    /// <summary>Confirm Submission: of a confirmed one it is no change.</summary>
    private async Task<Result<Answer>> Confirm(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("submissionId");
        if (await tx.Single(Table.LockById, Document.Read, ct, id) is not { } stored) return NotFound(id);
        var submission = JsonSerializer.Deserialize(stored.Bytes, Json)!;
        if (submission.Status == SubmissionStatus.Confirmed) return Answer.Wrap("submission", stored.Bytes);
        var confirmed = submission with { Status = SubmissionStatus.Confirmed, Revision = Wire.Revision(stored.Revision + 1), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(confirmed, Json);
        Table.Update(tx, id, stored.Revision + 1, bytes);
        tx.PublishUpdated(Fqdn, stored.Id, stored.Revision + 1, bytes, Documents.Modified(stored.Bytes, bytes));
        tx.PublishAction(Fqdn, "status_updated", stored.Id, stored.Revision + 1, new ConfirmSubmissionResponse { Submission = confirmed }, SubmissionsJson.Wire.ConfirmSubmissionResponse);
        return await tx.Commit(Answer.Wrap("submission", bytes), ct);
    }

    /// <summary>Validate Form Submission: the verdict of Create Submission without a submission.</summary>
    private async Task<Result<Answer>> Validate(Call call, CancellationToken ct)
    {
        var asked = call.Read(SubmissionsJson.Wire.ValidateFormSubmissionRequest);
        if (asked.Submission!.FormId is not { } formId) return new InvalidFields("submission.formId", "REQUIRED_FIELD", "must be given");
        await using var tx = Db.Begin(call);
        if (await Forms.Find(tx, Guid.Parse(formId), ct) is not { } form) return NoForm(formId);
        var wrong = Wrong(form, asked.Submission.Submissions, strict: true, asked.FieldsToValidate is { Count: > 0 } only ? only.ToHashSet() : null);
        return Answer.Of(new ValidateFormSubmissionResponse { Valid = wrong.Count == 0, ViolationErrors = [.. wrong.GroupBy(w => w.Target).Select(Told)] }, SubmissionsJson.Wire.ValidateFormSubmissionResponse);
    }

    private async Task<Result<Answer>> Page(Call call, CancellationToken ct)
    {
        var own = call.Member("onlyYourOwn")?.GetBoolean() == true ? call.Caller.Subject.ToString() : (object)TypedNull.Text;
        var page = await query.Run(Db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct,
            "$2::text IS NULL OR $2 IN (submitter_visitor_id, submitter_member_id, submitter_user_id, submitter_application_id)", own);
        return page.Map(p => p.ToAnswer("submissions", metadata: "metadata"));
    }

    private static IReadOnlyList<WrongAnswer> Wrong(Form form, JsonElement? answers, bool strict, IReadOnlyCollection<string>? only) =>
        form.Enabled == false ? [new("formId", SubmissionErrorType.DisabledFormError, "takes no answers now")] : new FormAnswers(form).Violations(answers ?? NoAnswers, strict, only);

    private static FieldViolation Violation(WrongAnswer wrong) =>
        FieldViolation.Of(wrong.Error == SubmissionErrorType.DisabledFormError ? "submission.formId" : $"submission.submissions.{wrong.Target}", wrong.Error, wrong.Description);

    private static Contract.Submissions.FieldViolation Told(IGrouping<string, WrongAnswer> wrong) => new()
    {
        Name = wrong.Key,
        Description = string.Join("; ", wrong.Select(w => w.Description)),
        RuleName = wrong.First().Error,
        SubmissionValidationErrors = new() { Errors = [.. wrong.Select(w => new SubmissionValidationError { ErrorType = w.Error, ErrorPath = w.Target })] },
    };

    private static Submitter Submitter(Caller caller) => new()
    {
        VisitorId = Of(caller, CallerKind.Visitor),
        MemberId = Of(caller, CallerKind.Member),
        UserId = Of(caller, CallerKind.User),
        ApplicationId = Of(caller, CallerKind.App),
    };

    private static string? Of(Caller caller, CallerKind kind) => caller.Kind == kind ? caller.Subject.ToString() : null;

    private static Fault NoForm(string id) => new Refusal(FaultKind.NotFound, "FORM_NOT_FOUND", $"There is no form {id}.");
}
