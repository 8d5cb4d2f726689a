using NodaTime;
using Slotwright.Contract.AvailabilityCalendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using MultiLocation = Slotwright.Contract.MultiServiceTimeSlots.Location;
using MultiService = Slotwright.Contract.MultiServiceTimeSlots.Service;

namespace Slotwright.Server.Availability;

/// <summary>Calculate Multi Slot Availability of the older calendar: when services could be given one right after the other, found as the newer list finds them.</summary>
internal sealed class CalculateMultiSlot(SiteDirectory sites, BusyBook busy)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var continued = SealedCursor.Continue(catalog.Site.Secret, call);
        if (continued.Failed(out var forged)) return forged;
        (call, var reached) = continued.Value;
        var asked = call.Read(AvailabilityCalendarJson.Wire.CalculateMultiSlotAvailabilityRequest);
        if (Missing(asked) is { Count: > 0 } missing) return new InvalidFields(missing);
        if ((asked.TimeZone is null ? catalog.Site.Zone : Zones.Find(asked.TimeZone)) is not { } zone) return new InvalidTimeZone(asked.TimeZone!);
        var window = Window(asked, zone);
        if (window.Failed(out var badWindow)) return badWindow;
        var read = await SequenceRequest.Of([.. asked.Slots!.Select(s => Service(catalog, s))], At(asked.Location!), zone.Id, catalog, ct, fewest: 1);
        if (read.Failed(out var fault)) return fault;
        if (read.Value.Services is not { } services) return Tell([], null, call, catalog);
        var search = new SequenceSearch(catalog, read.Value, window.Value, await busy.Read(call.Site, SequenceSearch.Around(read.Value, window.Value), call.Now, ct));
        var table = search.Find(catalog.StartInterval.For(services[0].Duration, services[0].Service.BufferMinutes * 60_000L));
        var slots = Enumerable.Range(0, table.Count).Where(row => search.HasWanted(table, row)).Select(row => new OfferedSlot(table[row], 0, search.Violations(table, row, call.Now), row)).ToList()
            .Meeting(asked.Bookable, v => Has(v, asked.BookingPolicyViolations), asked.SlotsPerDay, zone).Page(reached ?? "", asked.CursorPaging?.Limit, Place, out var more);
        return Tell([.. slots.Select(s => Entry(s, services[0], zone))], more ? Place(slots[^1]) : null, call, catalog);
    }

    private static List<FieldViolation> Missing(CalculateMultiSlotAvailabilityRequest asked)
    {
        var found = new List<FieldViolation>();
        void Need(bool given, string field) { if (!given) found.Add(new(field, "must be given", "REQUIRED_FIELD")); }
        Need(asked.From is not null, "from");
        Need(asked.To is not null, "to");
        Need(asked.Location is not null, "location");
        Need(asked.Location?.LocationType is not (null or LocationType.Undefined), "location.locationType");
        Need(asked.Slots is { Count: > 0 }, "slots");
        foreach (var (index, slot) in (asked.Slots ?? []).Index()) Need(slot.ServiceId is not null, $"slots[{index}].serviceId");
        foreach (var (index, slot) in (asked.Slots ?? []).Index())
            if ((slot.ResourcesFilter?.ResourceIds ?? []).Any(id => !Guid.TryParse(id, out _))) found.Add(new($"slots[{index}].resourcesFilter.resourceIds", "must be GUIDs", "FORMAT"));
        if (asked.SlotsPerDay < 1) found.Add(new("slotsPerDay", "must be at least 1", "MIN"));
        if (asked.CursorPaging?.Limit < 1) found.Add(new("cursorPaging.limit", "must be at least 1", "MIN"));
        return found;
    }

    private static Result<Stretch> Window(CalculateMultiSlotAvailabilityRequest asked, DateTimeZone zone)
    {
        if (CalendarFilter.Moment(asked.From!, zone, asked.TimeZone is not null) is not { } from) return new InvalidFields("from", "VALIDATION", "must be an ISO 8601 date and time");
        if (CalendarFilter.Moment(asked.To!, zone, asked.TimeZone is not null) is not { } to) return new InvalidFields("to", "VALIDATION", "must be an ISO 8601 date and time");
        if (to < from) return new InvalidFields("to", "VALIDATION", "must not be before from");
        return to - from > Duration.FromDays(366) ? new InvalidFields("to", "VALIDATION", "must be within a year of from") : Stretch.Of(from, to);
    }

    /// <summary>A service with the resources insisted on, each by its own type.</summary>
    private static MultiService Service(SiteCatalog catalog, RuleBasedConstraints slot) => new()
    {
        ServiceId = slot.ServiceId,
        ResourceTypes = [.. (slot.ResourcesFilter?.ResourceIds ?? []).GroupBy(id => catalog.Resources.GetValueOrDefault(Guid.Parse(id))?.Type ?? Guid.Empty)
            .Select(g => new Contract.MultiServiceTimeSlots.ResourceType { ResourceTypeId = g.Key.ToString(), ResourceIds = [.. g] })],
        CustomerChoices = slot.CustomerChoices is not { } c ? null : new()
        {
            DurationInMinutes = c.DurationInMinutes,
            AddOnIds = c.AddOnIds,
            DurationChoiceId = c.DurationChoiceId,
            RequestedGender = c.RequestedGender is null ? null : new() { Gender = c.RequestedGender.Gender },
        },
    };

    private static MultiLocation At(Location wanted) => new()
    {
        Id = wanted.Id,
        LocationType = wanted.LocationType switch { LocationType.OwnerBusiness => "BUSINESS", LocationType.OwnerCustom => "CUSTOM", _ => "CUSTOMER" },
    };

    private static bool Has(Domain.Policies.PolicyViolations broken, BookingPolicyViolations? wanted) => wanted is not { } v
        || (v.TooEarlyToBook ?? broken.TooEarly) == broken.TooEarly && (v.TooLateToBook ?? broken.TooLate) == broken.TooLate && (v.BookOnlineDisabled ?? broken.OnlineDisabled) == broken.OnlineDisabled;

    /// <summary>The whole sequence as one slot; it is named after its first service, as this API knows no slot of none.</summary>
    private static SlotAvailability Entry(OfferedSlot slot, SequenceService first, DateTimeZone zone) => new()
    {
        Slot = new()
        {
            ServiceId = first.Service.Id.ToString(),
            ScheduleId = first.Service.ScheduleId,
            StartDate = CalendarEntries.Moment(slot.Time.StartInstant, zone),
            EndDate = CalendarEntries.Moment(slot.Time.EndInstant, zone),
            Timezone = zone.Id,
            Location = CalendarEntries.Told(first.Place),
        },
        Bookable = slot.Bookable,
        TotalSpots = 1,
        OpenSpots = 1,
        BookingPolicyViolations = CalendarEntries.Told(slot.Violations),
        Locked = false,
        IsFromV2 = false,
    };

    private static Answer Tell(IReadOnlyList<SlotAvailability> slots, string? next, Call call, SiteCatalog catalog) => Answer.Of(new CalculateMultiSlotAvailabilityResponse
    {
        Slots = slots,
        CursorPagingMetadata = new() { Count = slots.Count, HasNext = next is not null, Cursors = new() { Next = next is null ? null : SealedCursor.Make(catalog.Site.Secret, call, next) } },
    }, AvailabilityCalendarJson.Wire.CalculateMultiSlotAvailabilityResponse);

    private static string Place(OfferedSlot slot) => slot.Time.Start.ToString("D16", System.Globalization.CultureInfo.InvariantCulture);
}
