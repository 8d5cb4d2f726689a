using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>Get Event Time Slot: one session of a class, cancelled or not, with its seats as they are this moment.</summary>
internal sealed class GetEventSlot(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var asked = call.Member("timeZone")?.GetString();
        if ((asked is null ? catalog.Site.Zone : Zones.Find(asked)) is not { } zone) return new InvalidTimeZone(asked!);
        if (catalog.Events.Find(call.Path["eventId"]) is not { RecurrenceType: not RecurrenceType.Master } found || OfferedClass.ServiceOf(found) is not { } id
            || OfferedClass.Of(found, await catalog.Services.Find(id, ct), catalog) is not { } offered) return Events.NotFound(call.Path["eventId"]);
        var seats = (await db.Counts(call.Site, [found.Id!], ct)).GetValueOrDefault(found.Id!);
        var output = new PooledBuffer(2048);
        new ClassSlotWriter(zone, output).WriteOne(ClassSlot.Of(new(found.Id!, found.Id!, offered, EventSeries.Span(found)), seats, call.Now, found.Status == EventStatus.Cancelled));
        return new Answer(output.Written) { Owner = output };
    }
}
