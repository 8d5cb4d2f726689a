using System.Text.Json;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>
/// Merge Contacts, Preview Merge Contacts: one contact takes others in. It keeps what it has and gets what it lacks; the others are
/// gone, and what is theirs (bookings, answers, conversations) is its own from then on. It cannot be undone.
/// </summary>
/// <param name="inherits">What each module does with what belonged to a contact that went into another.</param>
internal sealed class MergeContacts(Db db, IReadOnlyList<MergeContacts.Inherit> inherits)
{
    /// <summary>Gives what one contact had to another, within the merge's transaction.</summary>
    public delegate Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var seen = call.Read(ContactsJson.Wire.MergeContactsRequest).TargetContactRevision;
        var merged = await Merge(tx, stored => seen is null || seen == stored ? null : new Refusal(FaultKind.Conflict, "FAILED_PRECONDITION", $"The contact has changed: its revision is {stored}."), ct);
        return merged.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("contact", merged.Value), ct);
    }

    /// <summary>Merges what the request names, unless the target's revision is refused.</summary>
    public async Task<Result<byte[]>> Merge(Tx tx, Func<long, Fault?> judge, CancellationToken ct)
    {
        var merged = await Merged(tx, ct);
        if (merged.Failed(out var fault)) return fault;
        var (target, sources, contact) = merged.Value;
        if (judge(target.Revision) is { } stale) return stale;
        tx.OriginatedFrom = "merge";
        foreach (var source in sources)
        {
            tx.RemoveContact(source);
            tx.AddMerge(source.Id, target.Id);
            foreach (var inherit in inherits) await inherit(tx, source.Id, target.Id, ct);
        }
        var bytes = tx.SaveContact(target, contact, shares: true);
        tx.OriginatedFrom = null;
        tx.PublishAction(ContactRows.Fqdn, "merged", target.Id.ToString(), target.Revision + 1, new ContactMerged
        {
            TargetContactId = target.Id.ToString(),
            SourceContactIds = [.. sources.Select(s => s.Id.ToString())],
            TargetContact = JsonSerializer.Deserialize(bytes, ContactsJson.Wire.Contact),
        }, ContactsJson.Wire.ContactMerged);
        return bytes;
    }

    /// <summary>The same without its effects.</summary>
    public async Task<Result<Answer>> Preview(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return (await Merged(tx, ct)).Map(m => Answer.Of(new PreviewMergeContactsResponse { Contact = m.Contact }, ContactsJson.Wire.PreviewMergeContactsResponse));
    }

    private static async Task<Result<(StoredContact Target, List<StoredContact> Sources, Contact Contact)>> Merged(Tx tx, CancellationToken ct)
    {
        var target = tx.Call.Id("targetContactId");
        var named = tx.Call.Member("sourceContactIds") is { } list ? list.EnumerateArray().Select(i => Guid.TryParse(i.GetString(), out var id) ? id : (Guid?)null).Distinct().ToList() : [];
        if (named.Contains(null)) return new InvalidFields("sourceContactIds", "FORMAT", "must be GUIDs");
        var sources = named.ConvertAll(id => id!.Value);
        if (sources.Count == 0) return new InvalidFields("sourceContactIds", "MIN_SIZE", "must name at least one contact");
        if (sources.Contains(target)) return new IllegalMerge("A contact cannot be merged into itself.");
        await tx.HoldFieldTypes(ct); // a field deleted meanwhile would leave its value behind in the target
        var found = (await tx.LockContacts([target, .. sources], ct)).ToDictionary(c => c.Id);
        foreach (var id in (Guid[])[target, .. sources])
            if (!found.ContainsKey(id)) return new ContactNotFound(id);
        if ((await tx.MembersAmong(sources, ct)).Count > 0) return new IllegalMerge("A member cannot be merged into another contact.");
        var taken = sources.ConvertAll(id => found[id]);
        var info = taken.Aggregate(found[target].Wire.Info ?? new(), (into, source) => United(into, source.Wire.Info ?? new()));
        var complete = ContactRules.Complete(info, info);
        if (complete.Failed(out var fault)) return fault;
        return (found[target], taken, ContactRules.With(found[target].Wire, complete.Value) with { LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.ContactMerged) });
    }

    /// <summary>What the one lacks is taken of the other; of what both may have many, the other's come after, each once.</summary>
    public static ContactInfo United(ContactInfo into, ContactInfo from) => into with
    {
        Name = into.Name ?? from.Name,
        Company = into.Company ?? from.Company,
        JobTitle = into.JobTitle ?? from.JobTitle,
        Birthdate = into.Birthdate ?? from.Birthdate,
        Locale = into.Locale ?? from.Locale,
        Picture = into.Picture ?? from.Picture,
        ExtendedFields = ExtendedValues.Filled(into.ExtendedFields, from.ExtendedFields),
        Emails = new() { Items = Both(into.Emails?.Items, from.Emails?.Items?.Select(e => into.Emails is { Items.Count: > 0 } ? e with { Primary = false } : e), e => ContactKey.OfEmail(e.Email)) },
        Phones = new() { Items = Both(into.Phones?.Items, from.Phones?.Items?.Select(p => into.Phones is { Items.Count: > 0 } ? p with { Primary = false } : p), p => ContactKey.OfPhone(p.Phone, p.CountryCode)) },
        Addresses = new() { Items = Both(into.Addresses?.Items, from.Addresses?.Items, a => a.Address) },
        LabelKeys = new() { Items = Both(into.LabelKeys?.Items, from.LabelKeys?.Items, k => k) },
    };

    private const int Most = 50; // of the contract; labels may be more

    private static List<T> Both<T, TKey>(IReadOnlyList<T>? into, IEnumerable<T>? from, Func<T, TKey> key) =>
        [.. (into ?? []).Concat(from ?? []).DistinctBy(key).Take(typeof(T) == typeof(string) ? 2000 : Most)];
}
