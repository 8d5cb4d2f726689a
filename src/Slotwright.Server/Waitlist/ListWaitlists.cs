using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>List Waitlisted Entities: how the lines stand at this moment. Everybody sees how long they are; customers see no registrations but their own.</summary>
internal sealed class ListWaitlists(Db db, SiteDirectory sites, BusyBook busy)
{
    private readonly SlotLines slots = new(sites, busy);

    private const int Most = 100;

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(WaitlistJson.Wire.ListRequest).WaitingResources!.Distinct().ToList();
        if (asked.Count > Most) return new InvalidFields("waitingResources", "MAX_SIZE", $"must name at most {Most}");
        await using var tx = db.Begin(call);
        var entries = new List<WaitingListEntry>();
        foreach (var resource in asked)
            if (await (WaitedSlot.Find(resource) is { } slot ? SlotEntry(tx, slot, ct) : Entry(tx, resource, ct)) is { } entry) entries.Add(entry);
        return Answer.Of(new ListResponse { List = entries }, WaitlistJson.Wire.ListResponse);
    }

    /// <summary>One line; null for what is neither on the calendar nor waited for.</summary>
    private async Task<WaitingListEntry?> Entry(Tx tx, string resource, CancellationToken ct)
    {
        var row = await tx.LineOf(resource, ct);
        var facts = await SeatFacts.Look(tx, sites, new(resource, row?.IsCourse ?? Guid.TryParse(resource, out _) && (await sites.Catalog(tx.Site, ct)).Events.Find(resource) is null), Guid.Empty, null, ct);
        if (row is null && !facts.Exists) return null;
        var all = row is null ? [] : await tx.Registrations(resource, ct);
        var standing = Standing.Of(facts, row ?? new(default, facts.Target.IsCourse, null), [.. all.Where(r => r.Waits)], false, tx.Now);
        return await Entry(tx, resource, facts.Service, standing, all, ct);
    }

    /// <summary>The line for an appointment; null when the service has none such.</summary>
    private async Task<WaitingListEntry?> SlotEntry(Tx tx, WaitedSlot slot, CancellationToken ct)
    {
        var row = await tx.LineOf(slot.Name, ct);
        var view = await slots.Look(tx, slot, ct);
        if (row is null && !view.Exists) return null;
        var all = row is null ? [] : await tx.Registrations(slot.Name, ct);
        return await Entry(tx, slot.Name, view.Facts?.Service, view.Standing(row ?? new(default, false, null), [.. all.Where(r => r.Waits)], false, tx.Now), all, ct);
    }

    private async Task<WaitingListEntry> Entry(Tx tx, string resource, ServiceFacts? service, Standing standing, List<Registered> all, CancellationToken ct)
    {
        var policy = service?.PolicyDocument.WaitlistPolicy;
        return new()
        {
            WaitingResource = resource,
            Status = standing.Status,
            Registrations = [.. (await Visible(tx, all, ct)).Select(r => Tell(r, standing))],
            NumberOfRegistrations = standing.Line.Count,
            Capacity = policy?.Capacity,
            TimeWindowMinutes = policy?.ReservationTimeInMinutes,
        };
    }

    private async Task<IEnumerable<Registered>> Visible(Tx tx, List<Registered> all, CancellationToken ct)
    {
        if (all.Count == 0) return all;
        var seen = (await db.Bookings(tx.Site, [.. all.Select(r => r.Who.Id)], ct)).Where(b => b.IsVisibleTo(tx.Call.Caller)).Select(b => b.Id).ToHashSet();
        return all.Where(r => seen.Contains(r.Who.Id));
    }

    private static Registration Tell(Registered r, Standing standing) => new()
    {
        Id = r.Who.Id.ToString(),
        BookingId = r.Who.Id.ToString(),
        WaitingResource = r.Place,
        Status = !r.Waits ? r.Status : standing.Turn.Line.Single(p => p.Id == r.Who.Id).OfferEnds is null ? RegistrationStatus.Waiting : RegistrationStatus.Suggesting,
        AvailableActions = new() { Leave = r.Waits, Enroll = standing.HasSeatsFor(r.Who.Id) },
    };
}
