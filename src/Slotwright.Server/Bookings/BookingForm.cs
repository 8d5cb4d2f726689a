using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Forms;
using Slotwright.Domain;
using Slotwright.Server.Forms;
using Slotwright.Server.Services;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Booking = Slotwright.Contract.Bookings.Booking;

namespace Slotwright.Server.Bookings;

/// <summary>The answers that may come with a booking: judged by the service's form, kept as a submission of it. A booking without any costs nothing here.</summary>
internal static class BookingForm
{
    /// <summary>The draft with the customer its form tells of, or everything wrong with the answers; answers to no field of the form are kept as they are.</summary>
    public static async ValueTask<Result<BookingDraft>> Judge(Tx tx, SiteDirectory sites, BookingDraft draft, CancellationToken ct)
    {
        if (draft.Request.FormSubmission is not { } answers) return draft;
        if (await (await sites.Catalog(tx.Site, ct)).Services.Find(draft.Service, ct) is not { } service) return draft; // said by whoever reads its facts
        if (await Forms.Forms.Find(tx, Guid.Parse(IdOf(draft, service)), ct) is not { } form) return draft;
        var asked = new FormAnswers(form);
        var wrong = asked.Violations(answers, strict: false);
        return wrong.Count > 0 ? new InvalidFields([.. wrong.Select(w => FieldViolation.Of($"formSubmission.{w.Target}", w.Error, w.Description))]) : draft with { FormContact = Contact(asked, answers) };
    }

    /// <summary>Whose questions are asked: the service's own form, or for several services together the one that every site has.</summary>
    public static string IdOf(BookingDraft draft, ServiceFacts service) => draft.Member is null ? service.Document.Form?.Id ?? ServiceRules.DefaultForm : ServiceRules.DefaultForm;

    public static void Keep(Tx tx, Booking booking, JsonElement answers) =>
        Submissions.AddForBooking(tx, Guid.Parse(booking.FormSubmissionId!), booking.FormId!, Guid.Parse(booking.ContactDetails!.ContactId!), answers);

    private static ContactDetails Contact(FormAnswers form, JsonElement answers) => new()
    {
        FirstName = form.Contact(answers, ContactField.FirstName),
        LastName = form.Contact(answers, ContactField.LastName),
        Email = form.Contact(answers, ContactField.Email),
        Phone = form.Contact(answers, ContactField.Phone),
    };
}
