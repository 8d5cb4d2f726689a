using NodaTime;

namespace Slotwright.Server.Identity;

/// <summary>How members' secrets begin; each names its site.</summary>
internal static class MemberSecrets
{
    public const string Session = "sws_", Code = "swk_", Recovery = "swp_", Verification = "swv_";
}

/// <summary>What a secret lets its bearer do for a member: each is good once, and for a short while.</summary>
internal enum SecretPurpose
{
    /// <summary>Ask for a code: somebody has just signed in.</summary>
    Session,

    /// <summary>Ask for tokens.</summary>
    Code,

    /// <summary>Choose a new password.</summary>
    Recovery,
}

/// <summary>A secret of a member as stored.</summary>
internal sealed record MemberSecret(SecretPurpose Purpose, Guid Member, Instant Expires)
{
    /// <summary>Of a code: who may bring it, where it was sent, and what must be known to whoever brings it.</summary>
    public Guid? App { get; init; }
    public string? RedirectUri { get; init; }
    public string? Challenge { get; init; }

    /// <summary>Of a code: the visitor who signs in with it.</summary>
    public Guid? Visitor { get; init; }
}
