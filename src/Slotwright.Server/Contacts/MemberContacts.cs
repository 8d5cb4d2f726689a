using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>The contacts of members: each has one, whose primary e-mail is the one the member signs in with (behaviour/identity.md 3).</summary>
internal static class MemberContacts
{
    /// <summary>Whether the business knows an e-mail already.</summary>
    public static async Task<bool> IsKnown(Tx tx, string email, CancellationToken ct) => await tx.HolderOf([ContactKey.OfEmail(email)], Guid.Empty, ct) is not null;

    /// <summary>
    /// The contact that is to be a member's: whoever is known under the e-mail, unless that is a member under another one; else a new one. What is told
    /// is added, nothing is overwritten but which e-mail comes first.
    /// </summary>
    public static async Task<(Guid Id, ContactInfo Info)> Of(Tx tx, string email, ContactInfo told, CancellationToken ct)
    {
        var holder = await tx.HolderOf([ContactKey.OfEmail(email)], Guid.Empty, ct);
        var known = holder is null ? null : await tx.LockContact(holder.Contact, ct);
        if (known is not null && (await tx.MembersAmong([known.Id], ct)).Count == 0)
        {
            var info = First(MergeContacts.United(known.Wire.Info ?? new(), told), email, known.Wire.Info);
            tx.SaveContact(known, ContactRules.With(known.Wire, info) with { LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.MemberRegister) }, shares: true);
            return (known.Id, info);
        }
        return Add(tx, First(told, email, null), shares: known is not null);
    }

    private static (Guid Id, ContactInfo Info) Add(Tx tx, ContactInfo info, bool shares)
    {
        var (id, now) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), Wire.Timestamp(tx.Now));
        tx.AddContact(ContactRules.With(new()
        {
            Id = id.ToString(),
            Revision = 1,
            CreatedDate = now,
            UpdatedDate = now,
            Source = new() { SourceType = ContactSourceType.WixSiteMembers },
            LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.MemberRegister),
        }, info), shares);
        return (id, info);
    }

    /// <summary>The info with this e-mail as its primary one. What else was told and cannot stand in a contact is left out.</summary>
    private static ContactInfo First(ContactInfo info, string email, ContactInfo? before)
    {
        var (key, emails) = (ContactKey.OfEmail(email), info.Emails?.Items ?? []);
        var own = emails.FirstOrDefault(e => ContactKey.OfEmail(e.Email) == key) ?? new() { Email = email, Tag = EmailTag.Main };
        List<ContactEmail> all = [own with { Primary = true }, .. emails.Where(e => ContactKey.OfEmail(e.Email) != key).Select(e => e with { Primary = false })];
        var complete = ContactRules.Complete(info with { Emails = new() { Items = all } }, before);
        if (complete.Fault is null) return complete.Value;
        return ContactRules.Complete((before ?? new()) with { Emails = new() { Items = all } }, before).Value;
    }

    /// <summary>Why this caller cannot give a contact that primary e-mail; null when they can, and then the member's login follows.</summary>
    public static async Task<Fault?> Moves(Tx tx, StoredContact before, ContactInfo after, CancellationToken ct)
    {
        var (had, has) = (before.Wire.PrimaryInfo?.Email, after.Emails?.Items?.FirstOrDefault(e => e.Primary == true)?.Email);
        if (ContactKey.OfEmail(had) == ContactKey.OfEmail(has) || (await tx.MembersAmong([before.Id], ct)).Count == 0) return null;
        if (has is null || tx.Call.Caller.Kind != CallerKind.User || await tx.IsLogin(has, ct)) return new CannotUpdateMemberEmail(before.Id);
        await tx.MoveLogin(before.Id, has, ct);
        return null;
    }

    /// <summary>Members go with their contact only when that is said.</summary>
    public static async Task<Fault?> Leaves(Tx tx, Guid contact, CancellationToken ct)
    {
        if ((await tx.MembersAmong([contact], ct)).Count == 0) return null;
        if (tx.Call.Member("deleteMembers") is not { ValueKind: System.Text.Json.JsonValueKind.True } || !tx.Call.Caller.Grant.Holds("MEMBERS.MEMBER_DELETE")) return new CannotDeleteMember(contact);
        await tx.RemoveMemberOf(contact, ct);
        return null;
    }
}

/// <summary>The contact is a member, and members stay unless it is said that they go, too (428).</summary>
internal sealed record CannotDeleteMember(Guid Contact) : Fault(FaultKind.Precondition, "CANNOT_DELETE_MEMBER", $"The contact {Contact} is a member; deleteMembers deletes both.");

/// <summary>The contact is a member and signs in with the e-mail (428).</summary>
internal sealed record CannotUpdateMemberEmail(Guid Contact) : Fault(FaultKind.Precondition, "CANNOT_UPDATE_MEMBER_EMAIL", $"The contact {Contact} is a member, who signs in with its primary e-mail.");
