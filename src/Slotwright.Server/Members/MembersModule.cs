using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Customers who have an account: the table of contents of the module.</summary>
internal sealed class MembersModule(Db db, SiteDirectory sites, Callers callers, ServerAddress address)
{
    /// <summary>The contact a member always has; null when there is no such member.</summary>
    public static async Task<Guid?> ContactOf(Tx tx, Guid member, CancellationToken ct) => (await tx.PeekMember(member, ct))?.Contact;

    public void Map(Api api, Jobs.Jobs jobs)
    {
        new Registration(db).Map(api);
        new Authentication(db, callers).Map(api);
        new Verifications(db).Map(api);
        new Recovery(db, callers, address).Map(api);
        new SignOnPolicies(db).Map(api);
        new RedirectSessions(db, callers, address).Map(api);
        new UserInfo(db).Map(api);
        new Members(db, sites, callers).Map(api, jobs);
    }
}
