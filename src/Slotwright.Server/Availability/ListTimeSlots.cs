using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;
using Slotwright.Contract.Availability;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Policies;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>List Availability Time Slots: every start at which an appointment could take place, and whether a customer may book it now.</summary>
internal sealed class ListTimeSlots(SiteDirectory sites, BusyBook busy)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var continued = SealedCursor.Continue(catalog.Site.Secret, call);
        if (continued.Failed(out var forged)) return forged;
        (call, var reached) = continued.Value;
        var request = await SlotRequest.Of(call.Read(AvailabilityJson.Wire.ListAvailabilityTimeSlotsRequest), catalog, call.Now, ct);
        if (request.Failed(out var fault)) return fault;
        var window = await busy.Read(call.Site, SlotSearch.Around(request.Value.Demand), call.Now, ct);
        return new Listing(request.Value, catalog, window, call).Answer(reached ?? "");
    }

    /// <summary>One listing: the places' slot tables, merged, judged by the policy, filtered and cut to a page.</summary>
    private sealed class Listing
    {
        private readonly SlotRequest request;
        private readonly SiteCatalog catalog;
        private readonly Call call;
        private readonly SlotSearch[] searches;
        private readonly SlotTable[] tables;
        private readonly IReadOnlySet<Guid> shown;

        public Listing(SlotRequest request, SiteCatalog catalog, BusyWindow window, Call call)
        {
            (this.request, this.catalog, this.call) = (request, catalog, call);
            searches = [.. request.Places.Select(p => new SlotSearch(catalog, request.Service, p, request.Demand, window))];
            tables = [.. searches.Select(s => s.Find())];
            shown = (request.Asked.IncludeResourceTypeIds ?? []).Concat((request.Asked.ResourceTypes ?? []).Select(t => t.ResourceTypeId).OfType<string>()).Select(Guid.Parse).ToHashSet();
        }

        public Answer Answer(string reached)
        {
            var slots = Merged().Meeting(request.Asked.Bookable, HasWanted, request.Asked.TimeSlotsPerDay, request.Zone).Page(reached, request.Asked.CursorPaging?.Limit, Place, out var more);
            var output = new PooledBuffer(512 + slots.Count * 640);
            output.Write("{\"timeSlots\":["u8);
            var writer = new SlotWriter(request.Service, request.Places, request.Zone, output);
            for (var i = 0; i < slots.Count; i++)
            {
                if (i > 0) output.Write(","u8);
                writer.Write(slots[i], shown.Count == 0 ? null : Resources(slots[i]));
            }
            output.Write(Encoding.UTF8.GetBytes($"],\"timeZone\":\"{request.Zone.Id}\",\"cursorPagingMetadata\":{{\"cursors\":{{"));
            if (more) output.Write(Encoding.UTF8.GetBytes($"\"next\":\"{SealedCursor.Make(catalog.Site.Secret, call, Place(slots[^1]))}\""));
            output.Write(more ? "},\"hasNext\":true}}"u8 : "},\"hasNext\":false}}"u8);
            return new(output.Written) { Owner = output };
        }

        private Action<IBufferWriter<byte>> Resources(OfferedSlot slot)
        {
            var (search, table) = (searches[slot.Place], tables[slot.Place]);
            return output => AvailableResources.WriteItems(output, search.Groups, group => AvailableResources.Free(table, slot.Row, group, search.Groups[group].Who), shown);
        }

        private List<OfferedSlot> Merged()
        {
            var all = new List<OfferedSlot>(tables.Sum(t => t.Count));
            var (policy, online) = (request.Service.Policy, request.Service.OnlineBooking);
            for (var place = 0; place < tables.Length; place++)
                for (var row = 0; row < tables[place].Count; row++)
                    if (HasWanted(place, row)) all.Add(new(tables[place][row], place, policy.Violations(call.Now, Instant.FromUnixTimeMilliseconds(tables[place].Starts[row]), online), row));
            if (tables.Length > 1) all.Sort((a, b) => a.Time.Start != b.Time.Start ? a.Time.Start.CompareTo(b.Time.Start) : string.CompareOrdinal(request.Places[a.Place].Id, request.Places[b.Place].Id));
            return all;
        }

        /// <summary>`resourceTypes` keeps the slots at which one of the named resources is free, for every type named.</summary>
        private bool HasWanted(int place, int row)
        {
            foreach (var wanted in request.Asked.ResourceTypes ?? [])
            {
                var group = searches[place].Groups.FindIndex(g => g.Type == Guid.Parse(wanted.ResourceTypeId ?? Guid.Empty.ToString()));
                if (group < 0) return false;
                if (wanted.ResourceIds is { Count: > 0 } ids && !AvailableResources.Free(tables[place], row, group, searches[place].Groups[group].Who).Any(r => ids.Contains(r.Id.ToString(), StringComparer.OrdinalIgnoreCase))) return false;
            }
            return true;
        }

        private bool HasWanted(PolicyViolations broken) => request.Asked.BookingPolicyViolations is not { } v
            || (v.TooEarlyToBook ?? broken.TooEarly) == broken.TooEarly && (v.TooLateToBook ?? broken.TooLate) == broken.TooLate && (v.BookOnlineDisabled ?? broken.OnlineDisabled) == broken.OnlineDisabled;

        private string Place(OfferedSlot slot) => slot.Time.Start.ToString("D16", CultureInfo.InvariantCulture) + request.Places[slot.Place].Id;
    }
}
