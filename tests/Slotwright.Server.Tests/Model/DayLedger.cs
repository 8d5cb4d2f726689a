namespace Slotwright.Server.Tests.Model;

/// <summary>What the database holds of one history, asked past all our code, and what it should hold; both as lines.</summary>
internal static class DayLedger
{
    private const string Sql = """
        SELECT 'booking ' || concat_ws(' ', id, status, payment_status, revision, total_participants::int, coalesce(double_booked, false), to_char(start_date, 'HH24:MI')) FROM bookings WHERE site_id = $1 AND id = ANY($2)
        UNION ALL SELECT 'document ' || concat_ws(' ', id, d ->> 'status', d ->> 'revision') FROM bookings, LATERAL (SELECT convert_from(doc, 'UTF8')::jsonb AS d) AS document WHERE site_id = $1 AND id = ANY($2)
        UNION ALL SELECT 'hold ' || concat_ws(' ', owner_id, resource_id, to_char(starts_at, 'HH24:MI'), to_char(ends_at, 'HH24:MI'), exclusive) FROM holds WHERE site_id = $1 AND starts_at >= $3 AND starts_at < $4
        UNION ALL SELECT 'event ' || concat_ws(' ', b.id, e.resources_id, to_char(e.starts_at, 'HH24:MI'), to_char(e.ends_at, 'HH24:MI')) FROM events e LEFT JOIN bookings b ON b.site_id = $1 AND b.id = ANY($2) AND b.booked_entity_slot_event_id = e.id
            WHERE e.site_id = $1 AND e.starts_at >= $3 AND e.starts_at < $4 AND e.type = 'APPOINTMENT' AND e.status = 'CONFIRMED'
        UNION ALL SELECT 'seats ' || concat_ws(' ', place, taken) FROM seats WHERE site_id = $1 AND place = ANY($5) AND taken <> 0
        UNION ALL SELECT 'participation ' || concat_ws(' ', id, event_id, party_size, convert_from(doc, 'UTF8')::jsonb ->> 'status') FROM participations WHERE site_id = $1 AND event_id = ANY($5)
        UNION ALL SELECT 'participation ' || concat_ws(' ', id, schedule_id, party_size, convert_from(doc, 'UTF8')::jsonb ->> 'status') FROM participations WHERE site_id = $1 AND schedule_id = ANY($5)
        UNION ALL SELECT 'told ' || concat_ws(' ', entity_id, slug, sequence) FROM outbox WHERE site_id = $1 AND id > $6 AND entity_fqdn = 'wix.bookings.v2.booking'
        UNION ALL SELECT 'last ' || max(id) FROM outbox WHERE site_id = $1
        """;

    public static async Task<List<string>> Read(Cluster cluster, Studio studio, DateTime day, IEnumerable<string> ids)
    {
        var (from, site) = (DateTime.SpecifyKind(day, DateTimeKind.Utc), Guid.Parse(studio.Owner.Id));
        var places = Offer.All.Where(o => !o.IsAppointment).SelectMany(o => Enumerable.Range(0, o.Places).Select(i => studio.Place(o, i, day))).ToArray();
        var lines = await cluster.Server.Db.List(site, Sql, r => r.GetString(0), CancellationToken.None, ids.Select(Guid.Parse).ToArray(), from, from.AddDays(1), places, studio.Told);
        var last = lines.Single(l => l.StartsWith("last ", StringComparison.Ordinal));
        lines.Remove(last);
        studio.Told = long.Parse(last[5..], System.Globalization.CultureInfo.InvariantCulture);
        return lines;
    }

    public static List<string> Expect(Studio studio, DateTime day, IReadOnlyList<string> ids, IReadOnlyList<Expected> bookings)
    {
        var lines = bookings.SelectMany((b, i) => Of(studio, day, ids[i], b)).ToList();
        var taken = bookings.Where(b => b.Holds && !b.Of.IsAppointment).GroupBy(b => studio.Place(b.Of, b.Place, day));
        lines.AddRange(taken.Select(g => $"seats {g.Key} {g.Sum(b => b.Party)}"));
        return lines;
    }

    private static IEnumerable<string> Of(Studio studio, DateTime day, string id, Expected b)
    {
        yield return $"booking {id} {b.Status} {b.Payment} {b.Revision} {b.Party} {(b.DoubleBooked ? 't' : 'f')} {b.Of.Clock(b.Place)}";
        yield return $"document {id} {b.Status} {b.Revision}";
        foreach (var told in b.Told) yield return $"told {id} {told}";
        if (!b.Of.IsAppointment && b.Holds) yield return $"participation {id} {studio.Place(b.Of, b.Place, day)} {b.Party} {(b.Status == "PENDING" ? "PENDING_CONFIRMATION" : "CONFIRMED")}";
        if (!b.Of.IsAppointment || b.With is not { } who) yield break;
        if (b.Shows) yield return $"event {id} {{{studio[who]}}} {b.Start:hh\\:mm} {b.End:hh\\:mm}";
        if (b.Holds) yield return $"hold {id} {studio[who]} {b.Start:hh\\:mm} {b.End + TimeSpan.FromMinutes(b.Of.Buffer):hh\\:mm} {(b.DoubleBooked || b.Forced ? 'f' : 't')}";
    }
}
