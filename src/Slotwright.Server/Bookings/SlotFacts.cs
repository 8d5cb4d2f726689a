using NodaTime;
using Npgsql;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Contacts;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>What a booking operation knows of its slot, read in its own transaction: the catalogue at the version the database has, who is held when, the customer's contact.</summary>
/// <param name="IsWaitedFor">Somebody stands in line for time about then.</param>
/// <param name="Own">What the booking (or the slot hold it uses up) holds already: in nobody's way, and first choice.</param>
internal sealed record SlotFacts(SiteCatalog Catalog, ServiceFacts Service, BusyWindow Busy, IReadOnlySet<Guid> Own, KnownCustomer? Contact, bool IsWaitedFor)
{
    // One statement, one snapshot: the version tells whether the catalogue in memory is still the database's. The longest hold
    // is asked for by itself: subtracted in the join it could not bound the index scan under row-level security (timestamptz
    // minus interval is not leakproof), and all of the site's past would be read.
    public const string Sql = """
        SELECT s.catalog_version, c.contact_id, h.resource_id, h.starts_at, h.ends_at, h.owner_id = $4,
            EXISTS (SELECT FROM seats w WHERE w.site_id = $1 AND w.waiting > 0 AND w.line_from < $3 AND w.line_until > $2), c.told
        FROM sites s LEFT JOIN contact_keys c ON c.site_id = $1 AND c.key = $5 AND c.finds LEFT JOIN holds h ON h.site_id = $1 AND h.starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND h.starts_at < $3 AND h.ends_at > $2
            AND (h.expires_at IS NULL OR h.expires_at > $6)
        WHERE s.site_id = $1 ORDER BY h.starts_at
        """;

    /// <summary>Reads them for a slot and the buffer after it, leaving out what <paramref name="own"/> holds itself; a catalogue that has moved on is read again first.</summary>
    /// <param name="open">Whether it may be for us to choose who serves; then the whole day is read, to know who is how busy.</param>
    public static async Task<Result<SlotFacts>> Read(Tx tx, SiteDirectory sites, Guid service, Stretch time, Guid own, string? email, bool open, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var catalog = await sites.Catalog(tx.Site, ct);
            var facts = await catalog.Services.Find(service, ct);
            var until = facts is null ? time : SlotTaking.WithBuffer(time, facts);
            if (facts is { LeavesChoice: true } && (open || facts.Needs.Count > 1)) until = SlotChoice.DayAround(until, catalog.Site.Zone);
            var rows = await tx.List(Sql, Row.Read, ct, until.StartInstant.ToDateTimeUtc(), until.EndInstant.ToDateTimeUtc(), own, ContactKey.OfEmail(email), tx.Now.ToDateTimeUtc());
            if (rows[0].Version != catalog.Site.Version && attempt < 10) { await sites.Forget(tx.Site, catalog); continue; }
            if (tx.IsDeferred) tx.Guard("SELECT 1 / count(*) FROM sites WHERE site_id = $1 AND catalog_version = $2", catalog.Site.Version);
            if (facts is null) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {service}.");
            var booked = rows.Where(r => r.Resource is not null && !r.Own).GroupBy(r => r.Resource!.Value).ToDictionary(g => g.Key, g => g.Select(r => r.During).ToArray());
            return new SlotFacts(catalog, facts, new(booked, Instant.MaxValue), rows.Where(r => r.Own).Select(r => r.Resource!.Value).ToHashSet(), rows[0].Contact, rows[0].Waited);
        }
    }

    /// <summary>The facts for who wants the slot: where people wait for it, it is their turn first.</summary>
    public static async Task<Result<SlotFacts>> ReadInTurn(Tx tx, SiteDirectory sites, Calendar.Seats seats, Guid service, Stretch time, Guid own, string? email, bool open, CancellationToken ct)
    {
        var read = await Read(tx, sites, service, time, own, email, open, ct);
        if (read.Fault is not null || !read.Value.IsWaitedFor) return read;
        await seats.Line.Turn(tx, SlotTaking.WithBuffer(time, read.Value.Service), ct);
        return await Read(tx, sites, service, time, own, email, open, ct);
    }

    /// <summary>The same for a booking that another of the same customer follows: nothing is kept free after it.</summary>
    public SlotFacts WithoutBuffer => this with { Service = Service with { BufferMinutes = 0 } };

    /// <summary>
    /// Who is free for the slot at a place, by the groups the service needs, whom to choose first; a named resource stands for
    /// the whole group of its type. Empty groups mean it is taken.
    /// </summary>
    /// <param name="anyHour">Working hours do not matter: the booking was made when they did.</param>
    public List<List<ResourceFacts>> Free(SlotPlace place, Stretch time, Guid? resource, bool anyHour = false)
    {
        var demand = SlotRequest.Ask(Service, new(time.Start, time.Start + 1), time.Length);
        var free = new SlotSearch(Catalog, Service, place, demand, Busy, anyHour).FreeAt(time.Start);
        foreach (var group in free) group.RemoveAll(r => r.IsHidden && r.Id != resource && !Own.Contains(r.Id)); // nobody chose them
        if (resource is { } named && free.Count > 0) free[Math.Max(0, GroupOf(named))].RemoveAll(r => r.Id != named);
        return [.. free.Select((group, i) => Choice(time).Order(Service.Needs[i], group))];
    }

    /// <summary>One of each group, free or not, for a booking that stands beside others: the named one, who is free, who is least busy.</summary>
    public List<ResourceFacts> Beside(SlotPlace? place, Stretch time, Guid? resource)
    {
        var named = resource is { } id ? Catalog.Resources.GetValueOrDefault(id) : null;
        var free = place is null ? null : Free(place, time, null, anyHour: true);
        var chosen = new List<ResourceFacts>();
        for (var i = 0; i < Service.Needs.Count; i++)
        {
            var anybody = free?[i] is { Count: > 0 } some ? some : Choice(time).Order(Service.Needs[i], SlotSearch.Candidates(Catalog, Service.Needs[i], place, hiddenToo: false));
            if ((named?.Type == Service.Needs[i].Type ? named : anybody.FirstOrDefault()) is { } one) chosen.Add(one);
        }
        if (named is not null && !chosen.Contains(named)) chosen.Insert(0, named);
        return chosen;
    }

    /// <summary>Whether somebody of each group works then, however booked or blocked they are.</summary>
    public bool IsServed(SlotPlace place, Stretch time, Guid? resource)
    {
        var demand = SlotRequest.Ask(Service, new(time.Start, time.Start + 1), time.Length);
        var search = new SlotSearch(Catalog, Service, place, demand, Busy);
        var named = resource is { } id ? GroupOf(id) : -1;
        return search.Groups.Count > 0 && search.Groups.Index().All(g => g.Item.Who.Index().Any(r =>
            (g.Index != named || r.Item.Id == resource) && SlotFinder.IsFree(time.Start, demand, search.Times[g.Index][r.Index] with { Blocked = [], Booked = [] })));
    }

    private SlotChoice Choice(Stretch time) => new(Service, Busy, Own, SlotChoice.DayAround(time, Catalog.Site.Zone));

    private int GroupOf(Guid resource) => Catalog.Resources.TryGetValue(resource, out var known) ? Service.Needs.ToList().FindIndex(n => n.Type == known.Type) : -1;

    private sealed record Row(long Version, KnownCustomer? Contact, Guid? Resource, Stretch During, bool Own, bool Waited)
    {
        public static Row Read(NpgsqlDataReader r) => r.IsDBNull(2)
            ? new(r.GetInt64(0), Customer(r), null, default, false, r.GetBoolean(6))
            : new(r.GetInt64(0), Customer(r), r.GetGuid(2), Stretch.Of(Instant.FromDateTimeUtc(r.GetDateTime(3)), Instant.FromDateTimeUtc(r.GetDateTime(4))), r.GetBoolean(5), r.GetBoolean(6));

        private static KnownCustomer? Customer(NpgsqlDataReader r) => r.IsDBNull(1) ? null : new(r.GetGuid(1), r.IsDBNull(7) ? null : r.GetFieldValue<byte[]>(7));
    }
}
