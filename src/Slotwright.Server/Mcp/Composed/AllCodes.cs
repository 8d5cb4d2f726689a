using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Every composed tool's code, by the name contract/tools.json calls it.</summary>
internal static class AllCodes
{
    public static ToolCodes Of(Db db, CallLimits limits)
    {
        var (site, audit) = (new SiteTools(limits), new AuditTools(db));
        return new(new Dictionary<string, ToolCode>
        {
            ["readSubject"] = Subjects.Read,
            ["currentTime"] = SiteTools.CurrentTime,
            ["limits"] = site.Limits,
            ["permissions"] = SiteTools.Permissions,
            ["auditQuery"] = audit.Query,
            ["auditUndo"] = audit.Undo,
            ["availabilityQuery"] = AvailabilityTools.Query,
            ["availabilityNext"] = AvailabilityTools.Next,
            ["availabilityCheck"] = AvailabilityTools.Check,
            ["createBooking"] = BookingTools.Create,
            ["rescheduleBooking"] = BookingTools.Reschedule,
            ["bulkCancel"] = BulkTools.Cancel,
            ["bulkReschedule"] = BulkTools.Reschedule,
            ["findTools"] = MetaTools.Find,
            ["describeTool"] = MetaTools.Describe,
            ["createConversation"] = Conversations.Create,
            ["draftPost"] = DraftPosts.Save,
            ["queryProducts"] = Products.Query,
            ["createProduct"] = Products.Create,
        });
    }
}
