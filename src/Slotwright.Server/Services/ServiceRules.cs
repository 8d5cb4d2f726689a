using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Site;

namespace Slotwright.Server.Services;

/// <summary>The rules of a service by its type, each under the contract's rule name, all violations at once (behaviour/services.md 1-3).</summary>
internal sealed class ServiceRules(Service service, Service? before, SiteCatalog catalog, ServiceLinks links)
{
    private readonly List<FieldViolation> found = [];

    private bool IsAppointment => service.Type == ServiceType.Appointment;

    public IReadOnlyList<FieldViolation> Violations()
    {
        Check(service.Type is not null, "type", "INVALID_SERVICE_TYPE", "must be given");
        Check(!string.IsNullOrEmpty(service.Name), "name", "INVALID_SERVICE_NAME", "must be given");
        Check(service.OnlineBooking is not null, "onlineBooking", "INVALID_ONLINE_BOOKING", "must be given");
        Check(service.OnlineBooking is not { AllowMultipleRequests: true, RequireManualApproval: not true }, "onlineBooking.allowMultipleRequests", "INVALID_ONLINE_BOOKING", "asks for requireManualApproval");
        Check(links.Policy is not null, "bookingPolicy.id", "INVALID_BOOKING_POLICY", "is no booking policy of this site");
        Check(links.HasForm, "form.id", "INVALID_FORM", "is no form of this site");
        Check(service.Category is null || links.Category is not null, "category.id", "INVALID_CATEGORY", "is no category of this site");
        if (before is null && service.AddOnGroups is { Count: > 0 }) found.Add(new("service.addOnGroups", "cannot be given with a new service; groups are added to it by operations of their own", "VALIDATION"));
        Capacity();
        Staff();
        Durations();
        Resources();
        found.AddRange(ServicePlaces.Violations(service.Type, service.Locations ?? [], catalog, "service.locations", fresh: before is null));
        if (service.Payment is { } payment) found.AddRange(new PaymentRules(payment, service).Violations());
        else Check(false, "payment", "PAYMENT_REQUIRED", "must be given");
        return found;
    }

    /// <summary>The booking form every site has.</summary>
    public const string DefaultForm = "00000000-0000-0000-0000-000000000000";

    private void Capacity()
    {
        if (IsAppointment) Check(service.DefaultCapacity == 1, "defaultCapacity", "INVALID_APPOINTMENT_CAPACITY", "must be 1 for an appointment");
        else Check(service.DefaultCapacity is >= 1 and <= 1000, "defaultCapacity", "INVALID_DEFAULT_CAPACITY", "must be 1 to 1000");
    }

    private void Staff()
    {
        if (!IsAppointment) return;
        var staff = service.StaffMemberIds ?? [];
        Check(staff.Count > 0, "staffMemberIds", "INVALID_STAFF_MEMBER_IDS", "must name a staff resource for an appointment");
        foreach (var id in staff)
            Check(catalog.Resources.TryGetValue(Guid.Parse(id), out var resource) && resource.Type == ServiceFacts.StaffType,
                "staffMemberIds", "INVALID_STAFF_MEMBER_IDS", $"names {id}, which is no staff resource (resourceId of a staff member) of this site");
    }

    private void Durations()
    {
        var constraints = service.Schedule?.AvailabilityConstraints;
        const string field = "schedule.availabilityConstraints.sessionDurations";
        if (!IsAppointment)
        {
            Check(constraints?.SessionDurations is not { Count: > 0 }, field, "INVALID_SESSION_DURATION", "is for appointments only");
            Check(constraints?.DurationRange is null, "schedule.availabilityConstraints.durationRange", "INVALID_SESSION_DURATION", "is for appointments only");
            Check(constraints?.TimeBetweenSessions is null or 0, "schedule.availabilityConstraints.timeBetweenSessions", "INVALID_SESSION_DURATION", "is for appointments only");
            return;
        }
        Check(constraints?.TimeBetweenSessions is not < 0, "schedule.availabilityConstraints.timeBetweenSessions", "INVALID_SESSION_DURATION", "must not be below 0");
        if (constraints?.DurationRange is { } range) Range(range);
        else Check(constraints?.SessionDurations is { Count: > 0 }, field, "INVALID_SESSION_DURATION", "must have the appointment's length");
    }

    private void Range(DurationRange range)
    {
        var (min, max) = range.UnitType == UnitType.Day
            ? (range.DayOptions?.MinDurationInDays, range.DayOptions?.MaxDurationInDays)
            : (range.HourOptions?.MinDurationInMinutes, range.HourOptions?.MaxDurationInMinutes);
        Check(min is not null && max >= min, "schedule.availabilityConstraints.durationRange", "INVALID_SESSION_DURATION", "needs a least and a greatest duration of its unit");
    }

    private void Resources()
    {
        foreach (var need in service.ServiceResources ?? [])
        {
            Check(Guid.TryParse(need.ResourceType?.Id, out var type), "serviceResources.resourceType.id", "INVALID_RESOURCE_TYPE", "must be given");
            Check(need.ResourceType?.Id is null || links.ResourceTypes.Contains(type) || HadType(type), "serviceResources.resourceType.id", "INVALID_RESOURCE_TYPE", $"names {type}, which is no resource type of this site");
            foreach (var id in need.ResourceIds?.Values ?? [])
                Check(catalog.Resources.TryGetValue(Guid.Parse(id), out var resource) && resource.Type == type, "serviceResources.resourceIds.values", "INVALID_RESOURCE_ID", $"names {id}, which is no resource of that type");
        }
        Check(IsAppointment || service.ServiceResources is not { Count: > 0 }, "serviceResources", "INVALID_RESOURCE_TYPE", "is for appointments only");
    }

    /// <summary>A type that went after the service had come to need it is in nobody's way.</summary>
    private bool HadType(Guid type) => (before?.ServiceResources ?? []).Any(need => need.ResourceType?.Id is { } id && Guid.Parse(id) == type);

    private void Check(bool holds, string field, string rule, string description)
    {
        if (!holds) found.Add(FieldViolation.Of("service." + field, rule, description));
    }
}
