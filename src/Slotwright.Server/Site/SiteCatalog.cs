using NodaTime;
using Npgsql;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Storage;
using Slotwright.Wql;

namespace Slotwright.Server.Site;

/// <summary>A site's standing facts: its zone, locations, resources and their hours, as of one catalogue version; services are read as they are asked for.</summary>
internal sealed class SiteCatalog
{
    public required SiteFacts Site { get; init; }
    public required ServiceBook Services { get; init; }
    public required IReadOnlyDictionary<Guid, LocationFacts> Locations { get; init; }
    public required IReadOnlyDictionary<Guid, ResourceFacts> Resources { get; init; }
    public required EventBook Events { get; init; }
    public required HoursBook Hours { get; init; }
    public required StartInterval StartInterval { get; init; }
    public CursorSeal Seal => Site.Seal;

    /// <summary>Totals of lists over what this version holds.</summary>
    public Totals Totals { get; } = new();

    /// <summary>Which series meet the filters asked with, as far as no seats are asked for.</summary>
    public SeriesMatches Matches { get; } = new();

    /// <summary>Pages of lists, kept for all sites together.</summary>
    public required Pages Pages { get; init; }

    public static async Task<SiteCatalog> Read(Db db, Pages pages, Guid site, EventBook before, CancellationToken ct)
    {
        // The version is read first: a change in between makes the copy look old, never new.
        var facts = await db.Single(site, SiteFacts.Sql, SiteFacts.Read, ct)
            ?? throw new InvalidOperationException($"There is no site {site}.");
        var locations = await db.List(site, "SELECT id, revision, doc FROM locations WHERE site_id = $1", Document.Read, ct);
        var resources = await db.List(site, "SELECT id, revision, doc FROM resources WHERE site_id = $1", Document.Read, ct);
        var hidden = (await db.List(site, "SELECT resource_id FROM staff_members WHERE site_id = $1 AND NOT service_provider AND deleted_date IS NULL", r => r.GetString(0), ct)).ToHashSet();
        var known = before.Version <= facts.Version ? before : EventBook.Empty; // a database put back to an earlier state
        var calendar = known.With(await db.EventsSince(site, known.Version, ct), facts.Version);
        var configured = await db.Single(site, "SELECT id, revision, doc FROM time_slots_configurations WHERE site_id = $1 AND app_id = $2", Document.Read, ct, Calendar.Schedules.BookingsApp);
        return new()
        {
            Site = facts,
            Pages = pages,
            StartInterval = StartInterval.Of(configured),
            Services = new(db, site),
            Locations = locations.Select(LocationFacts.Of).ToDictionary(l => l.Id),
            Resources = resources.Select(r => ResourceFacts.Of(r) with { IsHidden = hidden.Contains(r.Id) }).ToDictionary(r => r.Id),
            Events = calendar,
            Hours = new(facts, calendar),
        };
    }
}

/// <summary>A site itself.</summary>
/// <param name="Location">The site's own business location.</param>
/// <param name="BusinessSchedule">Whose WORKING_HOURS events are the business's hours.</param>
/// <param name="Secret">Signs this site's cursors.</param>
/// <param name="ShowsStaffContacts">Everybody may see the e-mail and phone of its staff.</param>
internal sealed record SiteFacts(Guid Id, string Name, DateTimeZone Zone, string Currency, Guid Client, Guid Location, Guid BusinessSchedule, long Version, byte[] Secret, bool ShowsStaffContacts)
{
    public const string Sql = """
        SELECT site_id, name, time_zone, currency, client_id, location_id, business_schedule, catalog_version, secret, coalesce((
            SELECT (convert_from(doc, 'UTF8')::jsonb #>> '{contactInformation,publiclyAccessible}')::boolean FROM staff_member_settings WHERE site_id = $1 AND id = $1), false)
        FROM sites WHERE site_id = $1
        """;

    public CursorSeal Seal { get; } = new(Secret);

    public static SiteFacts Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetString(1), Zones.Find(r.GetString(2))!, r.GetString(3),
        r.GetGuid(4), r.GetGuid(5), r.GetGuid(6), r.GetInt64(7), r.GetFieldValue<byte[]>(8), r.GetBoolean(9));
}
