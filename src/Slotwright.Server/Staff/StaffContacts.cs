using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Staff;

/// <summary>What readers who do not manage staff see of it: never who a member is elsewhere, e-mail and phone where the site shows them to everybody (staffMemberSettings).</summary>
internal sealed partial class StaffMembers
{
    private const string Contacts = "slotwright:staff_contacts:read", Manages = "BOOKINGS.STAFF_MEMBER_UPDATE";
    private static readonly string[] Elsewhere = ["associatedWixIdentity"], ElsewhereAndContacts = ["associatedWixIdentity", "email", "phone"];

    /// <summary>A read as each caller may have it, made of the paths hidden from them: who may not see a field cannot find anybody by it either.</summary>
    private Handler Shown(Func<IReadOnlyList<string>, Handler> read)
    {
        var (all, open, closed) = (read([]), read(Elsewhere), read(ElsewhereAndContacts));
        return async (call, ct) =>
        {
            var shows = (await sites.Catalog(call.Site, ct)).Site.ShowsStaffContacts;
            var asked = shows ? call with { Caller = call.Caller with { Grant = call.Caller.Grant.And(Contacts) } } : call;
            return await (IsTrusted(call) ? all : shows ? open : closed)(asked, ct);
        };
    }

    private static bool IsTrusted(Call call) => call.Caller.Grant.Holds(Manages);

    private static bool SeesContacts(Call call) => call.Caller.Grant.Holds(Contacts);

    /// <summary>For those who manage staff only.</summary>
    private static Handler Trusted(Handler read) => (call, ct) =>
        IsTrusted(call) ? read(call, ct) : Task.FromResult<Result<Answer>>(new PermissionDenied(Manages));
}
