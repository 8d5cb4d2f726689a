using System.Security.Cryptography;
using System.Text.Json;
using Slotwright.Contract.Authentication;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.Members;
using Slotwright.Domain.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using Status = Slotwright.Contract.Members.Status;

namespace Slotwright.Server.Members;

/// <summary>Makes a member, contact and all, in the transaction of whatever makes it one.</summary>
internal static class NewMember
{
    public const string Active = ActivityStatusStatus.Active;

    /// <param name="password">As it is kept; null for who has yet to choose one.</param>
    /// <param name="verified">Whether somebody has shown that the address is theirs.</param>
    public static async Task<StoredMember> Add(Tx tx, string email, ContactInfo told, Profile? profile, string? privacy, string? password, bool verified, Standing standing, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var (contact, info) = await MemberContacts.Of(tx, email, told, ct);
        var nickname = string.IsNullOrWhiteSpace(profile?.Nickname) ? $"{info.Name?.First} {info.Name?.Last}".Trim() : profile.Nickname.Trim();
        var now = Wire.Timestamp(tx.Now);
        var member = new Member
        {
            Id = id.ToString(),
            LoginEmail = email,
            LoginEmailVerified = verified,
            Status = Name(standing),
            ContactId = contact.ToString(),
            Contact = MemberProfile.Shown(info),
            Profile = (profile ?? new()) with { Nickname = nickname.Length > 0 ? nickname : null, Slug = await Slug(tx, nickname, id, ct) },
            PrivacyStatus = privacy is PrivacyStatusStatus.Public ? PrivacyStatusStatus.Public : PrivacyStatusStatus.Private,
            ActivityStatus = Active,
            CreatedDate = now,
            UpdatedDate = now,
        };
        var bytes = tx.AddMember(member, password);
        return new(id, 1, member, password, bytes);
    }

    /// <summary>The same from what somebody told when registering.</summary>
    public static Task<StoredMember> Add(Tx tx, string email, IdentityProfile? told, string? password, bool verified, Standing standing, CancellationToken ct) =>
        Add(tx, email, MemberProfile.Info(told), told?.Nickname is { } nickname ? new() { Nickname = Wire.Cut(nickname, 100) } : null, told?.PrivacyStatus, password, verified, standing, ct);

    /// <summary>A slug nobody has: of the name, else with a few random letters behind it.</summary>
    private static async Task<string> Slug(Tx tx, string nickname, Guid id, CancellationToken ct)
    {
        var slug = MemberSlug.Of(nickname) is { Length: > 0 } named ? named : "member";
        return slug != "member" && !await tx.HasSlug(slug, id, ct) ? slug : $"{slug[..Math.Min(slug.Length, MemberSlug.Longest - 9)].TrimEnd('-')}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
    }

    public static string Name(Standing standing) => standing switch
    {
        Standing.Pending => Status.Pending,
        Standing.Approved => Status.Approved,
        Standing.Blocked => Status.Blocked,
        _ => Status.Offline,
    };

    public static Standing StandingOf(Member member) => member.Status switch
    {
        Status.Approved => Standing.Approved,
        Status.Pending => Standing.Pending,
        Status.Blocked => Standing.Blocked,
        _ => Standing.Offline,
    };

    /// <summary>A registration as it waits for its address to be verified.</summary>
    public static byte[] Keep(RegisterV2Request asked) => JsonSerializer.SerializeToUtf8Bytes(asked with { Password = null, CaptchaTokens = null, ClientMetaData = null }, AuthenticationJson.Wire.RegisterV2Request);

    public static RegisterV2Request Kept(byte[] registration) => JsonSerializer.Deserialize(registration, AuthenticationJson.Wire.RegisterV2Request)!;
}
