using Slotwright.Contract.Resources;
using Slotwright.Domain;
using Slotwright.Server.Site;

namespace Slotwright.Server.Staff;

/// <summary>What a resource may say of where it is and when it works, each under the contract's rule name (behaviour/staff.md 1).</summary>
internal sealed class ResourceRules(Resource resource, SiteCatalog catalog)
{
    private const string Places = "locationOptions.specificLocationOptions.businessLocations";
    private readonly List<FieldViolation> found = [];

    private bool IsStaff => resource.TypeId == ServiceFacts.StaffType.ToString();

    /// <param name="moves">Whether the request speaks of locations: those of before are not judged anew.</param>
    /// <param name="events">The resource's own events schedule; a new one has none that the caller could know.</param>
    public IReadOnlyList<FieldViolation> Violations(bool moves, string? events)
    {
        if (moves) Locations();
        Hours(events);
        return found;
    }

    private void Locations()
    {
        var options = resource.LocationOptions!;
        var specific = options.SpecificLocationOptions;
        if (options.AvailableInAllLocations == true)
        {
            Check(specific is null, "locationOptions.specificLocationOptions", "RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED", "cannot be given together with availableInAllLocations");
            return;
        }
        if (specific is null) { Check(false, "locationOptions.specificLocationOptions", "RESOURCE_SPECIFIC_LOCATION_OPTIONS_MUST_BE_SET", "must be given unless availableInAllLocations is true"); return; }
        Check(specific.AvailableInBusinessLocations == true, "locationOptions.specificLocationOptions.availableInBusinessLocations", "RESOURCE_AVAILABLE_IN_BUSINESS_LOCATION_MUST_BE_TRUE", "must be true");
        var places = specific.BusinessLocations ?? [];
        Check(places.Count > 0 && places.All(p => p.LocationId is not null), Places, "RESOURCE_LOCATION_ID_IS_REQUIRED", "must name a business location");
        if (places.Count > 1 && !IsStaff) found.Add(new($"resource.{Places}", "may hold one location, since nothing but staff goes from place to place", "MAX_SIZE"));
        foreach (var (i, place) in places.Index())
            if (place.LocationId is { } id && !(catalog.Locations.TryGetValue(Guid.Parse(id), out var known) && !known.IsArchived))
                found.Add(new($"resource.{Places}[{i}].locationId", "is no location of this business that is in use", "VALIDATION"));
    }

    private void Hours(string? events)
    {
        var schedules = resource.WorkingHoursSchedules?.Values ?? [];
        if (IsStaff) Check(schedules.Count > 0, "workingHoursSchedules.values", "RESOURCE_WORKING_HOURS_SCHEDULE_ID_IS_REQUIRED", "must name a staff member's hours");
        foreach (var (i, schedule) in schedules.Index())
        {
            var field = $"workingHoursSchedules.values[{i}].scheduleId";
            if (schedule.ScheduleId is not { } id) Check(false, field, "RESOURCE_WORKING_HOURS_SCHEDULE_ID_IS_REQUIRED", "must be given");
            else if (id != events && id != catalog.Site.BusinessSchedule.ToString()) found.Add(new($"resource.{field}", "must be the resource's own events schedule or the business schedule", "VALIDATION"));
        }
    }

    private void Check(bool holds, string field, string rule, string description)
    {
        if (!holds) found.Add(FieldViolation.Of($"resource.{field}", rule, description));
    }
}
