using System.Globalization;
using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Calendar V3 participations: who takes part in a single event or occurrence, or in a course by its schedule. Seats are counted as they change.</summary>
internal sealed class Participations(Db db, SiteDirectory sites, Seats seats)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["Calendar/Participation"];
    private readonly EntityQuery query = new(SeatRows.Participations, Ops.Calendar.QueryParticipations);

    public void Map(Api api) => api.On(Ops.Calendar.CreateParticipation, Create).On(Ops.Calendar.GetParticipation, Get).On(Ops.Calendar.QueryParticipations, Query)
        .On(Ops.Calendar.UpdateParticipation, Update).On(Ops.Calendar.DeleteParticipation, Delete);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var wanted = Documents.Clean(call.Body.GetProperty("participation"), Rules).Deserialize(CalendarJson.Wire.Participation)!;
        if ((wanted.EventId is null) == (wanted.ScheduleId is null)) return new InvalidFields("participation.eventId", "REQUIRED_FIELD", "must be given, or a scheduleId and not both");
        var target = await ParticipationPlace.Find(tx, wanted.EventId, wanted.ScheduleId, ct);
        if (target.Failed(out var refused)) return refused;
        if (target.Value.Refuses(call.Caller) is { } denied) return denied;
        var who = wanted with
        {
            Id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString(),
            EventId = wanted.EventId is null ? null : target.Value.Seats.Id,
            ScheduleId = wanted.ScheduleId is null ? null : target.Value.Seats.Id,
            PartySize = wanted.PartySize ?? 1,
            Status = wanted.Status ?? ParticipationStatus.Confirmed,
            AppId = call.Caller.Kind == Identity.CallerKind.App ? call.Caller.Subject.ToString() : target.Value.AppId,
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
        };
        if (!await seats.Enter(tx, target.Value.Seats, who, target.Value.CapacityFor(call.Caller), 0, ct)) return new CapacityExceeded();
        return await tx.Commit(Shown(who), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("participationId");
        return await db.Single(call.Site, SeatRows.Participations.SelectById, Document.Read, ct, id) is { } found ? Answer.Wrap("participation", found.Bytes) : NotFound(id);
    }

    private async Task<Result<Answer>> Query(Call call, CancellationToken ct) =>
        (await query.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct)).Map(page => page.ToAnswer("participations", d => d.Bytes));

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var (id, patch) = (call.Id("participation.id"), call.Body.GetProperty("participation"));
        await using var tx = db.Begin(call);
        var pinned = await Pinned(tx, id, ct);
        if (pinned.Failed(out var refused)) return refused;
        var (before, place) = pinned.Value;
        if (!patch.TryGetProperty("revision", out var revision) || revision.ToString() != before.Revision) return new RevisionMismatch(long.Parse(before.Revision!, CultureInfo.InvariantCulture));
        var merged = JsonSerializer.SerializeToNode(before, CalendarJson.Wire.Participation)!.AsObject();
        Documents.Merge(merged, Documents.Clean(patch, Rules, update: true), Rules);
        var read = merged.Deserialize(CalendarJson.Wire.Participation)!;
        var after = read with
        {
            PartySize = read.PartySize ?? 1,
            Status = read.Status ?? ParticipationStatus.Confirmed,
            Revision = Wire.Revision(long.Parse(before.Revision!, CultureInfo.InvariantCulture) + 1),
            UpdatedDate = Wire.Timestamp(tx.Now),
        };
        if (!await seats.Resize(tx, place.Seats, before, after, place.CapacityFor(call.Caller), ct)) return new CapacityExceeded();
        return await tx.Commit(Shown(after), ct);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var pinned = await Pinned(tx, call.Id("participationId"), ct);
        if (pinned.Failed(out var refused)) return refused;
        await seats.Leave(tx, pinned.Value.Who, ct);
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>A participation under its lock, after that of what it is of; one that stands for a booking is changed with the booking.</summary>
    private static async Task<Result<(Participation Who, ParticipationPlace Place)>> Pinned(Tx tx, Guid id, CancellationToken ct)
    {
        if (await tx.Single(SeatRows.Participations.SelectById, Document.Read, ct, id) is not { } known) return NotFound(id);
        var first = SeatRows.Parse(known.Bytes);
        var place = await ParticipationPlace.Find(tx, first.EventId, first.ScheduleId, ct, evenOver: true);
        if (place.Failed(out var gone)) return gone;
        if (place.Value.Refuses(tx.Call.Caller) is { } denied) return denied;
        if (await tx.Single(SeatRows.Participations.LockById, Document.Read, ct, id) is not { } stored) return NotFound(id);
        if (first.ExternalId == first.Id) return new Refusal(FaultKind.Precondition, "PARTICIPATION_BELONGS_TO_BOOKING", "Change or cancel the booking; its participation follows.");
        return (SeatRows.Parse(stored.Bytes), place.Value);
    }

    private static Answer Shown(Participation who) => Answer.Wrap("participation", JsonSerializer.SerializeToUtf8Bytes(who, CalendarJson.Wire.Participation));

    private static Refusal NotFound(Guid id) => new(FaultKind.NotFound, "PARTICIPATION_NOT_FOUND", $"There is no participation {id}.");
}

/// <summary>More people than there are seats left (428).</summary>
internal sealed record CapacityExceeded() : Fault(FaultKind.Precondition, "EVENT_CAPACITY_EXCEEDED", "There are not so many free places.");
