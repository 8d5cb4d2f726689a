using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>How schedules reach their events: those to come follow what the schedule says, and end with it; what has been stays.</summary>
internal sealed partial class Schedules
{
    /// <summary>A schedule tells what its owner is now, and so do the events to come that say nothing of their own.</summary>
    public async Task Follow(Tx tx, Guid id, ScheduleDefaults defaults, CancellationToken ct)
    {
        if (await Alter(tx, id, defaults.Into, ct) is not { } saved) return;
        tx.PublishUpdated(Fqdn, saved.Id, saved.Revision, saved.Bytes, saved.Modified);
        await Pass(tx, saved.Schedule, null, ct);
    }

    /// <summary>Ends a schedule for good, with its events to come; what bookings hold is theirs.</summary>
    public async Task Close(Tx tx, Guid id, CancellationToken ct)
    {
        if (await Alter(tx, id, s => s with { Status = ScheduleStatus.Cancelled }, ct) is not { } closed) return;
        tx.PublishAction(Fqdn, "cancelled", closed.Id, closed.Revision, closed.Bytes);
        var changes = await reach.Begin(tx, null, ct);
        await EndEvents(changes, closed.Id, new HashSet<string>(), ct);
        await changes.Settle(ct);
    }

    /// <summary>Sessions to come that were to be at some places of their own are to be at another one; those that follow their schedule go with it.</summary>
    public async Task Relocate(Tx tx, Guid id, IReadOnlySet<string> from, Location to, ParticipantNotification? told, CancellationToken ct)
    {
        var changes = await reach.Begin(tx, told, ct);
        foreach (var e in Coming(changes, id.ToString()))
        {
            if (e.Event.Location?.Id is not { } at || !from.Contains(at) || e.Event.InheritedFields?.Contains(InheritedField.Location) == true) continue;
            var next = e.Event with { Location = to };
            if (e.Recurring is null) changes.Once(e, next);
            else await changes.Series(e, next, ct);
        }
        await changes.Settle(ct);
    }

    private async Task<Result<Answer>> Cancel(Call call, CancellationToken ct)
    {
        var (id, asked) = (call.Id("scheduleId"), call.Body.Deserialize(CalendarJson.Wire.CancelScheduleRequest)!);
        await using var tx = Db.Begin(call);
        var changes = await reach.Begin(tx, asked.ParticipantNotification, ct);
        if (await Find(tx, id, ct) is not { } schedule) return NotFound(id);
        if (schedule.Status == ScheduleStatus.Cancelled) return new Refusal(FaultKind.Precondition, "SCHEDULE_ALREADY_CANCELLED", $"The schedule {id} is cancelled already.");
        var closed = (await Alter(tx, id, s => s with { Status = ScheduleStatus.Cancelled }, ct))!;
        tx.PublishAction(Fqdn, "cancelled", closed.Id, closed.Revision, closed.Bytes);
        await End(changes, closed.Id, asked.PreserveFutureEventsWithParticipants == true, ct);
        await changes.Settle(ct);
        return await tx.Commit(Answer.Wrap("schedule", Render(closed.Bytes, call)), ct);
    }

    /// <summary>Everything to come on a schedule ends, or everything nobody takes part in; a booking's appointment goes with the booking.</summary>
    private static async Task End(EventChanges changes, string schedule, bool preserves, CancellationToken ct)
    {
        var occupied = preserves ? await changes.Tx.OccupiedOn(schedule, changes.Tx.Now, Places(changes, schedule), ct) : [];
        var goesWhole = !occupied.Contains(schedule);
        await EndEvents(changes, schedule, occupied, ct);
        if (!preserves) foreach (var appointment in await changes.Tx.AppointmentsOn(schedule, ct)) changes.Gone(appointment);
        if (goesWhole) await changes.EndCourse(schedule, ct);
    }

    private static async Task EndEvents(EventChanges changes, string schedule, IReadOnlySet<string> kept, CancellationToken ct)
    {
        foreach (var e in Coming(changes, schedule))
        {
            if (kept.Contains(EventView.Place(e.Event))) continue;
            if (e.Recurring is null) { changes.Once(e, e.Event with { Status = EventStatus.Cancelled }); continue; }
            foreach (var id in kept)
                if (InstanceId.Parse(id) is { } instance && e.Weeks!.WeekOf(instance) is { } week && e.InWeek(week) is { } session) changes.Exception(session, session.ToEvent());
            await changes.EndSeries(e, ct, kept);
        }
    }

    /// <summary>The events to come of a schedule take what it says now, as far as they inherit it.</summary>
    private async Task Pass(Tx tx, Schedule schedule, ParticipantNotification? told, CancellationToken ct)
    {
        var (changes, parent) = (await reach.Begin(tx, told, ct), Inheritance.Parent(schedule));
        foreach (var e in Coming(changes, schedule.Id!).Where(e => e.Event.RecurringEventId is null))
        {
            var next = Inheritance.Follow(e.Event, parent, e.Event.InheritedFields ?? []);
            if (EventRows.Bytes(next).AsSpan().SequenceEqual(EventRows.Bytes(e.Event))) continue;
            next = next with { ScheduleName = schedule.Name };
            if (e.Recurring is null) changes.Once(e, next);
            else await changes.Series(e, next, ct);
            if (next.Type == EventTypes.Course && next.TotalCapacity > e.Event.TotalCapacity) changes.Roomier(schedule.Id!);
        }
        await changes.Settle(ct);
    }

    /// <summary>What of a schedule's events is yet to begin, or goes on: series, what was changed of them, single events.</summary>
    private static List<EventSeries> Coming(EventChanges changes, string schedule) =>
        [.. changes.Book.On(schedule, new(changes.Tx.Now.ToUnixTimeMilliseconds(), long.MaxValue)).Where(e => !e.IsPast && e.Event.Status == EventStatus.Confirmed
            && (e.Recurring is not null || e.Singles[0].StartInstant > changes.Tx.Now)).OrderBy(e => e.Recurring is not null)];

    private static List<string> Places(EventChanges changes, string schedule) =>
        [schedule, .. Coming(changes, schedule).Select(e => e.Recurring is null ? e.Event.Id! : Guid.Parse(e.Weeks!.Series).ToString("N"))];

    /// <summary>The next version of an active schedule, stored; null when there is none.</summary>
    private static async Task<Altered?> Alter(Tx tx, Guid id, Func<Schedule, Schedule> change, CancellationToken ct)
    {
        if (await tx.Single($"{ScheduleTable.SelectById} AND \"status\" = 'ACTIVE' FOR NO KEY UPDATE", Document.Read, ct, id) is not { } stored) return null;
        var revision = stored.Revision + 1;
        var next = change(JsonSerializer.Deserialize(stored.Bytes, CalendarJson.Wire.Schedule)!) with { Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(next, CalendarJson.Wire.Schedule);
        ScheduleTable.Update(tx, id, revision, bytes, [next.TimeZone]);
        return new(stored.Id, revision, bytes, next, Documents.Modified(stored.Bytes, bytes));
    }

    private sealed record Altered(string Id, long Revision, byte[] Bytes, Schedule Schedule, JsonObject Modified);
}
