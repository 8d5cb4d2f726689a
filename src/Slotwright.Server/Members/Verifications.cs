using Slotwright.Contract;
using Slotwright.Contract.Verification;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Showing that an e-mail address is one's own: when becoming a member, or later.</summary>
internal sealed class Verifications(Db db)
{
    public void Map(Api api) => api.On(Ops.Verification.Start, Start).On(Ops.Verification.VerifyDuringAuthentication, Verify);

    /// <summary>Mails a code to a member's own address; the answer's id is the state token to verify it with.</summary>
    private async Task<Result<Answer>> Start(Call call, CancellationToken ct)
    {
        var asked = call.Read(VerificationJson.Wire.StartRequest).IdentityId;
        var id = asked is null ? call.Caller.Subject : Guid.Parse(asked);
        if (call.Caller.Kind == CallerKind.Member ? id != call.Caller.Subject : asked is null) return new PermissionDenied("IAM.START for this identity");
        await using var tx = db.Begin(call);
        if (await tx.LockMember(id, ct) is not { } member) return new MemberNotFound(id);
        var state = await MailedCodes.Send(tx, member.Wire.LoginEmail!, id, null, null, null, ct);
        return state.Failed(out var often) ? often : await tx.Commit(Answer.Of(new StartResponse { VerificationId = state.Value }, VerificationJson.Wire.StartResponse), ct);
    }

    /// <summary>The code that fits makes a member of who registered, or a proven one of who is one.</summary>
    private async Task<Result<Answer>> Verify(Call call, CancellationToken ct)
    {
        var asked = call.Read(VerificationJson.Wire.VerifyDuringAuthenticationRequest);
        if (Secrets.SiteOf(MemberSecrets.Verification, asked.StateToken!) is not { } site || site != call.Site) return new VerificationFailed();
        await using var tx = db.Begin(call);
        if (await MailedCodes.Take(tx, asked.StateToken!, asked.Code!, ct) is not { } shown)
        {
            await tx.Commit(ct);
            return new VerificationFailed();
        }
        var member = shown.Member is { } id ? await Prove(tx, id, shown.EmailKey, ct) : await Become(tx, shown, ct);
        if (member.Failed(out var fault)) return fault;
        var admitted = SignOnAnswers.Admit(tx, member.Value);
        return admitted.Failed(out var shut) ? shut : await tx.Commit(admitted.Value, ct);
    }

    private static async Task<Result<StoredMember>> Become(Tx tx, StoredVerification shown, CancellationToken ct)
    {
        if (await tx.MemberOf(shown.EmailKey, ct) is not null) return new EmailTaken();
        var told = NewMember.Kept(shown.Registration!);
        return await NewMember.Add(tx, told.LoginId!.Email!, told.Profile, shown.Password, verified: true, SignOn.First(await tx.SignOnRules(ct)), ct);
    }

    /// <summary>What was shown is worth nothing when the member has another address by now.</summary>
    private static async Task<Result<StoredMember>> Prove(Tx tx, Guid id, string emailKey, CancellationToken ct)
    {
        if (await tx.LockMember(id, ct) is not { } member || ContactKey.OfEmail(member.Wire.LoginEmail) != emailKey) return new VerificationFailed();
        return Proven(tx, member, member.Password);
    }

    /// <summary>The member with the address shown to be theirs.</summary>
    public static StoredMember Proven(Tx tx, StoredMember member, string? password)
    {
        var proven = member.Wire with { LoginEmailVerified = true };
        var bytes = tx.SaveMember(member, proven, password, tells: member.Wire.LoginEmailVerified != true);
        return member with { Wire = proven, Password = password, Bytes = bytes };
    }
}
