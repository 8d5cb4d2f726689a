using Slotwright.Contract;
using Slotwright.Contract.OAuth;
using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>User Info: a member as OpenID tells of one; of anybody else only who it is.</summary>
internal sealed class UserInfo(Db db)
{
    public void Map(Api api) => api.On(Ops.OAuth.UserInfo, Run);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (call.Site == Guid.Empty) return new NoSite();
        var member = call.Caller.Kind == CallerKind.Member ? await db.Member(call.Site, call.Caller.Subject, ct) : null;
        var name = member is null ? null : (await db.Contact(call.Site, member.Contact, ct))?.Wire.Info?.Name;
        return Answer.Of(new UserInfoResponse
        {
            Sub = call.Caller.Subject.ToString(),
            GivenName = name?.First,
            FamilyName = name?.Last,
            Name = $"{name?.First} {name?.Last}".Trim() is { Length: > 0 } whole ? whole : member?.Wire.Profile?.Nickname,
            Email = member?.Wire.LoginEmail,
            EmailVerified = member?.Wire.LoginEmailVerified,
            Picture = member?.Wire.Profile?.Photo?.Url,
        }, OAuthJson.Wire.UserInfoResponse);
    }
}
