using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Create Multi Service Booking: appointments one right after the other, for one customer, all made or none. Each is judged and
/// takes its time as a booking of its own would, in the order of time and in one transaction, so that two such never wait for each other in a circle.
/// </summary>
internal sealed class CreateMultiServiceBooking(Db db, SiteDirectory sites, CreateBooking create)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.CreateMultiServiceBookingRequest);
        if (asked.MultiServiceBookingType is not (null or MultiServiceBookingType.SequentialBookings)) return new ValidationFailure("Only SEQUENTIAL_BOOKINGS can be booked together.");
        var read = Drafts(call);
        if (read.Failed(out var malformed)) return malformed;
        var ordered = InOrder(read.Value, (await sites.Catalog(call.Site, ct)).Site.Zone);
        if (ordered.Failed(out var unordered)) return unordered;
        await using var tx = db.Begin(call);
        foreach (var service in ordered.Value.Select(d => d.Service).Distinct().Order()) tx.PinService(service);
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        tx.AddMultiService(id);
        var made = await Book(tx, id, ordered.Value, ct);
        if (made.Failed(out var fault)) return fault;
        if (made.Value.Broken is { } broken) return broken;
        return await tx.Commit(made.Value.Tell(asked.ReturnFullEntity), ct);
    }

    /// <summary>Every booking as if it were asked for alone, so that the same rules tell what is wrong with it.</summary>
    private static Result<List<BookingDraft>> Drafts(Call call)
    {
        var drafts = new List<BookingDraft>();
        var violations = new List<FieldViolation>();
        foreach (var (i, booking) in call.Body.GetProperty("bookings").EnumerateArray().Index())
        {
            var draft = BookingDraft.Read(call with { Body = Alone(call.Body, booking) });
            if (!draft.Failed(out var fault)) { drafts.Add(draft.Value); continue; }
            if (fault is not InvalidFields { Violations.Count: > 0 } invalid) return fault;
            violations.AddRange(invalid.Violations.Select(v => v with { Field = v.Field.StartsWith("booking.", StringComparison.Ordinal) ? $"bookings[{i}]{v.Field[7..]}" : v.Field }));
        }
        if (violations.Count > 0) return new InvalidFields(violations);
        if (drafts.Any(d => d.Seats is not null)) return new ValidationFailure("Only appointments can be booked together.");
        if (drafts.Any(d => d.Status != drafts[0].Status)) return new ValidationFailure("All bookings must begin in one status.");
        return OneCustomer(drafts) ? drafts : new ValidationFailure("All bookings must be for one customer: their contactDetails differ.");
    }

    private static JsonElement Alone(JsonElement whole, JsonElement booking)
    {
        var alone = new JsonObject { ["booking"] = JsonNode.Parse(booking.GetRawText()) };
        foreach (var name in (string[])["participantNotification", "sendSmsReminder", "flowControlSettings", "formSubmission"])
            if (whole.TryGetProperty(name, out var value)) alone[name] = JsonNode.Parse(value.GetRawText());
        return JsonSerializer.SerializeToElement(alone);
    }

    /// <summary>Whoever says nothing of the customer means the same one.</summary>
    private static bool OneCustomer(IEnumerable<BookingDraft> drafts)
    {
        var contacts = drafts.Select(d => d.Wanted.ContactDetails).OfType<ContactDetails>().ToList();
        return new Func<ContactDetails, string?>[] { c => c.ContactId, c => c.Email, c => c.Phone, c => c.FirstName, c => c.LastName }
            .All(part => contacts.Select(part).Where(p => !string.IsNullOrEmpty(p)).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2);
    }

    private static Result<List<BookingDraft>> InOrder(List<BookingDraft> drafts, NodaTime.DateTimeZone zone)
    {
        var timed = new List<(Stretch Time, BookingDraft Draft)>();
        foreach (var draft in drafts)
        {
            var time = draft.Time(zone);
            if (time.Failed(out var badTime)) return badTime;
            timed.Add((Stretch.Of(time.Value.Start, time.Value.End), draft));
        }
        timed.Sort((a, b) => a.Time.Start.CompareTo(b.Time.Start));
        return ServiceSequence.Broken([.. timed.Select(t => (t.Time, ""))]) is { } broken ? broken : timed.ConvertAll(t => t.Draft);
    }

    /// <summary>The first tells who the customer is, and which submission holds the answers; the customer is written to once, about the first.</summary>
    private async Task<Result<MultiServiceMembers>> Book(Tx tx, Guid id, List<BookingDraft> drafts, CancellationToken ct)
    {
        var contact = drafts.Select(d => d.Wanted.ContactDetails).OfType<ContactDetails>().FirstOrDefault();
        var made = new List<StoredBooking>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i] with { Member = (id, i < drafts.Count - 1), Wanted = drafts[i].Wanted with { ContactDetails = contact } };
            if (made is [var first, ..])
                draft = draft with
                {
                    Request = draft.Request with { FormSubmission = null, ParticipantNotification = null },
                    Wanted = draft.Wanted with { ContactDetails = first.Wire.ContactDetails, FormSubmissionId = first.Wire.FormSubmissionId },
                };
            var booked = await create.BookSlot(tx, draft, ct);
            if (booked.Failed(out var fault)) return fault;
            made.Add(booked.Value.Booking);
        }
        return new MultiServiceMembers(id, made);
    }
}
