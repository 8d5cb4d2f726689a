using System.Text.Json.Nodes;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Bookings;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

namespace Slotwright.Server.Privacy;

/// <summary>Erase Customer: what happened stays, nobody can tell any more whose it was (docs/adr/0017). All in one transaction.</summary>
internal sealed class EraseCustomer(Db db, SiteDirectory sites, CancelBooking cancel, Callers callers)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.EraseCustomerRequest);
        var preview = asked.Preview == true || call.DryRun;
        var wrong = PersonSearch.Refused(call) is InvalidFields fields ? fields.Violations.ToList() : [];
        if (asked.Confirm != true && asked.Preview != true) wrong.Add(new("confirm", "must be true, for it cannot be undone; or ask with preview", "REQUIRED_FIELD"));
        if (wrong.Count > 0) return new InvalidFields(wrong);
        await using var tx = Begin(call);
        var erased = await Erase(tx, await PersonSearch.Find(tx, call, ct), asked.CancelBookings == true, ct);
        if (erased.Failed(out var fault)) return fault;
        var answer = Noted(tx, erased.Value, ErasureCause.Request, preview);
        return asked.Preview == true ? answer : await tx.Commit(answer, ct);
    }

    /// <summary>The same for a contact that was kept long enough; false when there was nothing to erase, or something still to come.</summary>
    public async Task<bool> Expire(Call call, Guid contact, CancellationToken ct)
    {
        await using var tx = Begin(call);
        var erased = await Erase(tx, await PersonSearch.Of(tx, contact, ct), cancels: false, ct);
        if (erased.Fault is not null) return false;
        Noted(tx, erased.Value, ErasureCause.Retention, preview: false);
        await tx.Commit(ct);
        return true;
    }

    /// <summary>From here on nobody makes a booking of the site until the transaction is over, and those who were about to look again at whose it is.</summary>
    private Tx Begin(Call call)
    {
        var tx = db.Begin(call, anonymizes: true);
        sites.Changed(tx);
        tx.LockBookings();
        return tx;
    }

    private static Answer Noted(Tx tx, JsonObject touched, string cause, bool preview)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        if (!preview) tx.AddErasure(id, cause, touched);
        return Answer.Of(new EraseCustomerResponse
        {
            Preview = preview,
            Erasure = PrivacyRows.Told(preview ? null : id, tx.Now, tx.Call.Caller.Kind.ToString(), tx.Call.Caller.Subject, cause, touched),
        }, SlotwrightJson.Wire.EraseCustomerResponse);
    }

    private async Task<Result<JsonObject>> Erase(Tx tx, Person person, bool cancels, CancellationToken ct)
    {
        var contacts = await tx.LockContacts([.. person.Contacts.Select(Guid.Parse)], ct);
        var coming = await Coming(tx, person, ct);
        var kept = coming.Where(b => b.State.Status != BookingStatus.Created).ToList();
        if (kept.Count > 0 && !cancels) return new CustomerHasBookings([.. kept.Select(b => b.Id.ToString())]);
        var traces = new Traces(person);
        var scrub = new Scrub(traces, Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString());
        var touched = new JsonObject();
        var documents = new ErasedDocuments(tx, person, traces, scrub);
        var ids = await documents.Erase(touched, ct);
        if (cancels && coming.Count > 0) await Cancel(tx, coming, touched, ct);
        foreach (var contact in contacts) tx.RemoveContact(contact with { Bytes = ErasedDocuments.Bytes(scrub.Clean(StoredJson.Read(contact.Bytes), theirs: true, named: true)!) });
        tx.RemoveKeys(person.Contacts.ToArray());
        tx.Committed += () => { foreach (var member in person.Visitors) callers.Forget(Guid.Parse(member)); };
        tx.RemoveMembers(person.Contacts, [.. person.Emails.Select(e => ContactKey.OfEmail(e))]);
        tx.ForgetMethods(person.Contacts); // with the orders locked by now, so that none is kept after this
        await ErasedLogs.Erase(tx, person, traces, scrub, ids, documents.Naming, touched, ct);
        return touched.Count > 0 ? touched : new CustomerNotFound();
    }

    /// <summary>The bookings that are not over, locked: every one of them, in the order of their ids.</summary>
    private static async Task<List<StoredBooking>> Coming(Tx tx, Person person, CancellationToken ct)
    {
        var coming = new List<StoredBooking>();
        foreach (var id in person.Bookings.Order(StringComparer.Ordinal))
            if (await tx.LockBooking(Guid.Parse(id), ct) is { State.IsOver: false } booking && (booking.Wire.EndDate is null || booking.Time.EndInstant > tx.Now)) coming.Add(booking);
        return coming;
    }

    /// <summary>After they were cleaned, so that nobody hears once more who had booked.</summary>
    private async Task Cancel(Tx tx, List<StoredBooking> coming, JsonObject touched, CancellationToken ct)
    {
        var cleaned = new List<StoredBooking>();
        foreach (var booking in coming) cleaned.Add((await tx.LockBooking(booking.Id, ct))!);
        await cancel.CancelAll(tx, cleaned, null, ct);
        touched[PrivacyRows.Canceled] = coming.Count;
    }
}

/// <summary>Somebody still comes: the business cancels first, or says that all is to be canceled (428).</summary>
internal sealed record CustomerHasBookings(IReadOnlyList<string> Bookings)
    : Fault(FaultKind.Precondition, "CUSTOMER_HAS_BOOKINGS", "The customer has bookings still to come. Cancel them, or erase with cancelBookings.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["bookingIds"] = Bookings };
}
