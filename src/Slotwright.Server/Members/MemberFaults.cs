using NodaTime;
using Slotwright.Domain;
using Slotwright.Domain.Members;

namespace Slotwright.Server.Members;

/// <summary>Somebody is a member under this e-mail already (409); the SDK knows it by the number.</summary>
internal sealed record EmailTaken() : Fault(FaultKind.Conflict, "-19995", "There is a member with this e-mail address already.");

/// <summary>The e-mail and the password do not belong together (403); nobody is told whether there is such a member.</summary>
internal sealed record WrongPassword() : Fault(FaultKind.Denied, "-19976", "The e-mail address and the password do not belong together.");

/// <summary>The member has no password yet, and is to choose one by way of a mail (403).</summary>
internal sealed record PasswordMustBeSet() : Fault(FaultKind.Denied, "-19973", "A password must be chosen first: ask for a recovery e-mail.");

/// <summary>The business does not let this member in (403).</summary>
internal sealed record MemberShutOut(string Why) : Fault(FaultKind.Denied, "MEMBER_NOT_ADMITTED", Why);

/// <summary>Too often, for now (429).</summary>
internal sealed record ThrottledFeature(Duration Wait) : Fault(FaultKind.TooMany, "THROTTLED_FEATURE", $"Too many tries. Come back in {Seconds(Wait)} seconds.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["retryAfterSeconds"] = Seconds(Wait) };

    private static int Seconds(Duration wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}

/// <summary>The code is wrong, was tried too often, or came too late (428).</summary>
internal sealed record VerificationFailed() : Fault(FaultKind.Precondition, "VERIFICATION_FAILED", "The code is wrong, was tried too often, or came too late.");

/// <summary>What was mailed to choose a password with is unknown, was used, or came too late (428).</summary>
internal sealed record RecoveryFailed() : Fault(FaultKind.Precondition, "RECOVERY_TOKEN_INVALID", "The recovery token is unknown, was used, or came too late.");

/// <summary>The site has no such member, or none that the caller may know of (404).</summary>
internal sealed record MemberNotFound(Guid Id) : Fault(FaultKind.NotFound, "MEMBER_NOT_FOUND", $"There is no member {Id}.");

/// <summary>A request that means no site: whoever signs in does so somewhere (401).</summary>
internal sealed record NoSite() : Fault(FaultKind.Unauthenticated, "UNAUTHENTICATED", "The request must carry a visitor's token or an API key, which tells the site.");

/// <summary>What a password must be.</summary>
internal static class PasswordRules
{
    /// <summary>Null when it may be one. The SDK looks into the violation's data, so that there is some.</summary>
    public static FieldViolation? Violation(string field, string? password) => password?.Length switch
    {
        null or 0 => Of(field, "REQUIRED_FIELD", null, "must be given", SignOn.ShortestPassword),
        < SignOn.ShortestPassword => Of(field, "OTHER", "VALUE_TOO_SHORT", $"must have at least {SignOn.ShortestPassword} characters", SignOn.ShortestPassword),
        > SignOn.LongestPassword => Of(field, "OTHER", "VALUE_TOO_LONG", $"must have at most {SignOn.LongestPassword} characters", SignOn.LongestPassword),
        _ => null,
    };

    private static FieldViolation Of(string field, string rule, string? name, string why, int threshold) =>
        new(field, why, rule, name, new Dictionary<string, object?> { ["type"] = "PASSWORD", ["threshold"] = threshold });
}
