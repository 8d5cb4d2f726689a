using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.Members;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Whom the business lets in, and who is heard: approving, blocking, disconnecting, muting. Who is shut out is signed out everywhere.</summary>
internal sealed class MemberStandings(Db db, Callers callers)
{
    public void Map(Api api, Jobs.Jobs jobs) => api
        .On(Ops.Members.ApproveMember, On(Standing.Approved)).On(Ops.Members.BlockMember, On(Standing.Blocked)).On(Ops.Members.DisconnectMember, On(Standing.Offline))
        .On(Ops.Members.BulkApproveMembers, Members.ByOwner(jobs.ByFilter(Ops.Members.BulkApproveMembers, MemberLists.Queried, _ => "true", async (tx, id, ct) => (await Stand(tx, id, Standing.Approved, ct)).Fault)))
        .On(Ops.Members.BulkBlockMembers, Members.ByOwner(jobs.ByFilter(Ops.Members.BulkBlockMembers, MemberLists.Queried, _ => "true", async (tx, id, ct) => (await Stand(tx, id, Standing.Blocked, ct)).Fault)))
        .On(Ops.Members.MuteMember, (call, ct) => Change(call, call.Id("id"), m => m with { ActivityStatus = ActivityStatusStatus.Muted }, ct))
        .On(Ops.Members.UnmuteMember, (call, ct) => Change(call, call.Id("id"), m => m with { ActivityStatus = ActivityStatusStatus.Active }, ct))
        .On(Ops.Members.JoinCommunity, (call, ct) => Own(call, PrivacyStatusStatus.Public, ct)).On(Ops.Members.LeaveCommunity, (call, ct) => Own(call, PrivacyStatusStatus.Private, ct));

    private Handler On(Standing standing) => async (call, ct) =>
    {
        await using var tx = db.Begin(call);
        var saved = await Stand(tx, call.Id("id"), standing, ct);
        return saved.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("member", saved.Value), ct);
    };

    private async Task<Result<byte[]>> Stand(Tx tx, Guid id, Standing standing, CancellationToken ct)
    {
        if (await tx.LockMember(id, ct) is not { } member) return new MemberNotFound(id);
        if (standing != Standing.Approved) Authentication.SignOut(tx, callers, id);
        if (member.Wire.Status == NewMember.Name(standing)) return member.Bytes;
        tx.NoteActivity(member.Contact, ContactActivityType.MemberStatusChanged);
        return tx.SaveMember(member, member.Wire with { Status = NewMember.Name(standing) }, member.Password);
    }

    /// <summary>A member is seen by others, or not.</summary>
    private Task<Result<Answer>> Own(Call call, string privacy, CancellationToken ct) => call.Caller.Kind == CallerKind.Member
        ? Change(call, call.Caller.Subject, m => m with { PrivacyStatus = privacy }, ct) : Task.FromResult<Result<Answer>>(new Refusal(FaultKind.Precondition, "COMMUNITY_JOIN_IMPOSSIBLE", "Only a member can join the community, or leave it."));

    private async Task<Result<Answer>> Change(Call call, Guid id, Func<Member, Member> change, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockMember(id, ct) is not { } member) return new MemberNotFound(id);
        var changed = change(member.Wire);
        return await tx.Commit(Answer.Wrap("member", changed == member.Wire ? member.Bytes : tx.SaveMember(member, changed, member.Password)), ct);
    }
}
