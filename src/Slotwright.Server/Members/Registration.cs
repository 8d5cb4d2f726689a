using Slotwright.Contract;
using Slotwright.Contract.Authentication;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Register: who gives an address the business does not know is a member at once; who gives a known one shows first that it is theirs.</summary>
internal sealed class Registration(Db db)
{
    private static readonly Dictionary<string, object?> OfEmail = new() { ["type"] = "EMAIL" }, OfNothing = [];

    public void Map(Api api) => api.OnQuery(Ops.Authentication.RegisterV2, Run).On(Ops.Authentication.ValidateEmail, ValidateEmail);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (Refused(call) is { } fault) return fault;
        var asked = call.Read(AuthenticationJson.Wire.RegisterV2Request);
        var (email, password) = (asked.LoginId!.Email!.Trim(), await Passwords.Hash(asked.Password!, ct));
        await using var tx = db.Begin(call);
        if (await tx.MemberOf(ContactKey.OfEmail(email), ct) is not null) return new EmailTaken();
        var rules = await tx.SignOnRules(ct);
        if (SignOn.MustVerify(rules, await MemberContacts.IsKnown(tx, email, ct)))
        {
            var state = await MailedCodes.Send(tx, email, null, NewMember.Keep(asked with { LoginId = new() { Email = email } }), password, asked.Profile?.Language, ct);
            return state.Failed(out var often) ? often : await tx.Commit(SignOnAnswers.Verify(state.Value), ct);
        }
        var member = await NewMember.Add(tx, email, asked.Profile, password, verified: false, SignOn.First(rules), ct);
        var admitted = SignOnAnswers.Admit(tx, member);
        return admitted.Failed(out var shut) ? shut : await tx.Commit(admitted.Value, ct);
    }

    /// <summary>Everything that is wrong with the request. The SDK looks into each violation's data, so that there is some.</summary>
    private static Fault? Refused(Call call)
    {
        if (call.Site == Guid.Empty) return new NoSite();
        var wrong = call.Broken.Select(v => v with { Data = v.Field == "loginId.email" ? OfEmail : v.Data ?? OfNothing }).ToList();
        if (!wrong.Any(v => v.Field.StartsWith("loginId", StringComparison.Ordinal)) && Text(call, "loginId", "email") is null or "") wrong.Add(new("loginId.email", "must be given", "REQUIRED_FIELD", null, OfEmail));
        if (!wrong.Any(v => v.Field == "password") && PasswordRules.Violation("password", Text(call, "password")) is { } weak) wrong.Add(weak);
        return wrong.Count > 0 ? new InvalidFields(wrong) : null;
    }

    private static string? Text(Call call, params ReadOnlySpan<string> path)
    {
        var at = call.Body;
        foreach (var name in path)
            if (at.ValueKind != System.Text.Json.JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == System.Text.Json.JsonValueKind.String ? at.GetString()!.Trim() : null;
    }

    /// <summary>Whether an address can be one; nobody is told whether it is a member's.</summary>
    private static Task<Result<Answer>> ValidateEmail(Call call, CancellationToken ct)
    {
        var email = call.Read(AuthenticationJson.Wire.ValidateEmailRequest).Email!.Trim();
        var valid = email.Length > 0 && Formats.Matches("EMAIL", email);
        return Task.FromResult<Result<Answer>>(Answer.Of(new ValidateEmailResponse { Valid = valid, FormatInvalid = valid ? null : true }, AuthenticationJson.Wire.ValidateEmailResponse));
    }
}
