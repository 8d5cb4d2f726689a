using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Get Schedule Time Frame: when the first event of a schedule begins and the last one ends.</summary>
internal sealed class TimeFrames(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("id");
        if (EventView.Refuses(call) is { } refused) return refused;
        if (!await db.HasSchedule(call.Site, id, ct)) return Schedules.NotThere(id.ToString());
        var catalog = await sites.Catalog(call.Site, ct);
        while (!await Pages.IsCurrent(db, catalog, ct)) { await sites.Forget(call.Site, catalog); catalog = await sites.Catalog(call.Site, ct); }
        var frame = TimeFrame.Join(TimeFrame.Of(catalog.Events.On(id.ToString())), await db.AppointmentFrame(call.Site, id.ToString(), ct));
        var zone = call.Member("timeZone")?.GetString() is { } asked ? Zones.Find(asked)! : catalog.Site.Zone;
        var told = new ScheduleTimeFrame
        {
            Id = id.ToString(),
            StartDate = frame is null ? null : Wire.Timestamp(frame.First),
            EndDate = frame?.LastEnd is { } end ? Wire.Timestamp(end) : null,
            AdjustedStart = frame is null ? null : EventRules.Moment(frame.First.InZone(zone).LocalDateTime, frame.First, zone),
            AdjustedEnd = frame?.LastEnd is { } last ? EventRules.Moment(last.InZone(zone).LocalDateTime, last, zone) : null,
        };
        return Answer.Of(new GetScheduleTimeFrameResponse { TimeFrame = told }, CalendarJson.Wire.GetScheduleTimeFrameResponse);
    }
}
