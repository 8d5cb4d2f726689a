using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Duration = NodaTime.Duration;
using WireStatus = Slotwright.Contract.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Create Recurring Bookings, an extension of ours: an appointment every so many weeks, each occurrence a booking of its own, all made in
/// one transaction or none. Those that are only CREATED keep their slots for a while, so that the group can be settled as a whole.
/// </summary>
internal sealed class RecurringBookings(Db db, SiteDirectory sites, CreateBooking create)
{
    private static readonly Duration Kept = Duration.FromMinutes(30);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var draft = BookingDraft.Read(call);
        if (draft.Failed(out var malformed)) return malformed;
        var asked = call.Read(BookingsJson.Wire.CreateRecurringBookingsRequest);
        var set = RecurringSet.Of(draft.Value, asked.Recurrence!, (await sites.Catalog(call.Site, ct)).Site.Zone);
        if (set.Failed(out var fault)) return fault;
        return asked.DryRun == true ? await Check(call, set.Value, ct) : await Make(call, set.Value, ct);
    }

    /// <summary>Every occurrence tried by itself, as if it were booked alone; nothing is kept of it.</summary>
    private async Task<Result<Answer>> Check(Call call, RecurringSet set, CancellationToken ct)
    {
        var told = new List<RecurringOccurrence>();
        foreach (var index in set.Wanted)
        {
            await using var tx = db.Begin(call with { Key = null });
            var tried = await create.Book(tx, set.Tentative(index), ct);
            if (tried.Fault is { } fault && !IsOfOccurrence(fault)) return fault;
            told.Add(set.Told(index, tried.Fault));
        }
        return Tell(new() { Occurrences = told, Bookings = [] });
    }

    private async Task<Result<Answer>> Make(Call call, RecurringSet set, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var group = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var (made, told) = (new List<Booking>(), new List<RecurringOccurrence>());
        foreach (var index in set.Wanted)
        {
            var draft = set.At(index, group, made is [var first, ..] ? first.ContactDetails?.ContactId : null);
            var booked = await create.Book(tx, draft with { KeepUntil = draft.Status == WireStatus.Created ? tx.Now + Kept : null }, ct);
            if (booked.Fault is { } fault && !IsOfOccurrence(fault)) return fault;
            told.Add(set.Told(index, booked.Fault));
            if (booked.Fault is null) made.Add(JsonSerializer.Deserialize(booked.Value.Bytes, BookingsJson.Wire.Booking)!);
        }
        if (made.Count < told.Count) return new OccurrencesNotAvailable([.. told.Where(o => o.Available == false)]);
        return await tx.Commit(Tell(new() { RecurringGroupId = group.ToString(), Occurrences = told, Bookings = made }), ct);
    }

    /// <summary>What one occurrence may be refused for while others are not.</summary>
    private static bool IsOfOccurrence(Fault fault) => fault is SlotNotAvailable or BookingPolicyViolation;

    private static Answer Tell(CreateRecurringBookingsResponse told) => Answer.Of(told, BookingsJson.Wire.CreateRecurringBookingsResponse);
}
