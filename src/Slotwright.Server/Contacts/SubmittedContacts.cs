using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.SubmittedContacts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;
using ContactInfo = Slotwright.Contract.Contacts.ContactInfo;

namespace Slotwright.Server.Contacts;

/// <summary>
/// Append Or Create Contact: somebody tells who they are, in a form, say. They are found as those who book are (<see cref="Customers"/>): by id, else by an
/// e-mail, else by a phone; what they tell beyond what is known is added. Who is not found is a new contact.
/// </summary>
internal sealed class SubmittedContacts(Db db)
{
    public void Map(Api api) => api.On(Ops.SubmittedContacts.AppendOrCreateContact, Submit);

    private async Task<Result<Answer>> Submit(Call call, CancellationToken ct)
    {
        var asked = call.Read(SubmittedContactsJson.Wire.SubmitContactRequest);
        if (asked.ContactId is not null && call.Caller.Kind is CallerKind.Visitor or CallerKind.Member) return new Refusal(FaultKind.Denied, "INSUFFICIENT_PERMISSION", "Only the business adds to a contact by its id.");
        await using var tx = db.Begin(call);
        var told = await Told(tx, asked.ContactId is not null, ct);
        if (told.Failed(out var fault)) return fault;
        var named = Guid.TryParse(asked.ContactId, out var id);
        var known = named ? await tx.LockContact(id, ct) : await Found(tx, told.Value, ct);
        if (named && known is null) return new ContactNotFound(id);
        var contact = known is null ? Add(tx, told.Value) : Append(tx, known, told.Value);
        return contact.Failed(out var unfit) ? unfit : await tx.Commit(Answer.Of(new SubmitContactResponse { ContactId = contact.Value.ToString(), IdentityType = IdentityType.Contact, NewContact = known is null }, SubmittedContactsJson.Wire.SubmitContactResponse), ct);
    }

    /// <summary>What the request tells, complete by itself, with labels and values that fit the site's.</summary>
    private static async Task<Result<ContactInfo>> Told(Tx tx, bool isPart, CancellationToken ct)
    {
        var wanted = tx.Call.Member("info") is { } info ? System.Text.Json.JsonSerializer.Deserialize(info, ContactsJson.Wire.ContactInfo)! : new();
        var values = await ExtendedValues.Given(tx, wanted.ExtendedFields?.Items, ct);
        if (values.Failed(out var unfit)) return unfit;
        if (await tx.MissingLabel([.. (wanted.LabelKeys?.Items ?? []).OfType<string>().Distinct()], ct) is { } missing) return new LabelNotFound(missing);
        return ContactRules.Complete(wanted with { ExtendedFields = ExtendedValues.Over(null, values.Value) }, null, isPart);
    }

    private static async Task<StoredContact?> Found(Tx tx, ContactInfo told, CancellationToken ct) =>
        await Customers.Holding(tx, (told.Emails?.Items ?? []).Select(e => ContactKey.OfEmail(e.Email)), ct)
        ?? await Customers.Holding(tx, (told.Phones?.Items ?? []).Select(p => ContactKey.OfPhone(p.Phone, p.CountryCode)), ct);

    /// <summary>Two who tell of the same new person at once meet at the unique index of keys; the later one is run again and finds them.</summary>
    private static Result<Guid> Add(Tx tx, ContactInfo told)
    {
        var (id, now) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), Wire.Timestamp(tx.Now));
        tx.AddContact(ContactRules.With(new()
        {
            Id = id.ToString(),
            Revision = 1,
            CreatedDate = now,
            UpdatedDate = now,
            Source = Contacts.SourceOf(tx.Call.Caller),
            LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.ContactCreated),
        }, told), shares: false);
        return id;
    }

    /// <summary>An e-mail that somebody else has, too, goes on finding them.</summary>
    private static Result<Guid> Append(Tx tx, StoredContact contact, ContactInfo told)
    {
        var known = contact.Wire.Info ?? new();
        if (Customers.Appended(known, told) is not { } appended) return contact.Id;
        var complete = ContactRules.Complete(appended, known);
        if (complete.Failed(out var fault)) return fault;
        tx.SaveContact(contact, ContactRules.With(contact.Wire, complete.Value), shares: true);
        return contact.Id;
    }
}
