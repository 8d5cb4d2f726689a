using NodaTime;
using Npgsql;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>What a booking operation knows of its slot, read in its own transaction: the catalogue at the version the database has, who is held when, the customer's contact.</summary>
internal sealed record SlotFacts(SiteCatalog Catalog, ServiceFacts Service, BusyWindow Busy, Guid? Contact)
{
    // One statement, one snapshot: the version tells whether the catalogue in memory is still the database's. The longest hold
    // is asked for by itself: subtracted in the join it could not bound the index scan under row-level security (timestamptz
    // minus interval is not leakproof), and all of the site's past would be read.
    public const string Sql = """
        SELECT s.catalog_version, (SELECT c.id FROM contacts c WHERE c.site_id = $1 AND c.email_key = lower($5)), h.resource_id, h.starts_at, h.ends_at
        FROM sites s LEFT JOIN holds h ON h.site_id = $1 AND h.starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND h.starts_at < $3 AND h.ends_at > $2
            AND h.owner_id <> $4 AND (h.expires_at IS NULL OR h.expires_at > $6)
        WHERE s.site_id = $1 ORDER BY h.starts_at
        """;

    /// <summary>Reads them for a slot and the buffer after it, leaving out what <paramref name="own"/> holds itself; a catalogue that has moved on is read again first.</summary>
    public static async Task<Result<SlotFacts>> Read(Tx tx, SiteDirectory sites, Guid service, Stretch time, Guid own, string? email, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var catalog = await sites.Catalog(tx.Site, ct);
            var facts = await catalog.Services.Find(service, ct);
            var until = facts is null ? time : SlotTaking.WithBuffer(time, facts);
            var rows = await tx.List(Sql, Row.Read, ct, until.StartInstant.ToDateTimeUtc(), until.EndInstant.ToDateTimeUtc(), own, email ?? "", tx.Now.ToDateTimeUtc());
            if (rows[0].Version != catalog.Site.Version && attempt < 10) { await sites.Forget(tx.Site, catalog); continue; }
            if (tx.IsDeferred) tx.Guard("SELECT 1 / count(*) FROM sites WHERE site_id = $1 AND catalog_version = $2", catalog.Site.Version);
            if (facts is null) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {service}.");
            var booked = rows.Where(r => r.Resource is not null).GroupBy(r => r.Resource!.Value).ToDictionary(g => g.Key, g => g.Select(r => r.During).ToArray());
            return new SlotFacts(catalog, facts, new(booked, Instant.MaxValue), rows[0].Contact);
        }
    }

    /// <summary>Who is free for the slot at a place, by the groups the service needs; a named resource stands for its whole group. Empty groups mean it is taken.</summary>
    /// <param name="anyHour">Working hours do not matter: the booking was made when they did.</param>
    public List<List<ResourceFacts>> Free(SlotPlace place, Stretch time, Guid? resource, bool anyHour = false)
    {
        var demand = SlotRequest.Ask(Service, new(time.Start, time.Start + 1), time.Length);
        var free = new SlotSearch(Catalog, Service, place, demand, Busy, anyHour).FreeAt(time.Start);
        if (resource is { } named && free.Count > 0) free[0].RemoveAll(r => r.Id != named);
        return free;
    }

    private sealed record Row(long Version, Guid? Contact, Guid? Resource, Stretch During)
    {
        public static Row Read(NpgsqlDataReader r) => r.IsDBNull(2)
            ? new(r.GetInt64(0), r.IsDBNull(1) ? null : r.GetGuid(1), null, default)
            : new(r.GetInt64(0), r.IsDBNull(1) ? null : r.GetGuid(1), r.GetGuid(2), Stretch.Of(Instant.FromDateTimeUtc(r.GetDateTime(3)), Instant.FromDateTimeUtc(r.GetDateTime(4))));
    }
}
