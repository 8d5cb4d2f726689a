namespace Slotwright.Domain.Members;

/// <summary>Where a member stands with the business.</summary>
public enum Standing { Pending, Approved, Blocked, Offline }

/// <summary>What a site asks of those who want to become members, beside a password.</summary>
public sealed record SignOnRules(bool OwnerApproval, bool EmailVerification);

/// <summary>What comes of wanting to sign in: a session, waiting for something, or nothing.</summary>
public enum SignOnState { Success, RequireOwnerApproval, RequireEmailVerification, Refused }

/// <summary>Who gets in (behaviour/identity.md 3).</summary>
public static class SignOn
{
    public const int ShortestPassword = 6, LongestPassword = 100;

    /// <summary>
    /// Whether an address must be shown to be one's own before anybody is a member under it: always when the business knows it, for whoever has it would
    /// be taken for the person it knows.
    /// </summary>
    public static bool MustVerify(SignOnRules rules, bool isKnown) => rules.EmailVerification || isKnown;

    /// <summary>How a new member stands.</summary>
    public static Standing First(SignOnRules rules) => rules.OwnerApproval ? Standing.Pending : Standing.Approved;

    /// <summary>What somebody who has proven to be a member gets.</summary>
    public static SignOnState Of(Standing standing) => standing switch
    {
        Standing.Approved => SignOnState.Success,
        Standing.Pending => SignOnState.RequireOwnerApproval,
        _ => SignOnState.Refused,
    };
}
