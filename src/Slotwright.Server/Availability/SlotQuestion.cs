using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>What is to be explained: a service at a moment, at some of its places, by anybody or by one resource.</summary>
/// <param name="Starts">The instants the moment means: none for a wall time that the clocks skip, two for one they repeat.</param>
/// <param name="Skipped">The wall time that the clocks skip.</param>
internal sealed record SlotQuestion(ServiceFacts Service, DateTimeZone Zone, int Minutes, IReadOnlyList<Instant> Starts, LocalDateTime? Skipped, IReadOnlyList<SlotPlace> Places, ResourceFacts? Resource)
{
    private const long Minute = 60_000;
    private const int FirstYear = 1900, LastYear = 9997;

    public bool IsRightLength => GetTimeSlot.Lengths(Service).Contains(Minutes);

    public static async ValueTask<Result<SlotQuestion>> Of(ExplainAvailabilityRequest asked, SiteCatalog catalog, CancellationToken ct)
    {
        if (asked.LocalStartDate is null == asked.StartDate is null) return new InvalidFields("localStartDate", "REQUIRED_ONE_OF_FIELD", "or startDate must be given, and not both");
        if ((asked.TimeZone is null ? catalog.Site.Zone : Zones.Find(asked.TimeZone)) is not { } zone) return new InvalidTimeZone(asked.TimeZone!);
        var wall = asked.LocalStartDate is { } local ? Wire.Local(local) : Wire.Instant(asked.StartDate!).InUtc().LocalDateTime;
        if (wall.Year is < FirstYear or > LastYear) return new InvalidFields(asked.LocalStartDate is null ? "startDate" : "localStartDate", "VALIDATION", $"must be of the years {FirstYear} to {LastYear}");
        var service = await Explained(catalog, Guid.Parse(asked.ServiceId!), ct);
        if (service.Failed(out var fault)) return fault;
        var resource = Guid.TryParse(asked.ResourceId, out var id) ? catalog.Resources.GetValueOrDefault(id) : null;
        if (asked.ResourceId is not null && resource is null) return new Refusal(FaultKind.NotFound, "RESOURCE_NOT_FOUND", $"There is no resource {id}.");
        var isSkipped = asked.LocalStartDate is not null && zone.MapLocal(wall).Count == 0;
        IReadOnlyList<Instant> starts = isSkipped ? [] : asked.StartDate is { } instant ? [Instant.FromUnixTimeMilliseconds(Wire.Instant(instant).ToUnixTimeMilliseconds())] : [.. Occurrences.Of(wall, zone)];
        var places = SlotRequest.PlacesOf(service.Value, asked.Location is { } at ? [new() { Id = at.Id, LocationType = at.LocationType }] : null);
        return new SlotQuestion(service.Value, zone, asked.DurationInMinutes ?? service.Value.Minutes, starts, isSkipped ? wall : null, places, resource);
    }

    /// <summary>Whether its sessions are on the calendar, and not made of who is free.</summary>
    public bool IsOfClass => Service.Document.Type == Contract.Services.ServiceType.Class;

    private static async ValueTask<Result<ServiceFacts>> Explained(SiteCatalog catalog, Guid id, CancellationToken ct) =>
        await catalog.Services.Find(id, ct) is { Document.Type: Contract.Services.ServiceType.Class } known ? known : await SlotRequest.Appointment(catalog, id, ct);

    /// <summary>The slot as the list would look for it.</summary>
    public SlotDemand Demand(Instant start, StartInterval interval)
    {
        var moment = start.ToUnixTimeMilliseconds();
        var demand = SlotRequest.Ask(Service, new(moment, moment + 1), Minutes * Minute);
        return demand with { Step = interval.For(demand.Duration, demand.Buffer) };
    }

    /// <summary>The local days that a slot touches.</summary>
    public Stretch Days(Stretch slot) => Stretch.Of(
        Zone.AtStartOfDay(slot.StartInstant.InZone(Zone).Date).ToInstant(), Zone.AtStartOfDay(Instant.FromUnixTimeMilliseconds(slot.End - 1).InZone(Zone).Date.PlusDays(1)).ToInstant());
}
