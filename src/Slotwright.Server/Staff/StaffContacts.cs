using Slotwright.Server.Http;

namespace Slotwright.Server.Staff;

/// <summary>Whether a reader sees the e-mail and phone of staff who does not manage it: a site may show them to everybody (staffMemberSettings).</summary>
internal sealed partial class StaffMembers
{
    private const string Contacts = "slotwright:staff_contacts:read";

    /// <summary>On a site that shows them every reader holds the right to see them.</summary>
    private Handler Shown(Handler read) => async (call, ct) =>
        await read((await sites.Catalog(call.Site, ct)).Site.ShowsStaffContacts ? call with { Caller = call.Caller with { Grant = call.Caller.Grant.And(Contacts) } } : call, ct);

    private static bool SeesContacts(Call call) => call.Caller.Grant.Holds(Contacts);
}
