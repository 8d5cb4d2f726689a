using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Staff;

/// <summary>When a member of staff works, and whether for customers at all (behaviour/staff.md 2 and 3).</summary>
internal sealed partial class StaffMembers
{
    /// <summary>Assign Working Hours Schedule: the member's own schedule (custom hours) or the business's (back to the default); nothing else.</summary>
    private Task<Result<Answer>> AssignHours(Call call, CancellationToken ct) => Amend(call, async (tx, member) =>
    {
        var wanted = call.Body.GetProperty("scheduleId").GetString()!.ToLowerInvariant();
        var business = (await sites.Catalog(call.Site, ct)).Site.BusinessSchedule.ToString();
        if (wanted != business && wanted != member.Resource!.EventsSchedule!.Id)
            return new InvalidFields("scheduleId", "VALIDATION", "must be the staff member's own events schedule or the business schedule");
        var shared = wanted == business;
        var resource = await Resources.Alter(tx, Guid.Parse(member.ResourceId!), r => r with { WorkingHoursSchedules = new() { Values = [new() { ScheduleId = wanted, Shared = shared }] } }, ct);
        return member with
        {
            Resource = member.Resource! with { UsesDefaultWorkingHours = shared, WorkingHoursSchedules = [new() { Id = wanted, Shared = shared }], Revision = resource!.Revision },
        };
    }, ct);

    /// <summary>Set Service Provider: who provides none is no longer offered, while hours and bookings stay. There is no Staff role to grant yet: there are no users but the owner.</summary>
    private Task<Result<Answer>> SetServiceProvider(Call call, CancellationToken ct) => Amend(call, async (tx, member) =>
    {
        var resource = await Resources.Alter(tx, Guid.Parse(member.ResourceId!), r => r, ct);
        return member with { ServiceProvider = call.Body.GetProperty("serviceProvider").GetBoolean(), Resource = member.Resource! with { Revision = resource!.Revision } };
    }, ct);
}
