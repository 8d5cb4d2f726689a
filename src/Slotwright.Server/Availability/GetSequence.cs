using System.Buffers;
using System.Text;
using NodaTime;
using Slotwright.Contract.MultiServiceTimeSlots;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>Get Multi Service Availability Time Slot: one sequence, on the grid or not, with everyone who is free for each of its services; 404 when it does not fit.</summary>
internal sealed class GetSequence(SiteDirectory sites, BusyBook busy)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var asked = call.Read(MultiServiceTimeSlotsJson.Wire.GetMultiServiceAvailabilityTimeSlotRequest);
        var read = await SequenceRequest.Of(asked.Services!, asked.Location!, asked.TimeZone, catalog, ct);
        if (read.Failed(out var fault)) return fault;
        var request = read.Value;
        if (request.Services is null) return NotFound;
        var end = Wire.Local(asked.LocalEndDate!);
        var times = Occurrences.Of(Wire.Local(asked.LocalStartDate!), request.Zone).Select(start => Stretch.Of(start, start + Duration.FromMilliseconds(request.Length)))
            .Where(t => t.EndInstant.InZone(request.Zone).LocalDateTime == end).ToList();
        if (times.Count == 0) return new InvalidFields("localEndDate", "VALIDATION", "must be the services' durations after localStartDate");
        foreach (var time in times)
            if (await Offer(call, catalog, request, time, ct) is { } answer) return answer;
        return NotFound;
    }

    private static Refusal NotFound => new(FaultKind.NotFound, "SLOT_NOT_FOUND", "Nobody is free for all of these services one right after the other.");

    private async Task<Answer?> Offer(Call call, SiteCatalog catalog, SequenceRequest request, Stretch time, CancellationToken ct)
    {
        var search = new SequenceSearch(catalog, request, time, await busy.Read(call.Site, SequenceSearch.Around(request, time), call.Now, ct));
        var table = search.At(time.Start);
        if (table.Count == 0 || !search.HasWanted(table, 0)) return null;
        var output = new PooledBuffer(4096);
        output.Write("{\"timeSlot\":"u8);
        SequenceWriter.Write(output, [new(time, 0, search.Violations(table, 0, call.Now), 0)], request, search, table, everybody: true);
        output.Write(Encoding.UTF8.GetBytes($",\"timeZone\":\"{request.Zone.Id}\"}}"));
        return new(output.Written) { Owner = output };
    }
}
