using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Authentication;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Signing in and out, and changing the password.</summary>
internal sealed class Authentication(Db db, Callers callers)
{
    private const int MostFailures = 10;
    private static readonly Duration Window = Duration.FromMinutes(10);

    public void Map(Api api) => api.On(Ops.Authentication.LoginV2, Login).On(Ops.Authentication.SignOn, SignOnByOwner)
        .On(Ops.Authentication.ChangePassword, ChangePassword).On(Ops.Authentication.Logout, Logout);

    /// <summary>Each try is counted before it is looked at; the right password ends the count. Nobody is told whether an address is a member's, nor by how long it takes.</summary>
    private async Task<Result<Answer>> Login(Call call, CancellationToken ct)
    {
        if (call.Site == Guid.Empty) return new NoSite();
        var asked = call.Read(AuthenticationJson.Wire.LoginV2Request);
        if (ContactKey.OfEmail(asked.LoginId?.Email) is not { Length: > 0 } email) return new InvalidFields("loginId.email", "REQUIRED_FIELD", "must be given");
        var key = Secrets.Hash(email);
        var failures = await db.CountLogin(call.Site, key, call.Now, Window, ct);
        if (failures.Count > MostFailures) return new ThrottledFeature(failures.Since + Window - call.Now);
        var known = await db.MemberOf(call.Site, email, ct);
        var fits = await Passwords.Fits(asked.Password ?? "", known?.Password, ct);
        if (known is { Password: null }) return new PasswordMustBeSet();
        if (!fits) return new WrongPassword();
        await using var tx = db.Begin(call);
        if (await tx.LockMember(known!.Id, ct) is not { } member || member.Password != known.Password) return new WrongPassword();
        var admitted = SignOnAnswers.Admit(tx, member);
        if (admitted.Failed(out var shut)) return shut;
        tx.ForgetFailures(key);
        Seen(tx, member);
        return await tx.Commit(admitted.Value, ct);
    }

    /// <summary>When a member was last here is no change of the member that anybody is told of.</summary>
    public static void Seen(Tx tx, StoredMember member)
    {
        tx.SaveMember(member, member.Wire with { LastLoginDate = Http.Wire.Timestamp(tx.Now) }, member.Password, tells: false);
        tx.NoteActivity(member.Contact, ContactActivityType.MemberLogin);
    }

    /// <summary>Sign On: the owner says who somebody is, and answers for it; who is no member becomes one.</summary>
    private async Task<Result<Answer>> SignOnByOwner(Call call, CancellationToken ct)
    {
        var asked = call.Read(AuthenticationJson.Wire.SignOnRequest);
        if (asked.LoginId?.Email?.Trim() is not { Length: > 0 } email) return new InvalidFields("loginId.email", "REQUIRED_FIELD", "must be given");
        await using var tx = db.Begin(call);
        var member = await tx.MemberOf(ContactKey.OfEmail(email), ct)
            ?? await NewMember.Add(tx, email, asked.Profile, null, asked.VerifyEmail == true, Standing.Approved, ct);
        if (SignOn.Of(NewMember.StandingOf(member.Wire)) != SignOnState.Success) return new MemberShutOut("The member has not been approved, or was shut out.");
        var session = SignOnAnswers.Session(tx, member.Id);
        return await tx.Commit(Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("sessionToken", session);
            SignOnAnswers.WriteIdentity(w, member.Wire);
            w.WriteEndObject();
        }), ct);
    }

    /// <summary>The sign-in it is changed in goes on; all others end.</summary>
    private async Task<Result<Answer>> ChangePassword(Call call, CancellationToken ct)
    {
        if (call.Caller.Kind != CallerKind.Member) return new PermissionDenied("IAM.CHANGE_PASSWORD as a member");
        var wanted = call.Read(AuthenticationJson.Wire.ChangePasswordRequest).NewPassword;
        if (PasswordRules.Violation("newPassword", wanted) is { } weak) return new InvalidFields([weak]);
        var password = await Passwords.Hash(wanted!, ct);
        await using var tx = db.Begin(call);
        if (await tx.LockMember(call.Caller.Subject, ct) is not { } member) return new MemberNotFound(call.Caller.Subject);
        tx.SaveMember(member, member.Wire, password, tells: false);
        SignOut(tx, callers, member.Id, but: call.Caller.Session);
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>Ends sign-ins of a member, and with them whatever was on its way to one.</summary>
    public static void SignOut(Tx tx, Callers callers, Guid member, Guid? but = null)
    {
        tx.EndSessions(member, but);
        tx.RemoveSecrets(member);
        tx.Committed += () => callers.Forget(member);
    }

    /// <summary>Ends the caller's sign-in; who has none has nothing to end. Where to go on from there is told as the redirect a browser would follow.</summary>
    private async Task<Result<Answer>> Logout(Call call, CancellationToken ct)
    {
        var to = call.Member("postLogoutRedirectUri") is { ValueKind: JsonValueKind.String } wanted ? wanted.GetString() : null;
        if (to is not null && !await Callbacks.Allows(db, call.Site, to, ct)) return new RedirectNotAllowed("postLogoutRedirectUri");
        await using var tx = db.Begin(call);
        End(tx, callers, call.Caller);
        return await tx.Commit(Answer.Of(new RawHttpResponse
        {
            Body = "",
            StatusCode = to is null ? 200 : 302,
            Headers = to is null ? [] : [new() { Key = "Location", Value = to }],
        }, AuthenticationJson.Wire.RawHttpResponse), ct);
    }

    public static void End(Tx tx, Callers callers, Caller caller)
    {
        if (caller is not { Kind: CallerKind.Member, Session: { } session }) return;
        tx.EndSession(session);
        tx.Committed += () => callers.Forget(caller.Subject);
    }
}
