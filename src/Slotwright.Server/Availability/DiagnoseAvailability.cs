using NodaTime;
using Slotwright.Contract.Availability;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Code = Slotwright.Contract.Availability.DiagnosedReasonCode;

namespace Slotwright.Server.Availability;

/// <summary>Diagnose Availability: whether there is a slot within some time, and if not what to set right; where Explain Availability tells of one moment.</summary>
internal sealed class DiagnoseAvailability(Db db, SiteDirectory sites, BusyBook busy)
{
    private const long Minute = 60_000;

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var read = await DiagnosisRequest.Of(call.Read(AvailabilityJson.Wire.DiagnoseAvailabilityRequest), catalog, call.Now, ct);
        if (read.Failed(out var fault)) return fault;
        var asked = read.Value;
        var codes = Standing(catalog, asked) is { } standing ? [standing] : asked.Service is null ? await OfResource(call, catalog, asked, ct) : await OfService(call, catalog, asked, asked.Service, ct);
        return Answer.Of(new DiagnoseAvailabilityResponse { HasAvailability = codes.Count == 0, Reasons = [.. codes.Select(c => new DiagnosedReason { Code = c, SuggestedAction = Action(c) })], ResolvedContext = Context(asked) }, AvailabilityJson.Wire.DiagnoseAvailabilityResponse);
    }

    /// <summary>What is wrong whatever the time; null when nothing is.</summary>
    private static string? Standing(SiteCatalog catalog, DiagnosisRequest asked)
    {
        if (asked.Service is not { } service) return null;
        if (service.Minutes == 0 || service.Document.Locations is null or []) return Code.ServiceAvailabilityConfigurationMissing;
        if (asked.Places.Count == 0) return Code.RequestedLocationNotOfferedByService;
        if (asked.Resource is { } one && !service.Needs.Any(n => n.Type == one.Type && SlotSearch.Candidates(catalog, n, null, hiddenToo: true).Contains(one))) return Code.ResourceNotAssignedToService;
        if (service.Needs.Any(n => n.Type != ServiceFacts.StaffType && catalog.Resources.Values.All(r => r.Type != n.Type))) return Code.ResourceTypeResolutionFailed;
        return service.Needs.Count == 0 || service.Needs.Any(n => asked.Candidates(catalog, n, null).Length == 0) ? Code.NoAssignedStaffOrResources : null;
    }

    private async Task<List<string>> OfService(Call call, SiteCatalog catalog, DiagnosisRequest asked, ServiceFacts service, CancellationToken ct)
    {
        var demand = SlotRequest.Ask(service, asked.Window, service.Minutes * Minute);
        demand = demand with { Step = catalog.StartInterval.For(demand.Duration, demand.Buffer) };
        var window = await busy.Read(call.Site, SlotSearch.Around(demand), call.Now, ct);
        var starts = asked.Places.SelectMany(place => Starts(new(catalog, service, place, demand, window), asked.Resource)).ToList();
        if (starts.Exists(s => service.Policy.Violations(call.Now, Instant.FromUnixTimeMilliseconds(s), onlineBooking: true) is { Any: false })) return [];
        if (starts.Count > 0 || asked.Window.EndInstant <= call.Now) return [Code.RequestedDateOutsideServiceAvailabilityRange];
        var held = await db.HeldTimes(call.Site, SlotSearch.Around(demand), call.Now, ct);
        var found = asked.Places.SelectMany(place => Diagnoses.Of(demand, [.. service.Needs.Select(n => asked.Candidates(catalog, n, place).Select(r => Candidate(catalog, service, r, place, demand, held)).ToArray())]));
        return Told(found, asked.Deep);
    }

    /// <summary>A resource by itself has availability when there is a minute in which it works and is free.</summary>
    private async Task<List<string>> OfResource(Call call, SiteCatalog catalog, DiagnosisRequest asked, CancellationToken ct)
    {
        var demand = new SlotDemand(asked.Window, Minute, Minute, 0);
        var held = await db.HeldTimes(call.Site, SlotSearch.Around(demand), call.Now, ct);
        var candidates = asked.Places.Select(place => Candidate(catalog, null, asked.Resource!, place, demand, held)).ToList();
        if (candidates.Exists(c => SlotFinder.Find(demand, [[c.Situation.Time]]).Count > 0)) return [];
        return candidates.Count == 0 ? [Code.ResourceNotAvailableAtServiceLocation] : Told(candidates.SelectMany(c => Diagnoses.Of(demand, [[c]])), deep: false);
    }

    private static List<long> Starts(SlotSearch search, ResourceFacts? resource)
    {
        var table = search.Find();
        var group = resource is null ? -1 : search.Groups.FindIndex(g => g.Type == resource.Type);
        return [.. Enumerable.Range(0, table.Count).Where(row => resource is null || AvailableResources.Free(table, row, group, search.Groups[group].Who).Contains(resource)).Select(row => table[row].Start)];
    }

    private static Candidate Candidate(SiteCatalog catalog, ServiceFacts? service, ResourceFacts resource, SlotPlace place, SlotDemand demand, ILookup<Guid, HeldTime> held)
    {
        var window = SlotSearch.Around(demand);
        var business = service is not null && SlotSearch.NeedsOpenBusiness(service) ? catalog.Hours.Business(catalog.Site.BusinessSchedule.ToString(), place.Business, window) : null;
        var situation = new ResourceSituation(catalog.Hours.Of(resource, place.Business, window).Open, business, [.. catalog.Hours.BlocksOf(resource, window).Select(b => b.Time)], [.. held[resource.Id].Select(h => h.Time)]);
        return new(catalog.Hours.HasHours(resource, place.Business), situation);
    }

    /// <summary>Only a deep diagnosis tells closed from blocked; otherwise both mean that there is no window.</summary>
    private static List<string> Told(IEnumerable<Diagnosis> found, bool deep) => [.. found.Distinct().Order().Select(d => d switch
    {
        Diagnosis.NobodyHere => Code.ResourceNotAvailableAtServiceLocation,
        Diagnosis.NoWorkingHours => Code.ResourceHasNoWorkingHours,
        Diagnosis.NotInWorkingHours when deep => Code.ResourceNotInWorkingHours,
        Diagnosis.Blocked when deep => Code.ResourceBlocked,
        Diagnosis.DurationTooLong => Code.DurationTooLongForAvailableWindows,
        Diagnosis.BufferTooLong => Code.BufferTimeEliminatesWindows,
        _ => Code.NoResourceAvailabilityWindows,
    }).Distinct()];

    private static string Action(string code) => code switch
    {
        Code.RequestedLocationNotOfferedByService => DiagnosedAction.CheckServiceLocations,
        Code.ResourceNotAssignedToService => DiagnosedAction.AssignResourceToService,
        Code.NoAssignedStaffOrResources or Code.ResourceTypeResolutionFailed => DiagnosedAction.AssignStaffOrResources,
        Code.ResourceNotAvailableAtServiceLocation => DiagnosedAction.CheckWorkLocations,
        Code.ResourceHasNoWorkingHours or Code.ResourceNotInWorkingHours or Code.NoResourceAvailabilityWindows => DiagnosedAction.CheckStaffWorkingHours,
        Code.ResourceBlocked => DiagnosedAction.CheckBlockedTime,
        Code.DurationTooLongForAvailableWindows or Code.BufferTimeEliminatesWindows => DiagnosedAction.ReduceDurationOrBuffer,
        _ => DiagnosedAction.CheckServiceAvailabilityRange,
    };

    private static DiagnosedContext Context(DiagnosisRequest asked) => new()
    {
        ServiceId = asked.Service?.Id.ToString(),
        ResourceIds = asked.Resource is { } one ? [one.Id.ToString()] : [.. (asked.Service?.Needs ?? []).SelectMany(n => n.Among).Select(id => id.ToString())],
        LocationIds = [.. asked.Places.Select(p => p.Id).Where(id => id.Length > 0)],
        FromLocalDate = Reasons.Local(asked.Window.Start, asked.Zone),
        ToLocalDate = Reasons.Local(asked.Window.End, asked.Zone),
        TimeZone = asked.Zone.Id,
        DurationInMinutes = asked.Service?.Minutes,
        TimeBetweenSessions = asked.Service?.BufferMinutes,
    };
}
