using System.Text.Json;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Staff;

/// <summary>What those who do not manage staff may know of it: e-mail and phone where the site shows them to everybody (staffMemberSettings), the rest that is for the business itself never.</summary>
internal sealed partial class StaffMembers
{
    private const string Contacts = "slotwright:staff_contacts:read", Manages = "BOOKINGS.STAFF_MEMBER_UPDATE";
    private static readonly string[] Asking = ["query", "search", "filter"];
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>On a site that shows them every reader holds the right to see them. Nor may anybody ask by what they may not see: which members come, in which order and with which cursor would tell it.</summary>
    private Handler Shown(Handler read) => async (call, ct) =>
    {
        if ((await sites.Catalog(call.Site, ct)).Site.ShowsStaffContacts) call = call with { Caller = call.Caller with { Grant = call.Caller.Grant.And(Contacts) } };
        var hidden = IsTrusted(call) ? null : Asking.SelectMany(member => Named(call.Member(member) ?? Nothing)).FirstOrDefault(path => IsHidden(path, call));
        return hidden is null ? await read(call, ct) : new PermissionDenied(Manages);
    };

    /// <summary>For those who manage staff only.</summary>
    private static Handler Trusted(Handler read) => (call, ct) =>
        IsTrusted(call) ? read(call, ct) : Task.FromResult<Result<Answer>>(new PermissionDenied(Manages));

    private static bool IsTrusted(Call call) => call.Caller.Grant.Holds(Manages);

    private static bool SeesContacts(Call call) => call.Caller.Grant.Holds(Contacts);

    private static bool IsHidden(string path, Call call) => path is "email" or "phone" ? !SeesContacts(call)
        : path.StartsWith("associatedWixIdentity", StringComparison.Ordinal) || path.StartsWith("tags.privateTags", StringComparison.Ordinal);

    /// <summary>Everything that could be a path of a field: the names of members, and the texts where a field is named.</summary>
    private static IEnumerable<string> Named(JsonElement value, bool isPath = false) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Named(member.Value, member.Name is "fieldName" or "fieldPath" or "fields").Prepend(member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Named(item, isPath)),
        JsonValueKind.String when isPath => [value.GetString()!],
        _ => [],
    };
}
