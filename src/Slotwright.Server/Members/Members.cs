using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Members;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Members as the business sees them, and each as it sees itself.</summary>
internal sealed class Members(Db db, SiteDirectory sites, Callers callers)
{
    public void Map(Api api, Jobs.Jobs jobs)
    {
        api.On(Ops.Members.CreateMember, Create).On(Ops.Members.GetMember, Get).On(Ops.Members.GetCurrentMember, GetCurrent)
            .On(Ops.Members.DeleteMember, (call, ct) => Delete(call, call.Id("id"), ct)).On(Ops.Members.DeleteMyMember, DeleteMine).On(Ops.Members.BulkDeleteMembers, BulkDelete)
            .On(Ops.Members.BulkDeleteMembersByFilter, ByOwner(jobs.ByFilter(Ops.Members.BulkDeleteMembersByFilter, MemberLists.Queried, _ => "true", Remove)));
        new MemberLists(db, sites).Map(api);
        new MemberChanges(db).Map(api);
        new MemberStandings(db, callers).Map(api, jobs);
    }

    /// <summary>What the owner makes a member of: approved at once, and without a password until a mail or a sign-on brings one.</summary>
    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var wanted = call.Member("member") is { ValueKind: JsonValueKind.Object } given ? Documents.Clean(given, ContractTable.Current.Types["Members/Member"], MembersJson.Wire.Member) : new();
        if (wanted.LoginEmail?.Trim() is not { Length: > 0 } email) return new InvalidFields("member.loginEmail", "REQUIRED_FIELD", "must be given");
        var info = MemberChanges.Told(wanted.Contact ?? new(), new());
        if (ContactRules.Complete(info with { Emails = new() { Items = [new() { Email = email }, .. info.Emails?.Items ?? []] } }, null).Failed(out var wrong)) return wrong;
        await using var tx = db.Begin(call);
        if (await tx.MemberOf(ContactKey.OfEmail(email), ct) is not null) return new EmailTaken();
        var member = await NewMember.Add(tx, email, info, wanted.Profile, wanted.PrivacyStatus, null, verified: false, Standing.Approved, ct);
        return await tx.Commit(Answer.Wrap("member", member.Bytes), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("id");
        return await db.Member(call.Site, id, ct) is { } member && MemberView.Knows(call.Caller, member.Wire) ? await Shown(call, member, ct) : new MemberNotFound(id);
    }

    private async Task<Result<Answer>> GetCurrent(Call call, CancellationToken ct) =>
        call.Caller.Kind == CallerKind.Member && await db.Member(call.Site, call.Caller.Subject, ct) is { } member ? await Shown(call, member, ct) : NoMember;

    private static Refusal NoMember { get; } = new(FaultKind.NotFound, "NOT_FOUND", "The caller is no member.");

    private async Task<Answer> Shown(Call call, StoredMember member, CancellationToken ct)
    {
        var view = new MemberView(call, call.Body);
        var infos = await view.Infos(db, call.Site, [member.Wire.ContactId!], ct);
        return Answer.Wrap("member", JsonSerializer.SerializeToUtf8Bytes(view.Show(member.Wire, infos.GetValueOrDefault(member.Wire.ContactId!)), MembersJson.Wire.Member));
    }

    private Task<Result<Answer>> DeleteMine(Call call, CancellationToken ct) => call.Caller.Kind == CallerKind.Member ? Delete(call, call.Caller.Subject, ct) : Task.FromResult<Result<Answer>>(NoMember);

    private async Task<Result<Answer>> Delete(Call call, Guid id, CancellationToken ct)
    {
        if (MemberChanges.NotTheirs(call, id) is { } denied) return denied;
        await using var tx = db.Begin(call);
        return await Remove(tx, id, ct) is { } fault ? fault : await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>The contact stays: the business knew it before, or knows it from what was booked.</summary>
    private async Task<Fault?> Remove(Tx tx, Guid id, CancellationToken ct)
    {
        if (await tx.PeekMember(id, ct) is not { } member) return new MemberNotFound(id);
        await tx.LockContact(member.Contact, ct);
        await tx.RemoveMemberOf(member.Contact, ct);
        tx.Committed += () => callers.Forget(id);
        return null;
    }

    private async Task<Result<Answer>> BulkDelete(Call call, CancellationToken ct)
    {
        if (call.Caller.Kind == CallerKind.Member) return new PermissionDenied("MEMBERS.MEMBER_DELETE of others");
        return await Bulk.Run(call, [.. call.Body.GetProperty("memberIds").EnumerateArray()], returnEntity: false, async item =>
        {
            var id = Guid.Parse(item.Body.GetString()!);
            await using var tx = db.Begin(item);
            return await Remove(tx, id, ct) is { } fault ? fault : await Bulk.Commit(tx, id.ToString(), "{}"u8.ToArray(), ct);
        }, db, ct, named: id => id.GetString());
    }

    public static Handler ByOwner(Handler begin) => (call, ct) => call.Caller.Kind == CallerKind.Member ? Task.FromResult<Result<Answer>>(new PermissionDenied("MEMBERS.MEMBER_DELETE of others"))
        : call.Member("search") is not null ? Task.FromResult<Result<Answer>>(new InvalidFields("search", "FIELD_NOT_ALLOWED", "members to change in bulk are chosen by filter")) : begin(call, ct);
}
