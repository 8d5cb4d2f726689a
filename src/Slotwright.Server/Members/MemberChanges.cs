using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.Members;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;
using Contact = Slotwright.Contract.Members.Contact;

namespace Slotwright.Server.Members;

/// <summary>Changes of a member's profile and of the contact behind it, by the member or by the business.</summary>
internal sealed class MemberChanges(Db db)
{
    private static readonly TypeRule Type = ContractTable.Current.Types["Members/Member"];

    public void Map(Api api) => api.On(Ops.Members.UpdateMember, Update)
        .On(Ops.Members.UpdateMemberSlug, (call, ct) => Slug(call, call.Id("id"), ct)).On(Ops.Members.UpdateCurrentMemberSlug, (call, ct) => Slug(call, call.Caller.Subject, ct))
        .On(Ops.Members.DeleteMemberAddresses, (call, ct) => Clear(call, (info, _) => info with { Addresses = null }, ct))
        .On(Ops.Members.DeleteMemberPhones, (call, ct) => Clear(call, (info, _) => info with { Phones = null }, ct))
        .On(Ops.Members.DeleteMemberEmails, (call, ct) => Clear(call, (info, login) => info with { Emails = new() { Items = [.. (info.Emails?.Items ?? []).Where(e => ContactKey.OfEmail(e.Email) == ContactKey.OfEmail(login))] } }, ct));

    /// <summary>Members change themselves alone (403).</summary>
    public static Fault? NotTheirs(Call call, Guid id) => call.Caller.Kind == CallerKind.Member && call.Caller.Subject != id ? new PermissionDenied("MEMBERS.MEMBER_UPDATE of others") : null;

    /// <summary>Present members change, null clears, absent stays; lists are replaced. What concerns the contact is changed there.</summary>
    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var given = Documents.Clean(call.Body.GetProperty("member"), Type, update: true);
        var told = given["contact"] as JsonObject;
        given.Remove("contact");
        return await Change(call, call.Id("member.id"), info => told is null ? info : Told(Merged(told, info), info), member =>
        {
            var merged = JsonSerializer.SerializeToNode(member, MembersJson.Wire.Member)!.AsObject();
            Documents.Merge(merged, given, Type);
            var changed = merged.Deserialize(MembersJson.Wire.Member)!;
            return changed with { Profile = (changed.Profile ?? new()) with { Slug = member.Profile?.Slug }, PrivacyStatus = changed.PrivacyStatus is PrivacyStatusStatus.Public ? PrivacyStatusStatus.Public : PrivacyStatusStatus.Private };
        }, ct);
    }

    private Task<Result<Answer>> Clear(Call call, Func<ContactInfo, string, ContactInfo> clear, CancellationToken ct) => Change(call, call.Id("id"), null, m => m, ct, clear);

    /// <summary>The contact is locked before its member, as everywhere.</summary>
    private async Task<Result<Answer>> Change(Call call, Guid id, Func<ContactInfo, ContactInfo>? contact, Func<Member, Member> change, CancellationToken ct, Func<ContactInfo, string, ContactInfo>? clear = null)
    {
        if (NotTheirs(call, id) is { } denied) return denied;
        await using var tx = db.Begin(call);
        if (await tx.PeekMember(id, ct) is not { } seen || await tx.LockContact(seen.Contact, ct) is not { } stored || await tx.LockMember(id, ct) is not { } member) return new MemberNotFound(id);
        var before = stored.Wire.Info ?? new();
        var wanted = clear?.Invoke(before, member.Wire.LoginEmail!) ?? contact!(before);
        var info = before;
        if (wanted != before)
        {
            var complete = ContactRules.Complete(wanted, before);
            if (complete.Failed(out var wrong)) return wrong;
            info = complete.Value;
            tx.SaveContact(stored, ContactRules.With(stored.Wire, info), shares: true);
        }
        var saved = tx.SaveMember(member, change(member.Wire) with { Contact = MemberProfile.Shown(info) }, member.Password);
        return await tx.Commit(Answer.Wrap("member", saved), ct);
    }

    private static Contact Merged(JsonObject told, ContactInfo info)
    {
        var merged = JsonSerializer.SerializeToNode(MemberProfile.Shown(info), MembersJson.Wire.Contact)!.AsObject();
        Documents.Merge(merged, told, ContractTable.Current.Types["Members/Contact"]);
        return merged.Deserialize(MembersJson.Wire.Contact)!;
    }

    /// <summary>A contact's info as its member tells it. What a member does not speak of stays: labels, e-mails, of each number what is known of it.</summary>
    public static ContactInfo Told(Contact told, ContactInfo before) => before with
    {
        Name = told.FirstName is null && told.LastName is null ? null : new() { First = told.FirstName, Last = told.LastName },
        Phones = new() { Items = [.. (told.Phones ?? []).OfType<string>().Select(p => before.Phones?.Items?.FirstOrDefault(k => k.Phone == p) ?? new ContactPhone { Phone = p })] },
        Emails = before.Emails ?? new() { Items = [.. (told.Emails ?? []).OfType<string>().Select(e => new ContactEmail { Email = e })] },
        Addresses = new() { Items = [.. (told.Addresses ?? []).OfType<Contract.Members.Address>().Select(Told)] },
        Birthdate = told.Birthdate,
        Company = told.Company,
        JobTitle = told.JobTitle,
    };

    private static ContactAddress Told(Contract.Members.Address told) => new()
    {
        Id = told.Id,
        Address = new()
        {
            StreetAddress = told.StreetAddress is { } street ? new() { Name = street.Name, Number = street.Number } : null,
            AddressLine = told.AddressLine,
            AddressLine2 = told.AddressLine2,
            City = told.City,
            Subdivision = told.Subdivision,
            Country = told.Country,
            PostalCode = told.PostalCode,
        },
    };

    private async Task<Result<Answer>> Slug(Call call, Guid id, CancellationToken ct)
    {
        if (NotTheirs(call, id) is { } denied) return denied;
        var slug = call.Body.GetProperty("slug").GetString()!;
        if (!MemberSlug.IsFit(slug)) return new InvalidFields("slug", "VALIDATION", "must be small letters and digits with hyphens between them");
        await using var tx = db.Begin(call);
        if (await tx.LockMember(id, ct) is not { } member) return new MemberNotFound(id);
        if (await tx.HasSlug(slug, id, ct)) return new SlugAlreadyExists(slug);
        return await tx.Commit(Answer.Wrap("member", tx.SaveMember(member, member.Wire with { Profile = (member.Wire.Profile ?? new()) with { Slug = slug } }, member.Password)), ct);
    }
}

/// <summary>Another member's profile is under this slug (409).</summary>
internal sealed record SlugAlreadyExists(string Slug) : Fault(FaultKind.Conflict, "SLUG_ALREADY_EXISTS", $"Another member has the slug {Slug}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["slug"] = Slug };
}
