using NodaTime;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Availability;
using Slotwright.Server.Bookings;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>
/// The lines for appointments. What is offered is held, as a slot hold holds it, under the waiting booking's own id and until the
/// offer is over: so nobody else can take it, whether or not they know of the line.
/// </summary>
internal sealed class SlotLines(SiteDirectory sites, BusyBook busy)
{
    /// <summary>Moves the line on, under its lock: lets go what offers that are over kept, and holds what is offered now.</summary>
    public async Task<Standing> Moved(Tx tx, WaitedSlot slot, WaitedFor row, IReadOnlyList<Registered> line, bool freed, CancellationToken ct)
    {
        var view = await Look(tx, slot, ct);
        var standing = view.Standing(row, line, freed, tx.Now);
        foreach (var (before, after) in line.Zip(standing.Turn.Line))
            if (before.Who.OfferEnds is not null && after.OfferEnds is null) Release(tx, after.Id);
        var kept = await Keep(tx, view, standing.Turn.Offered, ct);
        if (kept < standing.Turn.Offered.Count) standing = view.Standing(row, line, freed, tx.Now, offers: kept);
        tx.SaveLine(slot.Name, 0, line.Count, standing.Turn.Kept + standing.Open, view.Version, standing.Ends);
        tx.LookAgain(slot.Name, await tx.NextToRunOut(view.During, ct));
        return standing;
    }

    /// <summary>How many of those offered the slot could have it held: fewer when somebody else was faster.</summary>
    private async Task<int> Keep(Tx tx, SlotView view, IReadOnlyList<InLine> offered, CancellationToken ct)
    {
        if (offered.Count > 0) busy.Changed(tx);
        for (var i = 0; i < offered.Count; i++)
            if (await SlotTaking.Take(tx, offered[i].Id, view.Free, view.During, offered[i].OfferEnds, ct) is null) return i;
        return offered.Count;
    }

    private void Release(Tx tx, Guid registration)
    {
        busy.Changed(tx);
        tx.ReleaseHolds(registration);
    }

    /// <summary>Whether nobody can have the appointment any more: it would have begun, or is not offered any longer.</summary>
    public async Task<bool> IsOver(Tx tx, WaitedSlot slot, CancellationToken ct) => slot.Time.StartInstant <= tx.Now || !(await Look(tx, slot, ct)).Exists;

    public async Task<SlotView> Look(Tx tx, WaitedSlot slot, CancellationToken ct)
    {
        var read = await SlotFacts.Read(tx, sites, slot.Service, slot.Time, Guid.Empty, null, open: slot.Resource is null, ct);
        var facts = read.Fault is null && read.Value.Service.IsAppointment ? read.Value : null;
        var place = facts is null ? null : PlaceOf(facts.Service);
        return new(slot, facts, place is null ? [] : facts!.Free(place, slot.Time, slot.Resource));
    }

    /// <summary>Where an appointment that is waited for takes place: at the first of the service's places.</summary>
    public static SlotPlace? PlaceOf(ServiceFacts service) => SlotRequest.PlacesOf(service, null).FirstOrDefault();
}

/// <summary>A slot that is waited for, and who is free for it beside what is taken and offered.</summary>
internal sealed record SlotView(WaitedSlot Slot, SlotFacts? Facts, List<List<ResourceFacts>> Free)
{
    public bool Exists => Facts is not null;

    public long Version => Facts?.Catalog.Site.Version ?? 0;

    public Domain.Time.Stretch During => Facts is null ? Slot.Time : SlotTaking.WithBuffer(Slot.Time, Facts.Service);

    /// <summary>How the line stands; each in it wants one appointment, and as many fit as all the groups have somebody free for.</summary>
    /// <param name="offers">How many more can be offered it; as many as are free unless told.</param>
    public Standing Standing(WaitedFor row, IReadOnlyList<Registered> line, bool freed, Instant now, int? offers = null)
    {
        var ends = Slot.Time.StartInstant;
        var seats = ends <= now ? 0 : line.Count(r => r.Who.OfferEnds > now) + (offers ?? (Free.Count == 0 ? 0 : Free.Min(g => g.Count)));
        var turn = Line.Next([.. line.Select(r => r.Who)], seats, freed || seats > row.Capacity, now, Waitlist.Standing.Window(Facts?.Service));
        return new(line, turn, Math.Max(0, seats - turn.Kept), Exists ? ends : null);
    }
}
