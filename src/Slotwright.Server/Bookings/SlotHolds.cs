using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Slot holds, an extension of ours: a slot kept for one caller for some minutes, while a form is filled in or a person
/// decides. It takes the resource like a booking does, and runs out by itself.
/// </summary>
internal sealed class SlotHolds(Db db, SiteDirectory sites, BusyBook busy, Calendar.Seats seats)
{
    private const int UsualMinutes = 5;

    public void Map(Api api) => api.On(Ops.Slotwright.CreateSlotHold, Create).On(Ops.Slotwright.GetSlotHold, Get).On(Ops.Slotwright.DeleteSlotHold, Delete);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var wanted = call.Read(SlotwrightJson.Wire.CreateSlotHoldRequest).SlotHold!;
        if (wanted.EventId is not null) return new Refusal(FaultKind.Precondition, "SESSION_NOT_FOUND", $"There is no session {wanted.EventId} of a class.");
        if (Zones.Find(wanted.TimeZone!) is not { } zone) return new InvalidTimeZone(wanted.TimeZone!);
        var time = Stretch.Of(Zones.Start(Wire.Local(wanted.LocalStartDate!), zone), Zones.End(Wire.Local(wanted.LocalEndDate!), zone));
        if (time.IsEmpty || time.Length > Duration.FromDays(41).TotalMilliseconds) return new InvalidFields("slotHold.localEndDate", "VALIDATION", "must be after localStartDate, within 41 days");
        await using var tx = db.Begin(call);
        var kept = await Keep(tx, wanted, time, ct);
        return kept.Failed(out var fault) ? fault : await tx.Commit(Answer.Of(new CreateSlotHoldResponse { SlotHold = kept.Value }, SlotwrightJson.Wire.CreateSlotHoldResponse), ct);
    }

    private async Task<Result<SlotHold>> Keep(Tx tx, SlotHold wanted, Stretch time, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var read = await SlotFacts.ReadInTurn(tx, sites, seats, Guid.Parse(wanted.ServiceId!), time, id, null, open: wanted.ResourceId is null, ct);
        if (read.Failed(out var unknown)) return unknown;
        var facts = read.Value;
        if (Refused(facts, wanted, time, tx) is { } refused) return refused;
        var free = SlotRequest.PlacesOf(facts.Service, null).Select(p => facts.Free(p, time, Guid.TryParse(wanted.ResourceId, out var named) ? named : null)).FirstOrDefault(f => f.Count > 0 && f.All(g => g.Count > 0));
        var expires = tx.Now + Duration.FromMinutes(wanted.Minutes ?? UsualMinutes);
        busy.Changed(tx);
        if (free is null || await SlotTaking.Take(tx, id, free, SlotTaking.WithBuffer(time, facts.Service), expires, ct) is not { } taken) return new SlotNotAvailable("nobody who could serve it is free");
        var hold = wanted with { Id = id.ToString(), ResourceId = taken[0].Id.ToString(), Participants = wanted.Participants ?? 1, Minutes = wanted.Minutes ?? UsualMinutes, CreatedDate = Wire.Timestamp(tx.Now), ExpiresDate = Wire.Timestamp(expires) };
        tx.AddSlotHold(id, hold, facts.Service.Id, taken[0].Id, time, expires);
        return hold;
    }

    /// <summary>A hold is for a slot that could be booked: an appointment, of its length, within the policy for customers.</summary>
    private static Fault? Refused(SlotFacts facts, SlotHold wanted, Stretch time, Tx tx)
    {
        if (!facts.Service.IsAppointment) return new Refusal(FaultKind.Precondition, "SESSION_NOT_FOUND", "Name the session (eventId) of a class to keep seats in it.");
        if (wanted.Participants > facts.Service.Document.DefaultCapacity) return new SessionCapacityExceeded(facts.Service.Document.DefaultCapacity ?? 1);
        if (SlotTime.WrongLength(facts.Service, time, facts.Service.AddOns.Lengthenings) is { } wrong) return wrong;
        if (tx.Call.Caller.ManagesBookings) return null;
        var broken = facts.Service.Policy.Violations(tx.Now, time.StartInstant, facts.Service.OnlineBooking);
        return broken.Any ? new BookingPolicyViolation([.. broken.Names]) : null;
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("slotHoldId");
        var hold = await db.SlotHold(call.Site, id, call.Now, ct);
        return hold is null || !hold.IsOf(call.Caller) ? NotFound(id) : Answer.Wrap("slotHold", hold.Document);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var id = call.Id("slotHoldId");
        await using var tx = db.Begin(call);
        if (await tx.LockSlotHold(id, ct) is not { } hold || !hold.IsOf(call.Caller)) return NotFound(id);
        await seats.Line.Freed(tx, id, ct);
        tx.DropSlotHold(id, hold);
        busy.Changed(tx);
        return await tx.Commit(Answer.Empty, ct);
    }

    private static Refusal NotFound(Guid id) => new(FaultKind.NotFound, "SLOT_HOLD_NOT_FOUND", $"There is no slot hold {id}; it may have run out or been used.");
}

/// <summary>A slot hold as stored: whose it is and what it keeps.</summary>
internal sealed record HeldSlot(string Kind, Guid Subject, Guid Service, Guid Resource, Stretch Time, byte[] Document)
{
    /// <summary>A hold is used, seen and dropped by whoever made it, or by those who manage bookings.</summary>
    public bool IsOf(Caller caller) => caller.ManagesBookings || caller.Kind.ToString() == Kind && caller.Subject == Subject;
}

/// <summary>The SQL of slot holds; the resource itself is kept by a row of holds under the same id.</summary>
internal static class SlotHoldRows
{
    private const string Columns = "kind, subject, service_id, resource_id, starts_at, ends_at, doc";

    private const string Fqdn = "slotwright.v1.slot_hold";

    public static void AddSlotHold(this Tx tx, Guid id, SlotHold hold, Guid service, Guid resource, Stretch time, Instant expires)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(hold, SlotwrightJson.Wire.SlotHold);
        tx.Write("INSERT INTO slot_holds (site_id, id, kind, subject, service_id, resource_id, starts_at, ends_at, expires_at, doc) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            id, tx.Call.Caller.Kind.ToString(), tx.Call.Caller.Subject, service, resource, time.StartInstant.ToDateTimeUtc(), time.EndInstant.ToDateTimeUtc(), expires.ToDateTimeUtc(), bytes);
        tx.PublishCreated(Fqdn, hold.Id!, 1, bytes);
    }

    public static Task<HeldSlot?> SlotHold(this Db db, Guid site, Guid id, Instant now, CancellationToken ct) =>
        db.Single(site, $"SELECT {Columns} FROM slot_holds WHERE site_id = $1 AND id = $2 AND used_by IS NULL AND expires_at > $3", Read, ct, id, now.ToDateTimeUtc());

    public static Task<HeldSlot?> LockSlotHold(this Tx tx, Guid id, CancellationToken ct) =>
        tx.Single($"SELECT {Columns} FROM slot_holds WHERE site_id = $1 AND id = $2 AND used_by IS NULL AND expires_at > $3 FOR UPDATE", Read, ct, id, tx.Now.ToDateTimeUtc());

    /// <summary>Marks a hold as used by a booking, once; null when it has run out or was used.</summary>
    public static Task<HeldSlot?> UseSlotHold(this Tx tx, Guid id, Guid booking, CancellationToken ct) => tx.Single($"""
        UPDATE slot_holds SET used_by = $3 WHERE site_id = $1 AND id = $2 AND used_by IS NULL AND expires_at > $4 RETURNING {Columns}
        """, Read, ct, id, booking, tx.Now.ToDateTimeUtc());

    public static void DropSlotHold(this Tx tx, Guid id, HeldSlot hold)
    {
        tx.ReleaseHolds(id);
        tx.PublishDeleted(Fqdn, id.ToString(), 1, hold.Document);
        tx.Write("DELETE FROM slot_holds WHERE site_id = $1 AND id = $2", id);
    }

    private static HeldSlot Read(NpgsqlDataReader r) => new(r.GetString(0), r.GetGuid(1), r.GetGuid(2), r.GetGuid(3),
        Stretch.Of(Instant.FromDateTimeUtc(r.GetDateTime(4)), Instant.FromDateTimeUtc(r.GetDateTime(5))), r.GetFieldValue<byte[]>(6));
}
