using NodaTime;
using Npgsql;
using Slotwright.Domain.Time;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>An appointment on the calendar of a resource.</summary>
internal sealed record BookedTime(Guid Resource, Guid Booking, Stretch Time, string? Service, string? Event, string Status, int? Participants, string? Title);

/// <summary>Bookings that cost the same, counted, with one of them to be priced for all.</summary>
internal sealed record PricedGroup(string Service, string Payment, long Bookings, Guid Example);

/// <summary>
/// The SQL of reports. `$1` site; `$2 $3 $4` stretches between changes of the clocks and how far the wall is ahead of UTC in each (NodaTime
/// alone knows the zones); `$5 $6 $7 $8` services, resources, the resources' courses and locations, empty for all; `$9 $10` the rows wanted;
/// from `$11` on what one report needs beside. A report's statement answers one row for all, marked `of_all`, and one for each group.
/// </summary>
internal static class ReportRows
{
    private const string Live = "status IN ('CONFIRMED', 'PENDING')";

    private const string Matches = """
        (cardinality($5::text[]) = 0 OR coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id) = ANY($5))
            AND (cardinality($6::text[]) = 0 OR b.booked_entity_slot_resource_id = ANY($6) OR b.booked_entity_schedule_schedule_id = ANY($7::text[]))
            AND (cardinality($8::text[]) = 0 OR coalesce(b.booked_entity_slot_location_id, b.booked_entity_schedule_location_id) = ANY($8))
        """;

    // Said of the whole range as well: by the stretches alone the planner does not go through the index.
    private const string Within = "b.start_date >= ($2::timestamptz[])[1] AND b.start_date < ($3::timestamptz[])[cardinality($3)]";

    private const string Customer = "coalesce(b.contact_details_contact_id, lower(b.contact_details_email), convert_from(b.doc, 'UTF8')::jsonb #>> '{contactDetails,phone}')";

    // What is counted: the bookings that begin within the days, with their start by the wall clock.
    private const string Asked = $$"""
        WITH asked AS (
            SELECT b.id, b.status, b.created_date, b.start_date, coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id) AS service, {{Customer}} AS customer,
                coalesce(b.total_participants::int, (SELECT sum((c ->> 'numberOfParticipants')::int)::int FROM jsonb_array_elements(convert_from(b.doc, 'UTF8')::jsonb #> '{participantsChoices,serviceChoices}') c), 1) AS people,
                (b.start_date AT TIME ZONE 'UTC') + make_interval(secs => clock.ahead) AS wall
            FROM unnest($2::timestamptz[], $3::timestamptz[], $4::int[]) AS clock(since, until, ahead) JOIN bookings b ON b.site_id = $1 AND {{Within}} AND b.start_date >= clock.since AND b.start_date < clock.until AND {{Matches}})
        """;

    public const string BookingsByService = $$"""
        {{Asked}} SELECT grouping(service) = 1 AS of_all, service AS "serviceId", count(*) FILTER (WHERE {{Live}}) AS bookings, coalesce(sum(people) FILTER (WHERE {{Live}}), 0) AS participants,
            count(*) FILTER (WHERE status = 'CONFIRMED') AS confirmed, count(*) FILTER (WHERE status = 'PENDING') AS pending, count(*) FILTER (WHERE status = 'CANCELED') AS canceled,
            count(*) FILTER (WHERE status = 'DECLINED') AS declined, count(*) FILTER (WHERE status = 'WAITING_LIST') AS waiting
        FROM asked GROUP BY GROUPING SETS ((service), ())
        """;

    public const string CancellationRates = $$"""
        {{Asked}} SELECT grouping(service) = 1 AS of_all, service AS "serviceId", count(*) AS booked, count(*) FILTER (WHERE status = 'CANCELED') AS canceled,
            round(count(*) FILTER (WHERE status = 'CANCELED')::numeric / nullif(count(*), 0), 4) AS "cancellationRate",
            count(*) FILTER (WHERE status = 'CANCELED' AND c.canceled_at > start_date - interval '24 hours') AS "canceledWithinADay"
        FROM asked LEFT JOIN cancellations c ON c.site_id = $1 AND c.booking_id = asked.id
        WHERE status IN ('CONFIRMED', 'PENDING', 'CANCELED') GROUP BY GROUPING SETS ((service), ())
        """;

    private const string Noted = $"FROM asked JOIN attendances t ON t.site_id = $1 AND t.booking_id = asked.id::text AND t.status IN ('ATTENDED', 'NOT_ATTENDED') WHERE asked.{Live}";

    private const string Shows = """
        count(*) AS noted, count(*) FILTER (WHERE t.status = 'ATTENDED') AS attended, count(*) FILTER (WHERE t.status = 'NOT_ATTENDED') AS "noShows",
        round(count(*) FILTER (WHERE t.status = 'NOT_ATTENDED')::numeric / nullif(count(*), 0), 4) AS "noShowRate"
        """;

    public const string NoShowsByCustomer = $"""
        {Asked} SELECT grouping(customer) = 1 AS of_all, {Shows}, max(start_date) FILTER (WHERE t.status = 'NOT_ATTENDED') AS "lastNoShow", CASE WHEN grouping(customer) = 0 THEN (array_agg(asked.id ORDER BY start_date DESC))[1] END AS latest
        {Noted} GROUP BY GROUPING SETS ((customer), ())
        """;

    public const string NoShowsByService = $"""{Asked} SELECT grouping(service) = 1 AS of_all, service AS "serviceId", {Shows} {Noted} GROUP BY GROUPING SETS ((service), ())""";

    public const string PeakTimes = $$"""
        {{Asked}} SELECT grouping(wall_day) = 1 AS of_all, wall_day AS place_of_day, (ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[wall_day] AS "dayOfWeek", hour,
            count(*) AS bookings, coalesce(sum(people), 0) AS participants
        FROM (SELECT extract(isodow FROM wall)::int AS wall_day, extract(hour FROM wall)::int AS hour, people FROM asked WHERE {{Live}}) t GROUP BY GROUPING SETS ((wall_day, hour), ())
        """;

    // $11: how often each weekday, from Monday on, is among the days.
    public const string DayOfWeek = $$"""
        {{Asked}} SELECT grouping(d.day) = 1 AS of_all, d.day AS place_of_day, (ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[d.day] AS "dayOfWeek",
            count(*) FILTER (WHERE {{Live}}) AS bookings, coalesce(sum(people) FILTER (WHERE {{Live}}), 0) AS participants, count(*) FILTER (WHERE status = 'CANCELED') AS canceled,
            CASE WHEN grouping(d.day) = 1 THEN (SELECT sum(t) FROM unnest($11::int[]) t) ELSE max(d.times) END AS days,
            round(count(*) FILTER (WHERE {{Live}})::numeric / nullif(CASE WHEN grouping(d.day) = 1 THEN (SELECT sum(t) FROM unnest($11::int[]) t) ELSE max(d.times) END, 0), 2) AS "bookingsPerDay"
        FROM unnest($11::int[]) WITH ORDINALITY AS d(times, day) LEFT JOIN asked ON extract(isodow FROM wall) = d.day GROUP BY GROUPING SETS ((d.day), ())
        """;

    public const string RepeatCustomers = $"""
        {Asked} SELECT false AS of_all, count(*) AS bookings, sum(people) AS participants, min(start_date) AS "firstBooking", max(start_date) AS "lastBooking", customer AS who,
            (array_agg(id ORDER BY start_date DESC))[1] AS latest, (array_agg(id ORDER BY start_date DESC))[1:10] AS some
        FROM asked WHERE {Live} AND customer IS NOT NULL GROUP BY customer HAVING count(*) > 1
        UNION ALL SELECT true, coalesce(sum(n), 0), coalesce(sum(people), 0), min(since), max(until), NULL, NULL, NULL
        FROM (SELECT count(*) AS n, sum(people) AS people, min(start_date) AS since, max(start_date) AS until FROM asked WHERE {Live} AND customer IS NOT NULL GROUP BY customer HAVING count(*) > 1) t
        """;

    // $11 $12 $13: the months, from when and until when. Who came before the first of them is in no cohort.
    public const string CustomerRetention = $$"""
        WITH asked AS (SELECT {{Customer}} AS customer, b.start_date FROM bookings b WHERE b.site_id = $1 AND b.start_date < ($3::timestamptz[])[cardinality($3)] AND b.{{Live}} AND {{Matches}}),
            months AS (SELECT * FROM unnest($11::text[], $12::timestamptz[], $13::timestamptz[]) WITH ORDINALITY AS m(name, since, until, number)),
            born AS (SELECT f.customer, m.name, m.number FROM (SELECT customer, min(start_date) AS first FROM asked WHERE customer IS NOT NULL GROUP BY customer) f JOIN months m ON f.first >= m.since AND f.first < m.until),
            came AS (SELECT DISTINCT a.customer, m.number FROM asked a JOIN months m ON a.start_date >= m.since AND a.start_date < m.until),
            later AS (SELECT born.name, born.number, came.number - born.number AS month, count(*) AS customers FROM born JOIN came ON came.customer = born.customer GROUP BY 1, 2, 3),
            again AS (SELECT born.name, count(*) AS customers FROM born WHERE EXISTS (SELECT FROM came WHERE came.customer = born.customer AND came.number > born.number) GROUP BY 1)
        SELECT grouping(m.name) = 1 AS of_all, m.name AS month, coalesce(sum(l.customers), 0) AS "newCustomers", coalesce(sum(again.customers), 0) AS returned,
            round(coalesce(sum(again.customers), 0) / nullif(sum(l.customers), 0), 4) AS "returnRate",
            CASE WHEN grouping(m.name) = 0 THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('month', n, 'customers', coalesce(x.customers, 0), 'rate', trim_scale(round(coalesce(x.customers, 0)::numeric / nullif(max(l.customers), 0), 4))) ORDER BY n), '[]')
                FROM generate_series(1, (SELECT max(number) FROM months) - max(m.number)) n LEFT JOIN later x ON x.name = m.name AND x.month = n) END AS "followingMonths"
        FROM months m LEFT JOIN later l ON l.name = m.name AND l.month = 0 LEFT JOIN again ON again.name = m.name GROUP BY GROUPING SETS ((m.name), ())
        """;

    // $11 $12 $13: the sessions that begin within the days, of which service each is, and how many it takes.
    public const string ClassFillRates = """
        SELECT grouping(s.service) = 1 AS of_all, s.service AS "serviceId", count(*) AS sessions, coalesce(sum(s.capacity), 0) AS capacity, coalesce(sum(t.taken), 0) AS participants,
            round(coalesce(sum(t.taken), 0)::numeric / nullif(sum(s.capacity), 0), 4) AS "fillRate", count(*) FILTER (WHERE t.taken >= s.capacity) AS full, count(*) FILTER (WHERE coalesce(t.taken, 0) = 0) AS empty
        FROM unnest($11::text[], $12::text[], $13::int[]) AS s(place, service, capacity) LEFT JOIN seats t ON t.site_id = $1 AND t.place = s.place GROUP BY GROUPING SETS ((s.service), ())
        """;

    public const string LeadTime = $$"""
        {{Asked}} SELECT grouping(bucket) = 1 AS of_all, bucket, (ARRAY['AFTER_START', 'UNDER_1_HOUR', 'UNDER_1_DAY', 'UNDER_3_DAYS', 'UNDER_1_WEEK', 'UNDER_2_WEEKS', 'UNDER_30_DAYS', 'FROM_30_DAYS'])[bucket + 1] AS "leadTime",
            count(*) AS bookings, round(count(*)::numeric / nullif(max(count(*)) OVER (), 0), 4) AS share, round(avg(hours), 1) AS "averageHours", round(percentile_cont(0.25) WITHIN GROUP (ORDER BY hours)::numeric, 1) AS "p25Hours",
            round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 1) AS "medianHours", round(percentile_cont(0.75) WITHIN GROUP (ORDER BY hours)::numeric, 1) AS "p75Hours", round(percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::numeric, 1) AS "p90Hours"
        FROM (SELECT hours, width_bucket(hours, ARRAY[0, 1, 24, 72, 168, 336, 720]::numeric[]) AS bucket FROM (SELECT extract(epoch FROM start_date - created_date) / 3600 AS hours FROM asked WHERE {{Live}}) h) t
        GROUP BY GROUPING SETS ((bucket), ())
        """;

    public const string ServiceName = """(SELECT s.name FROM services s WHERE s.site_id = $1 AND s.id = r."serviceId"::uuid) AS "serviceName" """;

    /// <summary>The customer as the latest booking tells them.</summary>
    public const string WhoIsIt = """
        (SELECT jsonb_strip_nulls(jsonb_build_object('contactId', c -> 'contactId', 'firstName', c -> 'firstName', 'lastName', c -> 'lastName', 'email', c -> 'email', 'phone', c -> 'phone'))
            FROM bookings b, LATERAL (SELECT convert_from(b.doc, 'UTF8')::jsonb -> 'contactDetails') AS l(c) WHERE b.site_id = $1 AND b.id = r.latest) AS customer
        """;

    public const string History = """
        (SELECT jsonb_agg(jsonb_build_object('bookingId', b.id, 'serviceId', coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id), 'title', convert_from(b.doc, 'UTF8')::jsonb #> '{bookedEntity,title}',
            'startDate', to_char(b.start_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', b.status, 'paymentStatus', b.payment_status) ORDER BY b.start_date DESC) FROM bookings b WHERE b.site_id = $1 AND b.id = ANY(r.some)) AS history
        """;

    /// <summary>The row for all, and the rows after the first so many, one more than wanted if there is one.</summary>
    public static Task<List<ReportRow>> Report(this Db db, Guid site, ReportStatement report, object[] args, CancellationToken ct) => db.List(site, $"""
        SELECT r.*{string.Concat(report.Details.Select(d => ", " + d))} FROM (SELECT *, row_number() OVER (PARTITION BY of_all ORDER BY {report.Order}) AS place FROM ({report.Sql}) grouped) r
        WHERE of_all OR place > $9 AND place <= $10 ORDER BY of_all DESC, place
        """, ReportRow.Read, ct, args);

    /// <summary>The time of appointments on the calendar that overlaps a window, in order of their start: whoever holds the resource, one asked for or any.</summary>
    public static Task<List<BookedTime>> BookedTimes(this Db db, Guid site, Stretch window, Guid[] resources, CancellationToken ct) => db.List(site, """
        SELECT h.resource_id, b.id, b.start_date, b.end_date, b.booked_entity_slot_service_id, b.booked_entity_slot_event_id, b.status, b.total_participants::int, convert_from(b.doc, 'UTF8')::json #>> '{bookedEntity,title}'
        FROM holds h JOIN bookings b ON b.site_id = $1 AND b.id = h.owner_id
        WHERE h.site_id = $1 AND h.starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND h.starts_at < $3 AND h.expires_at IS NULL AND h.resource_id = ANY($4) AND b.end_date > $2
            AND b.status IN ('CONFIRMED', 'PENDING') ORDER BY b.start_date, b.id
        """, ReadTime, ct, window.StartInstant.ToDateTimeUtc(), window.EndInstant.ToDateTimeUtc(), resources);

    /// <summary>When resources are booked by appointments within a window, none of it twice.</summary>
    public static Task<List<(Guid Resource, Stretch Time)>> BusyTimes(this Db db, Guid site, Stretch window, Guid[] resources, CancellationToken ct) => db.List(site, """
        SELECT t.resource_id, lower(busy), upper(busy) FROM (SELECT h.resource_id, range_agg(tstzrange(b.start_date, b.end_date)) AS all_busy
            FROM holds h JOIN bookings b ON b.site_id = $1 AND b.id = h.owner_id
            WHERE h.site_id = $1 AND h.starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND h.starts_at < $3 AND h.expires_at IS NULL AND h.resource_id = ANY($4) AND b.end_date > $2
                AND b.status IN ('CONFIRMED', 'PENDING') GROUP BY 1) t, unnest(all_busy) AS busy
        """, r => (r.GetGuid(0), Times(r, 1)), ct, window.StartInstant.ToDateTimeUtc(), window.EndInstant.ToDateTimeUtc(), resources);

    /// <summary>Live bookings by what their price follows from: the service, who gives it, for how long, for how many, what they chose and added.</summary>
    public static Task<List<PricedGroup>> PricedGroups(this Db db, Guid site, object[] args, CancellationToken ct) => db.List(site, $$"""
        SELECT coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id), coalesce(b.payment_status, 'UNDEFINED'), count(*), (array_agg(b.id ORDER BY b.id))[1]
        FROM bookings b, LATERAL (SELECT convert_from(b.doc, 'UTF8')) AS l(doc)
        WHERE b.site_id = $1 AND {{Within}} AND b.{{Live}} AND {{Matches}}
        GROUP BY 1, 2, b.booked_entity_slot_resource_id, b.end_date - b.start_date, b.total_participants,
            CASE WHEN strpos(l.doc, '"bookedAddOns":[]') = 0 OR strpos(l.doc, '"participantsChoices":') > 0 THEN jsonb_build_array(l.doc::jsonb -> 'participantsChoices', l.doc::jsonb -> 'bookedAddOns') END
        """, r => new PricedGroup(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetGuid(3)), ct, args);

    private static BookedTime ReadTime(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), Times(r, 2), Text(r, 4), Text(r, 5), r.GetString(6), r.IsDBNull(7) ? null : r.GetInt32(7), Text(r, 8));

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static Stretch Times(NpgsqlDataReader r, int column) => Stretch.Of(Instant.FromDateTimeUtc(r.GetDateTime(column)), Instant.FromDateTimeUtc(r.GetDateTime(column + 1)));
}
