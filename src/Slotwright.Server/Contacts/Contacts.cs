using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>Contacts: the people a business knows. Bookings make them, too (<see cref="Customers"/>).</summary>
/// <param name="leaves">What each module does with what belonged to a contact that goes.</param>
internal sealed class Contacts(Db db, SiteDirectory sites, MergeContacts merge, IReadOnlyList<Contacts.Leave> leaves)
{
    /// <summary>Lets go of what a contact had, within the transaction that deletes it.</summary>
    public delegate Task Leave(Tx tx, Guid contact, CancellationToken ct);

    private readonly ContactLists lists = new(db, sites);

    public void Map(Api api, Jobs.Jobs jobs)
    {
        api.On(Ops.Contacts.CreateContact, Create).On(Ops.Contacts.GetContact, Get).On(Ops.Contacts.UpdateContact, Update).On(Ops.Contacts.DeleteContact, Delete)
            .On(Ops.Contacts.LabelContact, (call, ct) => Label(call, (had, keys) => [.. had.Union(keys)], ct))
            .On(Ops.Contacts.UnlabelContact, (call, ct) => Label(call, (had, keys) => [.. had.Except(keys)], ct))
            .On(Ops.Contacts.MergeContacts, merge.Run).On(Ops.Contacts.PreviewMergeContacts, merge.Preview);
        lists.Map(api);
        new BulkContacts(db, jobs, Remove).Map(api);
        new ContactsV5(db, merge, Remove).Map(api);
        new ContactListsV5(db, sites).Map(api, jobs, Remove);
    }

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var wanted = call.Body.GetProperty("info").Deserialize(ContactsJson.Wire.ContactInfo)!;
        var values = await ExtendedValues.Given(tx, wanted.ExtendedFields?.Items, ct);
        if (values.Failed(out var unfit)) return unfit;
        var added = await Add(tx, wanted with { ExtendedFields = ExtendedValues.Over(null, values.Value) }, ct);
        return added.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("contact", added.Value), ct);
    }

    /// <summary>A new contact of this info, whose extended fields hold what they may.</summary>
    public static async Task<Result<byte[]>> Add(Tx tx, ContactInfo info, CancellationToken ct)
    {
        var complete = ContactRules.Complete(info, null);
        if (complete.Failed(out var broken)) return broken;
        if (await Refused(tx, complete.Value, null, Guid.Empty, ct) is { } fault) return fault;
        var (id, now) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), Wire.Timestamp(tx.Now));
        return tx.AddContact(ContactRules.With(new()
        {
            Id = id.ToString(),
            Revision = 1,
            CreatedDate = now,
            UpdatedDate = now,
            Source = SourceOf(tx.Call.Caller),
            LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.ContactCreated),
        }, complete.Value), Shares(tx.Call));
    }

    public static ContactSource SourceOf(Caller caller) => caller.Kind switch
    {
        CallerKind.App => new() { SourceType = ContactSourceType.ThirdParty, AppId = caller.Subject.ToString() },
        CallerKind.User => new() { SourceType = ContactSourceType.Admin },
        _ => new() { SourceType = ContactSourceType.Other },
    };

    /// <summary>A contact that was merged into another is answered by that one.</summary>
    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var (id, view) = (call.Id("id"), new ContactView(call.Body));
        var found = await db.Contact(call.Site, id, ct);
        var merged = found is null ? await db.MergedContact(call.Site, id, ct) : null;
        return (found ?? merged) is not { } contact ? new ContactNotFound(id) : Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WritePropertyName("contact");
            w.WriteRawValue(view.Show(contact.Bytes), skipInputValidation: true);
            w.WriteString("responseType", merged is null ? GetContactResponseType.Regular : GetContactResponseType.Merged);
            w.WriteEndObject();
        });
    }

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var changed = await Change(tx, call.Id("contactId"), call.Body.GetProperty("info"), call.Read(ContactsJson.Wire.UpdateContactRequest).Revision, ct);
        return changed.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("contact", changed.Value), ct);
    }

    /// <summary>Lays the given info over the stored one: present members change, null clears, absent stays, lists are replaced.</summary>
    /// <param name="revision">What the caller has seen; null for whoever changes what is there now.</param>
    public static async Task<Result<byte[]>> Change(Tx tx, Guid id, JsonElement info, int? revision, CancellationToken ct)
    {
        var values = await ExtendedValues.Given(tx, Items(info), ct); // fields are locked before contacts, as who deletes one does
        if (await tx.LockContact(id, ct) is not { } stored) return new ContactNotFound(id);
        if (revision is { } seen && seen != stored.Revision) return new ContactAlreadyChanged(stored.Revision);
        var type = ContractTable.Current.Types["Contacts/ContactInfo"];
        var given = Documents.Clean(info, type);
        if (given.Count == 0) return new Refusal(FaultKind.Invalid, "INSUFFICIENT_UPDATE_CONTACT_DATA", "There is nothing to change.");
        if (values.Failed(out var unfit)) return unfit;
        given.Remove("extendedFields");
        KeepIds(given, info);
        var merged = JsonSerializer.SerializeToNode(stored.Wire.Info ?? new(), ContactsJson.Wire.ContactInfo)!.AsObject();
        Documents.Merge(merged, given, type);
        var fields = ExtendedValues.Over(ClearsFields(info) ? null : stored.Wire.Info?.ExtendedFields, values.Value);
        return await Save(tx, stored, merged.Deserialize(ContactsJson.Wire.ContactInfo)! with { ExtendedFields = fields }, ct);
    }

    /// <summary>The contact with other info, as far as the rules and others' e-mails allow.</summary>
    public static async Task<Result<byte[]>> Save(Tx tx, StoredContact stored, ContactInfo info, CancellationToken ct)
    {
        var complete = ContactRules.Complete(info, stored.Wire.Info);
        if (complete.Failed(out var broken)) return broken;
        if (await Refused(tx, complete.Value, stored.Wire.Info, stored.Id, ct) is { } fault) return fault;
        if (await MemberContacts.Moves(tx, stored, complete.Value, ct) is { } kept) return kept;
        return tx.SaveContact(stored, ContactRules.With(stored.Wire, complete.Value), Shares(tx.Call));
    }

    private static JsonElement? Items(JsonElement info) =>
        info.TryGetProperty("extendedFields", out var fields) && fields.ValueKind == JsonValueKind.Object && fields.TryGetProperty("items", out var items) ? items : null;

    private static bool ClearsFields(JsonElement info) => info.TryGetProperty("extendedFields", out var fields)
        && (fields.ValueKind == JsonValueKind.Null || fields.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Null);

    /// <summary>Items are known by the ids they were answered with, although callers cannot choose them.</summary>
    private static void KeepIds(JsonObject given, JsonElement info)
    {
        foreach (var list in (string[])["emails", "phones", "addresses"])
            if (given[list]?["items"] is JsonArray items)
                foreach (var (i, item) in items.Index())
                    if (item is JsonObject one && info.GetProperty(list).GetProperty("items")[i].TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String) one["id"] = id.GetString();
    }

    private static bool Shares(Call call) => call.Member("allowDuplicates")?.ValueKind == JsonValueKind.True;

    /// <summary>What other entities forbid: labels that do not exist, and, unless duplicates are allowed, an e-mail (or without any, a phone) that somebody else has.</summary>
    private static async Task<Fault?> Refused(Tx tx, ContactInfo info, ContactInfo? before, Guid id, CancellationToken ct)
    {
        var labels = (info.LabelKeys?.Items ?? []).Except(before?.LabelKeys?.Items ?? []).ToArray();
        if (labels.Length > 0 && await tx.MissingLabel(labels, ct) is { } missing) return new LabelNotFound(missing);
        if (Shares(tx.Call)) return null;
        var fresh = ContactKey.Of(info).Except(ContactKey.Of(before)).Where(k => k.Finds).Select(k => k.Key).ToList();
        return fresh.Count > 0 && await tx.HolderOf(fresh, id, ct) is { } holder ? new DuplicateContact(holder.Contact, new(holder.Key, true)) : null;
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await Remove(tx, call.Id("contactId"), ct) is { } fault ? fault : await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Fault?> Remove(Tx tx, Guid id, CancellationToken ct)
    {
        if (await tx.LockContacts([id], ct) is not [var contact]) return new ContactNotFound(id);
        if (await MemberContacts.Leaves(tx, id, ct) is { } fault) return fault;
        foreach (var leave in leaves) await leave(tx, id, ct);
        tx.RemoveContact(contact);
        return null;
    }

    private async Task<Result<Answer>> Label(Call call, Func<IEnumerable<string>, IEnumerable<string>, IReadOnlyList<string>> change, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var keys = call.Body.GetProperty("labelKeys").EnumerateArray().Select(k => k.GetString()!).Distinct().ToArray();
        var labeled = await Relabel(tx, call.Id("contactId"), keys, had => change(had, keys), ct);
        return labeled.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("contact", labeled.Value), ct);
    }

    /// <summary>Gives a contact other labels; its labels are locked before it, as who deletes one does.</summary>
    public static async Task<Result<byte[]>> Relabel(Tx tx, Guid id, string[] keys, Func<IReadOnlyList<string>, IReadOnlyList<string>> change, CancellationToken ct)
    {
        if (await tx.MissingLabel(keys, ct) is { } missing) return new LabelNotFound(missing);
        if (await tx.LockContact(id, ct) is not { } stored) return new ContactNotFound(id);
        var had = stored.Wire.Info?.LabelKeys?.Items ?? [];
        var has = change(had);
        if (had.SequenceEqual(has)) return stored.Bytes;
        return tx.SaveContact(stored, stored.Wire with { Info = (stored.Wire.Info ?? new()) with { LabelKeys = has.Count > 0 ? new() { Items = has } : null } }, shares: true);
    }
}
