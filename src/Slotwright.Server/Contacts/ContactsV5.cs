using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using V5 = Slotwright.Contract.ContactsV5;

namespace Slotwright.Server.Contacts;

/// <summary>The fifth version of the API of contacts, over the same contacts; what it has and they do not keep is refused.</summary>
/// <param name="remove">How a contact goes.</param>
internal sealed class ContactsV5(Db db, MergeContacts merge, Jobs.JobStep remove)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["ContactsV5/Contact"];

    public void Map(Api api) => api.On(Ops.ContactsV5.CreateContact, Create).On(Ops.ContactsV5.GetContact, Get).On(Ops.ContactsV5.UpdateContact, Update).On(Ops.ContactsV5.DeleteContact, Delete)
        .On(Ops.ContactsV5.MergeContacts, Merge).On(Ops.ContactsV5.AddContactAdditionalEmail, AddEmail).On(Ops.ContactsV5.AddContactAdditionalPhone, AddPhone)
        .On(Ops.ContactsV5.AddContactAddress, AddAddress).On(Ops.ContactsV5.UpdateContactAddress, UpdateAddress).On(Ops.ContactsV5.DeleteContactAddress, DeleteAddress)
        .On(Ops.ContactsV5.BulkCreateContacts, (call, ct) => InBulk(call, "contacts", async (tx, item) => await Add(tx, item.GetProperty("contact"), ct), null, ct))
        .On(Ops.ContactsV5.BulkUpdateContacts, (call, ct) => InBulk(call, "contacts", async (tx, item) => await Change(tx, item.GetProperty("contact"), ct), item => item.GetProperty("contact").TryGetProperty("id", out var id) ? id.ToString() : null, ct))
        .On(Ops.ContactsV5.BulkDeleteContacts, BulkDelete);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await Told(tx, await Add(tx, call.Body.GetProperty("contact"), ct), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("contactId");
        return (await db.Contact(call.Site, id, ct) ?? await db.MergedContact(call.Site, id, ct)) is { } found ? Answer.Wrap("contact", ContactV5.Bytes(found.Bytes)) : new ContactNotFound(id);
    }

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await Told(tx, await Change(tx, call.Body.GetProperty("contact"), ct, call.Id("contact.id")), ct);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await remove(tx, call.Id("contactId"), ct) is { } fault ? fault : await tx.Commit(Answer.Empty, ct);
    }

    private static async Task<Result<Answer>> Told(Tx tx, Result<byte[]> saved, CancellationToken ct) =>
        saved.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("contact", ContactV5.Bytes(saved.Value)), ct);

    private static async Task<Result<byte[]>> Add(Tx tx, JsonElement contact, CancellationToken ct)
    {
        if (ContactV5.Lost(contact, "contact") is { } lost) return lost;
        var info = ContactV5.Info(Documents.Clean(contact, Rules).Deserialize(V5.ContactsV5Json.Wire.Contact)!, null);
        return info.Failed(out var fault) ? fault : await Contacts.Add(tx, info.Value, ct);
    }

    /// <summary>Lays what is given over the contact as this API shows it.</summary>
    private static async Task<Result<byte[]>> Change(Tx tx, JsonElement patch, CancellationToken ct, Guid? named = null)
    {
        if (ContactV5.Lost(patch, "contact") is { } lost) return lost;
        var id = named ?? (patch.TryGetProperty("id", out var sent) && Guid.TryParse(sent.ToString(), out var inner) ? inner : Guid.Empty);
        return await Alter(tx, id, patch.TryGetProperty("revision", out var revision) ? revision.ToString() : "", shown =>
        {
            var merged = JsonSerializer.SerializeToNode(shown, V5.ContactsV5Json.Wire.Contact)!.AsObject();
            Documents.Merge(merged, Documents.Clean(patch, Rules, update: true), Rules);
            return merged.Deserialize(V5.ContactsV5Json.Wire.Contact)!;
        }, ct);
    }

    private static async Task<Result<byte[]>> Alter(Tx tx, Guid id, string revision, Func<V5.Contact, Result<V5.Contact>> change, CancellationToken ct)
    {
        if (await tx.LockContact(id, ct) is not { } stored) return new ContactNotFound(id);
        if (revision != Wire.Revision(stored.Revision)) return new RevisionMismatch(stored.Revision);
        var changed = change(ContactV5.Of(stored.Wire));
        if (changed.Failed(out var refused)) return refused;
        var info = ContactV5.Info(changed.Value, stored.Wire.Info);
        return info.Failed(out var fault) ? fault : await Contacts.Save(tx, stored, info.Value, ct);
    }

    private async Task<Result<Answer>> Alter(Call call, Func<V5.Contact, Result<V5.Contact>> change, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await Told(tx, await Alter(tx, call.Id("contactId"), call.Member("revision")?.ToString() ?? "", change, ct), ct);
    }

    private Task<Result<Answer>> AddEmail(Call call, CancellationToken ct) => Alter(call, shown => shown.AdditionalEmails!.Count >= ContactV5.MostAdditional ? Full("ADDITIONAL_EMAILS_LIMIT_REACHED")
        : shown with { AdditionalEmails = [.. shown.AdditionalEmails, call.Read(V5.ContactsV5Json.Wire.AddContactAdditionalEmailRequest).Email!] }, ct);

    private Task<Result<Answer>> AddPhone(Call call, CancellationToken ct) => Alter(call, shown => shown.AdditionalPhones!.Count >= ContactV5.MostAdditional ? Full("ADDITIONAL_PHONES_LIMIT_REACHED")
        : shown with { AdditionalPhones = [.. shown.AdditionalPhones, call.Read(V5.ContactsV5Json.Wire.AddContactAdditionalPhoneRequest).Phone!] }, ct);

    private async Task<Result<Answer>> AddAddress(Call call, CancellationToken ct)
    {
        if (ContactV5.Lost(call.Body.GetProperty("address"), "address", "addresses") is { } lost) return lost;
        var address = call.Read(V5.ContactsV5Json.Wire.AddContactAddressRequest).Address!;
        return await Alter(call, shown => shown.Addresses!.Count >= 50 ? Full("ADDRESSES_LIMIT_REACHED") : With(shown, [.. shown.Addresses, address], address), ct);
    }

    private async Task<Result<Answer>> UpdateAddress(Call call, CancellationToken ct)
    {
        var sent = call.Body.GetProperty("address");
        if (ContactV5.Lost(sent, "address", "addresses") is { } lost) return lost;
        return await Alter(call, shown =>
        {
            if (Named(shown, call.Path["address.id"]) is not { } old) return new AddressNotFound(call.Path["address.id"]);
            var (merged, rule) = (JsonSerializer.SerializeToNode(old, V5.ContactsV5Json.Wire.ContactAddress)!.AsObject(), ContractTable.Current.Types["ContactsV5/ContactAddress"]);
            Documents.Merge(merged, Documents.Clean(sent, rule), rule);
            var fresh = merged.Deserialize(V5.ContactsV5Json.Wire.ContactAddress)! with { Id = old.Id };
            return With(shown, [.. shown.Addresses!.Select(a => a == old ? fresh : a)], fresh);
        }, ct);
    }

    private Task<Result<Answer>> DeleteAddress(Call call, CancellationToken ct) => Alter(call, shown =>
        Named(shown, call.Path["addressId"]) is { } gone ? shown with { Addresses = [.. shown.Addresses!.Where(a => a != gone)] } : new AddressNotFound(call.Path["addressId"]), ct);

    private static V5.ContactAddress? Named(V5.Contact shown, string id) => shown.Addresses!.FirstOrDefault(a => Guid.TryParse(a.Id, out var one) && Guid.TryParse(id, out var other) && one == other);

    /// <summary>A new default takes the place of the one before.</summary>
    private static V5.Contact With(V5.Contact shown, IReadOnlyList<V5.ContactAddress> addresses, V5.ContactAddress fresh) =>
        shown with { Addresses = fresh.DefaultAddress == true ? [.. addresses.Select(a => a with { DefaultAddress = a == fresh })] : addresses };

    private static Refusal Full(string code) => new(FaultKind.Precondition, code, "A contact has no room for more.");

    /// <summary>A look at what would become of it is the same, undone.</summary>
    private async Task<Result<Answer>> Merge(Call call, CancellationToken ct)
    {
        var asked = call.Read(V5.ContactsV5Json.Wire.MergeContactsRequest);
        if (asked.TargetContact is not null) return new InvalidFields("targetContact", "FIELD_NOT_ALLOWED", "the target keeps what it has; change it after the merge");
        await using var tx = db.Begin(call);
        if (!long.TryParse(asked.TargetContactRevision, CultureInfo.InvariantCulture, out var seen)) return new InvalidFields("targetContactRevision", "FORMAT", "must be a number");
        var merged = await merge.Merge(tx, stored => seen == stored ? null : new RevisionMismatch(stored), ct);
        if (merged.Fault is IllegalMerge illegal) return new Refusal(FaultKind.Precondition, "INVALID_CONTACT_MERGE", illegal.Message);
        if (merged.Fault is ContactNotFound { Id: var missing } && missing != call.Id("targetContactId")) return new Refusal(FaultKind.NotFound, "SOURCE_NOT_FOUND", $"There is no contact {missing}.");
        return merged.Fault is null && asked.Preview == true ? Answer.Wrap("contact", ContactV5.Bytes(merged.Value)) : await Told(tx, merged, ct);
    }

    private Task<Result<Answer>> InBulk(Call call, string list, Func<Tx, JsonElement, Task<Result<byte[]>>> one, Func<JsonElement, string?>? named, CancellationToken ct)
    {
        var shares = call.Member("allowDuplicates")?.ValueKind == JsonValueKind.True;
        var items = (call.Member(list) ?? default).EnumerateArray().Select(item => new JsonObject { ["contact"] = Contact(item, isWrapped: named is not null), ["allowDuplicates"] = shares }.Deserialize<JsonElement>()).ToList();
        return Bulk.Run(call, items, call.Member("returnEntity")?.ValueKind == JsonValueKind.True, async item =>
        {
            await using var tx = db.Begin(item);
            var saved = await one(tx, item.Body);
            if (saved.Failed(out var fault)) return fault;
            var bytes = ContactV5.Bytes(saved.Value);
            return await Bulk.Commit(tx, JsonSerializer.Deserialize(bytes, V5.ContactsV5Json.Wire.Contact)!.Id!, bytes, ct);
        }, db, ct, named: named);
    }

    private static JsonNode Contact(JsonElement item, bool isWrapped) =>
        isWrapped && item.ValueKind == JsonValueKind.Object && item.TryGetProperty("contact", out var inner) ? Contact(inner, false) : item.ValueKind == JsonValueKind.Object && !isWrapped ? JsonNode.Parse(item.GetRawText())! : new JsonObject();

    private Task<Result<Answer>> BulkDelete(Call call, CancellationToken ct) => Bulk.Run(call, [.. (call.Member("contactIds") ?? default).EnumerateArray()], returnEntity: false, async item =>
    {
        var id = Guid.Parse(item.Body.GetString()!);
        await using var tx = db.Begin(item with { Body = call.Body });
        return await remove(tx, id, ct) is { } fault ? fault : await Bulk.Commit(tx, id.ToString(), "{}"u8.ToArray(), ct);
    }, db, ct, named: id => id.GetString());
}

/// <summary>The contact has no address of this id (404).</summary>
internal sealed record AddressNotFound(string Id) : Fault(FaultKind.NotFound, "ADDRESS_NOT_FOUND", $"The contact has no address {Id}.");
