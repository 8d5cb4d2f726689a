using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract.MultiServiceTimeSlots;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>List Multi Service Availability Time Slots: every start at which several services could be given one right after the other (behaviour/availability.md 7).</summary>
internal sealed class ListSequences(SiteDirectory sites, BusyBook busy)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var limit = Limit(call);
        var continued = SealedCursor.Continue(catalog.Site.Secret, call);
        if (continued.Failed(out var forged)) return forged;
        (call, var reached) = continued.Value;
        var asked = call.Read(MultiServiceTimeSlotsJson.Wire.ListMultiServiceAvailabilityTimeSlotsRequest);
        if (asked is not { Services: not null, Location: not null, FromLocalDate: not null, ToLocalDate: not null } || asked.Services.Any(s => s.ServiceId is null))
            return new Refusal(FaultKind.Invalid, "MISSING_ARGUMENTS", "services with their serviceId, location, fromLocalDate and toLocalDate must be given.");
        var read = await SequenceRequest.Of(asked.Services, asked.Location, asked.TimeZone, catalog, ct);
        if (read.Failed(out var fault)) return fault;
        var (request, zone) = (read.Value, read.Value.Zone);
        var window = new Stretch(Zones.Start(Wire.Local(asked.FromLocalDate), zone).ToUnixTimeMilliseconds(), Zones.End(Wire.Local(asked.ToLocalDate), zone).ToUnixTimeMilliseconds());
        if (Refused(window, asked, limit ?? asked.CursorPaging?.Limit) is { } broken) return broken;
        if (request.Services is null) return Tell([], false, request, null, null, catalog, call, zone);
        var search = new SequenceSearch(catalog, request, window, await busy.Read(call.Site, SequenceSearch.Around(request, window), call.Now, ct));
        var first = request.Services[0];
        var table = search.Find(catalog.StartInterval.For(first.Duration, first.Service.BufferMinutes * 60_000L));
        var slots = Offered(search, table, call.Now).Meeting(asked.Bookable, v => Has(v, asked.BookingPolicyViolations), asked.TimeSlotsPerDay, zone)
            .Page(reached ?? "", limit ?? asked.CursorPaging?.Limit, Place, out var more);
        return Tell(slots, more, request, search, table, catalog, call, zone);
    }

    /// <summary>A later page may be of another size than the first.</summary>
    private static int? Limit(Call call) => call.Member("cursorPaging") is { } paging && paging.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetInt32() : null;

    private static Fault? Refused(Stretch window, ListMultiServiceAvailabilityTimeSlotsRequest asked, int? limit)
    {
        if (window.Length < 0) return new InvalidFields("toLocalDate", "VALIDATION", "must not be before fromLocalDate");
        if (window.EndInstant - window.StartInstant > Duration.FromDays(366)) return new InvalidFields("toLocalDate", "VALIDATION", "must be within a year of fromLocalDate");
        if (asked.TimeSlotsPerDay < 1) return new InvalidFields("timeSlotsPerDay", "MIN", "must be at least 1");
        return limit < 1 ? new InvalidFields("cursorPaging.limit", "MIN", "must be at least 1") : null;
    }

    private static List<OfferedSlot> Offered(SequenceSearch search, SequenceTable table, Instant now)
    {
        var slots = new List<OfferedSlot>(table.Count);
        for (var row = 0; row < table.Count; row++)
            if (search.HasWanted(table, row)) slots.Add(new(table[row], 0, search.Violations(table, row, now), row));
        return slots;
    }

    /// <summary>`earliestBookingDate` keeps what can be booked by then.</summary>
    private static bool Has(PolicyViolations broken, BookingPolicyViolations? wanted) => wanted is not { } v
        || (v.TooEarlyToBook ?? broken.TooEarly) == broken.TooEarly && (v.TooLateToBook ?? broken.TooLate) == broken.TooLate && (v.BookOnlineDisabled ?? broken.OnlineDisabled) == broken.OnlineDisabled
            && !(v.EarliestBookingDate is { } by && broken.EarliestBooking > Wire.Instant(by));

    private static Answer Tell(List<OfferedSlot> slots, bool more, SequenceRequest request, SequenceSearch? search, SequenceTable? table, SiteCatalog catalog, Call call, DateTimeZone zone)
    {
        var output = new PooledBuffer(512 + slots.Count * 512 * (1 + (request.Services?.Count ?? 0)));
        output.Write("{\"timeSlots\":["u8);
        if (search is not null) SequenceWriter.Write(output, slots, request, search, table!, everybody: false);
        output.Write(Encoding.UTF8.GetBytes($"],\"timeZone\":\"{zone.Id}\",\"cursorPagingMetadata\":{{\"cursors\":{{"));
        if (more) output.Write(Encoding.UTF8.GetBytes($"\"next\":\"{SealedCursor.Make(catalog.Site.Secret, call, Place(slots[^1]))}\""));
        output.Write(more ? "},\"hasNext\":true}}"u8 : "},\"hasNext\":false}}"u8);
        return new(output.Written) { Owner = output };
    }

    private static string Place(OfferedSlot slot) => slot.Time.Start.ToString("D16", CultureInfo.InvariantCulture);
}
