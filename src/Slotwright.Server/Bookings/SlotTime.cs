using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Duration = NodaTime.Duration;

namespace Slotwright.Server.Bookings;

/// <summary>A booked slot's time and place, from the wire's several spellings.</summary>
internal static class SlotTime
{
    private static readonly Duration Longest = Duration.FromDays(41);

    public static Result<(Instant Start, Instant End, DateTimeZone Zone)> Read(string start, string end, string? zoneId, DateTimeZone business, string field)
    {
        var zone = zoneId is null ? business : Zones.Find(zoneId);
        if (zone is null) return new InvalidTimeZone(zoneId!);
        if (Wire.SlotInstant(start, zone, isEnd: false) is not { } from) return new InvalidDateFormat($"{field}.startDate", start);
        if (Wire.SlotInstant(end, zone, isEnd: true) is not { } to) return new InvalidDateFormat($"{field}.endDate", end);
        if (to <= from) return new InvalidFields($"{field}.endDate", "VALIDATION", "must be after startDate");
        if (to - from > Longest) return new InvalidFields($"{field}.endDate", "VALIDATION", "must be within 41 days of startDate");
        return IsWhole(from) && IsWhole(to) ? (from, to, zone) : new InvalidDateFormat(field, "finer than a millisecond");
    }

    private static bool IsWhole(Instant moment) => Instant.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds()) == moment;

    /// <summary>The service's place that a booking's location means: bookings say OWNER_BUSINESS, OWNER_CUSTOM, CUSTOM where services say BUSINESS, CUSTOM, CUSTOMER (contract.md j11).</summary>
    public static SlotPlace? Place(ServiceFacts service, string? locationType, string? id)
    {
        var type = locationType switch { LocationType.OwnerBusiness => "BUSINESS", LocationType.OwnerCustom => "CUSTOM", _ => "CUSTOMER" };
        return SlotRequest.PlacesOf(service, null).FirstOrDefault(p => p.Type == type && (type != "BUSINESS" || id is null || p.Id == id));
    }

    /// <summary>A service's place as a booking tells it.</summary>
    public static Location Tell(SlotPlace place) => new()
    {
        Id = place.Id,
        Name = place.Name,
        FormattedAddress = place.Address,
        LocationType = place.Type switch { "BUSINESS" => LocationType.OwnerBusiness, "CUSTOM" => LocationType.OwnerCustom, _ => LocationType.Custom },
    };

    /// <summary>An appointment lasts as long as its service says, and its add-ons.</summary>
    /// <param name="lengthenings">What add-ons may add, in minutes.</param>
    public static Fault? WrongLength(ServiceFacts service, Stretch time, IEnumerable<int> lengthenings)
    {
        var minutes = time.Length / 60_000d;
        return lengthenings.Any(more => Lasts(service, minutes - more)) ? null : new SlotNotAvailable($"it lasts {minutes} minutes, which the service does not offer");
    }

    private static bool Lasts(ServiceFacts service, double minutes) => service.Document.Schedule!.AvailabilityConstraints!.DurationRange?.HourOptions is { } range
        ? minutes >= range.MinDurationInMinutes && minutes <= range.MaxDurationInMinutes
        : service.Lengths.Any(m => m == minutes);
}

/// <summary>A date in none of the forms a slot's dates come in (400).</summary>
internal sealed record InvalidDateFormat(string Field, string Text) : Fault(FaultKind.Invalid, "INVALID_DATE_FORMAT", $"{Field}: {Text} is no date-time.");
