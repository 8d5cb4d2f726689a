using System.Text.Json;
using Slotwright.Contract.Resources;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>What availability needs to know of a resource: a member of staff, a room, a device.</summary>
/// <param name="HoursSchedule">Whose WORKING_HOURS events are its hours; null means it is free around the clock.</param>
/// <param name="Locations">The business locations it is to be found at; null means all.</param>
internal sealed record ResourceFacts(Guid Id, string Name, Guid Type, string EventsSchedule, string? HoursSchedule, IReadOnlySet<string>? Locations)
{
    /// <summary>A member of staff who provides no services now: not offered to anybody, while bookings made stay.</summary>
    public bool IsHidden { get; init; }

    public bool IsAt(string? location) => Locations is null || location is not null && Locations.Contains(location);

    public static ResourceFacts Of(Document stored)
    {
        var resource = JsonSerializer.Deserialize(stored.Bytes, ResourcesJson.Wire.Resource)!;
        var specific = resource.LocationOptions is { AvailableInAllLocations: false, SpecificLocationOptions: { } options }
            ? options.BusinessLocations?.Select(l => l.LocationId!.ToLowerInvariant()).ToHashSet() ?? [] : null;
        return new(Guid.Parse(stored.Id), resource.Name ?? "", Guid.TryParse(resource.TypeId, out var type) ? type : Guid.Empty,
            resource.EventsSchedule!.ScheduleId!, resource.WorkingHoursSchedules?.Values?.FirstOrDefault()?.ScheduleId, specific);
    }
}
