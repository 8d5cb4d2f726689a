using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Recovery;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Notifications;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>A password that was forgotten, or never chosen: a mail leads to a page where another one is set, once and within an hour.</summary>
internal sealed class Recovery(Db db, Callers callers, ServerAddress address)
{
    private const int MostAtOnce = 5;

    /// <summary>Longer than writing a mail down takes, so that the time tells nobody whether one was.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);
    private static readonly Duration Life = Duration.FromHours(1), ActivationLife = Duration.FromDays(7);

    public void Map(Api api) => api.On(Ops.Recovery.SendRecoveryEmail, SendMail).On(Ops.Recovery.SendActivationEmail, SendActivation).On(Ops.Recovery.Recover, Recover);

    /// <summary>The answer is the same whether there is such a member or not, and comes as soon.</summary>
    private async Task<Result<Answer>> SendMail(Call call, CancellationToken ct)
    {
        if (call.Site == Guid.Empty) return new NoSite();
        var pause = Task.Delay(Least, ct);
        var answer = await MailIfKnown(call, ct);
        await pause;
        return answer;
    }

    private async Task<Result<Answer>> MailIfKnown(Call call, CancellationToken ct)
    {
        var asked = call.Read(RecoveryJson.Wire.SendRecoveryEmailRequest);
        if (await Wrong(call, asked.Redirect, "redirect", ct) is { } fault) return fault;
        await using var tx = db.Begin(call);
        var member = await tx.MemberOf(ContactKey.OfEmail(asked.Email), ct);
        if (member is null || SignOn.Of(NewMember.StandingOf(member.Wire)) == SignOnState.Refused || await tx.CountSecrets(SecretPurpose.Recovery, member.Id, tx.Now, ct) >= MostAtOnce) return Answer.Empty;
        await Send(tx, member, AccountMailPurpose.Recovery, asked.Language, asked.Redirect, Life, ct);
        return await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Result<Answer>> SendActivation(Call call, CancellationToken ct)
    {
        var asked = call.Read(RecoveryJson.Wire.SendActivationEmailRequest);
        if (await Wrong(call, asked.EmailOptions?.Redirect, "emailOptions.redirect", ct) is { } fault) return fault;
        await using var tx = db.Begin(call);
        var id = Guid.Parse(asked.IdentityId!);
        if (await tx.LockMember(id, ct) is not { } member) return new MemberNotFound(id);
        await Send(tx, member, AccountMailPurpose.Activation, asked.EmailOptions?.Language, asked.EmailOptions?.Redirect, ActivationLife, ct);
        return await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Fault?> Wrong(Call call, Redirect? redirect, string field, CancellationToken ct) =>
        redirect?.Url is { Length: > 0 } url && !await Callbacks.Allows(db, call.Site, url, ct) ? new RedirectNotAllowed($"{field}.url") : null;

    private async Task Send(Tx tx, StoredMember member, AccountMailPurpose purpose, string? language, Redirect? redirect, Duration life, CancellationToken ct)
    {
        var token = Secrets.New(MemberSecrets.Recovery, tx.Site);
        tx.AddSecret(token, new(SecretPurpose.Recovery, member.Id, tx.Now + life));
        var link = QueryHelpers.AddQueryString(address.Public + MemberFront.Recover, "token", token);
        if (redirect?.Url is { Length: > 0 } url) link = QueryHelpers.AddQueryString(link, "redirect", url);
        await AccountMail.Owe(tx, new(purpose, member.Wire.LoginEmail!, link, language), ct);
    }

    /// <summary>Who has the mail has the address: it is verified by that. All sign-ins end.</summary>
    private async Task<Result<Answer>> Recover(Call call, CancellationToken ct)
    {
        if (call.Site == Guid.Empty) return new NoSite();
        var asked = call.Read(RecoveryJson.Wire.RecoverRequest);
        if (PasswordRules.Violation("password", asked.Password) is { } weak) return new InvalidFields([weak]);
        if (Secrets.SiteOf(MemberSecrets.Recovery, asked.RecoveryToken ?? "") is not { } site || site != call.Site) return new RecoveryFailed();
        var password = await Passwords.Hash(asked.Password!, ct);
        await using var tx = db.Begin(call);
        if (await tx.TakeSecret(SecretPurpose.Recovery, asked.RecoveryToken!, tx.Now, ct) is not { } taken || await tx.LockMember(taken.Member, ct) is not { } member) return new RecoveryFailed();
        Authentication.SignOut(tx, callers, member.Id);
        tx.ForgetFailures(Secrets.Hash(ContactKey.OfEmail(member.Wire.LoginEmail)));
        var admitted = SignOnAnswers.Admit(tx, Verifications.Proven(tx, member, password));
        return admitted.Failed(out var shut) ? shut : await tx.Commit(admitted.Value, ct);
    }
}
