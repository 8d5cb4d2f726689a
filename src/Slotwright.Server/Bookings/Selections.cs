using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Server.Site;

namespace Slotwright.Server.Bookings;

/// <summary>How the resource of each type a booking needs was chosen, as the wire's resourceSelections tell it: by name, or by us.</summary>
internal static class Selections
{
    private const int Told = 3; // the contract's bound; the event on the calendar lists all resources

    /// <param name="wanted">What was said before, or by the caller: kept unless a resource is named now.</param>
    public static List<ResourceSelection> Of(ServiceFacts service, IReadOnlyList<ResourceSelection>? wanted, ResourceFacts? named) =>
        [.. service.Needs.Take(Told).Select(need => Of(need, wanted?.FirstOrDefault(w => IsOf(w, need.Type)), named?.Type == need.Type))];

    /// <summary>A resource is named by its id in slot.resource: a selection that promises one for another type cannot be kept.</summary>
    public static Fault? Refused(IReadOnlyList<ResourceSelection>? wanted, ResourceFacts? named)
    {
        var promised = (wanted ?? []).FirstOrDefault(w => w is { SelectionMethod: SelectionMethod.SpecificResource, ResourceTypeId: not null } && (named is null || !IsOf(w, named.Type)));
        return promised is null ? null : new Refusal(FaultKind.Invalid, "INVALID_FLOW_SELECTED_RESOURCES", $"A resource of type {promised.ResourceTypeId} is to be a specific one, but slot.resource does not name it.");
    }

    private static ResourceSelection Of(ResourceNeed need, ResourceSelection? wanted, bool isNamed) => (wanted ?? new()) with
    {
        ResourceTypeId = need.Type.ToString(),
        SelectionMethod = isNamed ? SelectionMethod.SpecificResource : wanted?.SelectionMethod ?? SelectionMethod.AnyResource,
    };

    private static bool IsOf(ResourceSelection selection, Guid type) => Guid.TryParse(selection.ResourceTypeId, out var id) && id == type;
}
