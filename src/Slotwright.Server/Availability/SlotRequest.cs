using NodaTime;
using Slotwright.Contract.Availability;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>What is asked of a service's availability, after the rules of behaviour/availability.md 1.</summary>
internal sealed record SlotRequest(ServiceFacts Service, DateTimeZone Zone, SlotDemand Demand, IReadOnlyList<SlotPlace> Places, ListAvailabilityTimeSlotsRequest Asked)
{
    private const long Minute = 60_000;

    public static async ValueTask<Result<SlotRequest>> Of(ListAvailabilityTimeSlotsRequest asked, SiteCatalog catalog, Instant now, CancellationToken ct)
    {
        if (asked.ServiceId is null || asked.ToLocalDate is null) return new Refusal(FaultKind.Invalid, "MISSING_ARGUMENTS", "serviceId, fromLocalDate and toLocalDate must be given.");
        var zone = asked.TimeZone is null ? catalog.Site.Zone : Zones.Find(asked.TimeZone);
        if (zone is null) return new InvalidTimeZone(asked.TimeZone!);
        var from = asked.FromLocalDate is { } f ? Zones.Start(Wire.Local(f), zone) : now;
        var to = Zones.Start(Wire.Local(asked.ToLocalDate), zone);
        if (to < from) return new InvalidFields("toLocalDate", "VALIDATION", "must not be before fromLocalDate");
        if (to - from > Duration.FromDays(366)) return new InvalidFields("toLocalDate", "VALIDATION", "must be within a year of fromLocalDate");
        if (asked.TimeSlotsPerDay < 1) return new InvalidFields("timeSlotsPerDay", "MIN", "must be at least 1");
        if (asked.CursorPaging?.Limit < 1) return new InvalidFields("cursorPaging.limit", "MIN", "must be at least 1");
        var service = await Appointment(catalog, Guid.Parse(asked.ServiceId), ct);
        if (service.Failed(out var fault)) return fault;
        var minutes = Minutes(service.Value, asked.CustomerChoices);
        if (minutes.Failed(out var wrong)) return wrong;
        var demand = Ask(service.Value, Stretch.Of(from, to), minutes.Value * Minute);
        return new SlotRequest(service.Value, zone, demand with { Step = catalog.StartInterval.For(demand.Duration, demand.Buffer) }, PlacesOf(service.Value, asked.Locations), asked);
    }

    /// <summary>One start, or many with a step of the caller's.</summary>
    public static SlotDemand Ask(ServiceFacts service, Stretch window, long duration) => new(window, duration, Minute, service.BufferMinutes * Minute);

    public static async ValueTask<Result<ServiceFacts>> Appointment(SiteCatalog catalog, Guid id, CancellationToken ct)
    {
        if (await catalog.Services.Find(id, ct) is not { } service) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {id}.");
        if (!service.IsAppointment) return new Refusal(FaultKind.Invalid, "INVALID_SERVICE_TYPE", $"The service is a {service.Document.Type}; only an APPOINTMENT has time slots of this kind.");
        if (service.Minutes == 0) return new Refusal(FaultKind.NotImplemented, "NOT_IMPLEMENTED", "Appointments by whole days are not offered yet.");
        return service;
    }

    /// <summary>The places of the service the caller wants; an id says it all, else the type does; a place the service lacks gives none.</summary>
    public static IReadOnlyList<SlotPlace> PlacesOf(ServiceFacts service, IReadOnlyList<Location>? wanted)
    {
        var all = (service.Document.Locations ?? []).Select(SlotPlace.Of);
        if (wanted is null or []) return [.. all];
        return [.. all.Where(place => wanted.Any(w => w.Id is { } id ? id == place.Id : w.LocationType is null || w.LocationType == place.Type))];
    }

    /// <param name="field">Where in the request the choices stand, for whoever got them wrong.</param>
    public static Result<int> Minutes(ServiceFacts service, CustomerChoices? choices, string field = "")
    {
        if (choices is null) return service.Minutes;
        if (choices.RequestedGender?.Gender is not null) return new Refusal(FaultKind.Invalid, "REQUESTED_GENDER_NOT_ALLOWED", "The business does not publish its staff's gender.");
        if (choices.DurationChoiceId is not null) return new InvalidFields($"{field}customerChoices.durationChoiceId", "VALIDATION", "names no duration of the service");
        var chosen = (choices.AddOnIds ?? []).Select(Guid.Parse).ToList();
        if (chosen.Where(id => !service.AddOns.Has(id)).ToList() is { Count: > 0 } unknown) return new InvalidFields($"{field}customerChoices.addOnIds", "VALIDATION", $"names {string.Join(", ", unknown)}, which the service does not offer");
        var more = service.AddOns.Minutes(chosen);
        if (choices.DurationInMinutes is not { } minutes) return service.Minutes + more;
        var constraints = service.Document.Schedule!.AvailabilityConstraints!;
        if (constraints.DurationRange is not null) return new InvalidFields($"{field}customerChoices.durationInMinutes", "VALIDATION", "cannot be chosen for a service with a duration range");
        return service.Lengths.Contains(minutes - more) ? minutes : more > 0 ? new InvalidFields($"{field}customerChoices.durationInMinutes", "VALIDATION", $"must be a duration of the service and the {more} minutes of the add-ons") : new InvalidFields($"{field}customerChoices.durationInMinutes", "VALIDATION", "is no duration of the service");
    }
}

/// <summary>The zone is no IANA time zone (400).</summary>
internal sealed record InvalidTimeZone(string Zone) : Fault(FaultKind.Invalid, "INVALID_TIME_ZONE", $"{Zone} is no IANA time zone.");
