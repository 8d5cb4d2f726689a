using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using V5 = Slotwright.Contract.ContactsV5;

namespace Slotwright.Server.Contacts;

/// <summary>
/// A contact that is made or, where somebody has the e-mail or else the phone, changed. Who asks says whether what is told takes the place of what is
/// known, fills only what is missing, or both: values taken over, lists added to.
/// </summary>
internal sealed class UpsertContacts(Db db)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["ContactsV5/Contact"];

    public void Map(Api api) => api.On(Ops.ContactsV5.UpsertContact, One).On(Ops.ContactsV5.BulkUpsertContacts, Many);

    private async Task<Result<Answer>> One(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var put = await Put(tx, call.Body.GetProperty("contact"), ct);
        if (put.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new V5.UpsertContactResponse { Contact = ContactV5.Of(put.Value.Contact), Action = put.Value.Action }, V5.ContactsV5Json.Wire.UpsertContactResponse), ct);
    }

    private Task<Result<Answer>> Many(Call call, CancellationToken ct) =>
        Bulk.Run(call, [.. (call.Member("contacts") ?? default).EnumerateArray()], call.Member("returnEntity")?.ValueKind == JsonValueKind.True, async item =>
        {
            await using var tx = db.Begin(call with { Key = item.Key });
            var put = await Put(tx, item.Body.TryGetProperty("contact", out var contact) && contact.ValueKind == JsonValueKind.Object ? contact : JsonElement.Parse("{}"), ct);
            if (put.Failed(out var fault)) return fault;
            return await Bulk.Commit(tx, put.Value.Contact.Id!, JsonSerializer.SerializeToUtf8Bytes(ContactV5.Of(put.Value.Contact), V5.ContactsV5Json.Wire.Contact), ct, put.Value.Action);
        }, db, ct);

    private static async Task<Result<(Contract.Contacts.Contact Contact, string Action)>> Put(Tx tx, JsonElement given, CancellationToken ct)
    {
        if (ContactV5.Lost(given, "contact") is { } lost) return lost;
        var told = Documents.Clean(given, Rules);
        if (await Known(tx, told, ct) is { } known) return await Change(tx, known, told, ct);
        var info = ContactV5.Info(told.Deserialize(V5.ContactsV5Json.Wire.Contact)!, null);
        if (info.Failed(out var unfit)) return unfit;
        var added = await Contacts.Add(tx, info.Value, ct);
        return added.Fault is DuplicateContact && await Known(tx, told, ct) is { } since ? await Change(tx, since, told, ct) : Done(added, V5.UpsertContactResponseAction.Created); // somebody made them in between
    }

    private static async Task<Result<(Contract.Contacts.Contact, string)>> Change(Tx tx, StoredContact known, JsonObject told, CancellationToken ct)
    {
        if (await KeptFrom(tx, known, ct) is { } fault) return fault;
        var info = ContactV5.Info(Over(ContactV5.Of(known.Wire), told, tx.Call.Member("upsertMode")?.GetString() ?? V5.UpsertMode.Overwrite), known.Wire.Info);
        return info.Failed(out var unfit) ? unfit : Done(await Contacts.Save(tx, known, info.Value, ct), V5.UpsertContactResponseAction.Updated);
    }

    private static Result<(Contract.Contacts.Contact, string)> Done(Result<byte[]> saved, string action) =>
        saved.Map(bytes => (JsonSerializer.Deserialize(bytes, Contract.Contacts.ContactsJson.Wire.Contact)!, action));

    private static async Task<StoredContact?> Known(Tx tx, JsonObject told, CancellationToken ct) =>
        await Customers.Holding(tx, [ContactKey.OfEmail((string?)told["email"]?["email"])], ct) ?? await Customers.Holding(tx, [ContactKey.OfPhone((string?)told["phone"]?["phone"], null)], ct);

    /// <summary>A member's contact changes only when that is said, and by who may.</summary>
    private static async Task<Fault?> KeptFrom(Tx tx, StoredContact known, CancellationToken ct)
    {
        if ((await tx.MembersAmong([known.Id], ct)).Count == 0) return null;
        if (tx.Call.Member("updateMember")?.ValueKind != JsonValueKind.True) return new Refusal(FaultKind.Precondition, "CANNOT_UPDATE_MEMBER", $"The contact {known.Id} is a member: say updateMember.");
        return tx.Call.Caller.Grant.Holds("CONTACTS.CONTACT_MEMBER_UPDATE") ? null : new Refusal(FaultKind.Denied, "UNAUTHORIZED_UPDATE_MEMBER", $"The contact {known.Id} is a member.");
    }

    private static V5.Contact Over(V5.Contact shown, JsonObject told, string mode)
    {
        var before = JsonSerializer.SerializeToNode(shown, V5.ContactsV5Json.Wire.Contact)!.AsObject();
        if (mode == V5.UpsertMode.Overwrite) Replace(before, told);
        else
        {
            Enlist(before, told, "email", "additionalEmails", Email);
            Enlist(before, told, "phone", "additionalPhones", Phone);
            Enlist(before, told, null, "addresses", a => a["address"]?.ToJsonString() ?? "");
            if (mode == V5.UpsertMode.Append) Fill(before, told);
            else Documents.Merge(before, told, Rules);
        }
        return before.Deserialize(V5.ContactsV5Json.Wire.Contact)!;
    }

    private static string Email(JsonNode email) => ContactKey.OfEmail((string?)email["email"]);

    private static string Phone(JsonNode phone) => ContactKey.OfPhone((string?)phone["phone"], null);

    /// <summary>Who was found by a further e-mail or phone has it as the first one from now on, and not twice.</summary>
    private static void Replace(JsonObject before, JsonObject told)
    {
        Documents.Merge(before, told, Rules);
        if (told["email"] is { } email && told["additionalEmails"] is null && before["additionalEmails"] is JsonArray emails) emails.RemoveAll(e => Email(e!) == Email(email));
        if (told["phone"] is { } phone && told["additionalPhones"] is null && before["additionalPhones"] is JsonArray phones) phones.RemoveAll(p => Phone(p!) == Phone(phone));
    }

    /// <summary>The one and its list are one list: what is told takes the first place only where it is free, and is added behind it once.</summary>
    private static void Enlist(JsonObject before, JsonObject told, string? one, string list, Func<JsonObject, string> key)
    {
        List<JsonObject> Of(JsonObject contact) => [.. (one is null ? null : contact[one]) is JsonObject first ? [first] : Array.Empty<JsonObject>(), .. (contact[list] as JsonArray ?? []).OfType<JsonObject>()];
        var all = Of(before);
        all.AddRange(Of(told).Where(fresh => all.All(known => key(known) != key(fresh))));
        if (list == "addresses") foreach (var address in all.Skip(1)) address.Remove("defaultAddress");
        if (one is not null)
        {
            before[one] = all.FirstOrDefault()?.DeepClone();
            told.Remove(one);
        }
        before[list] = new JsonArray([.. all.Skip(one is null ? 0 : 1).Select(JsonNode? (item) => item.DeepClone())]);
        told.Remove(list);
    }

    private static void Fill(JsonObject before, JsonObject told)
    {
        foreach (var (name, value) in told.ToList())
            if (before[name] is JsonObject known && value is JsonObject more) Fill(known, more);
            else if (before[name] is null && value is not null) before[name] = value.DeepClone();
    }
}
