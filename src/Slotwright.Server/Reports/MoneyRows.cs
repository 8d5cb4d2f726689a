namespace Slotwright.Server.Reports;

/// <summary>
/// The SQL of reports on money that moved and money that is owed. What came in or went back for an order is shared among its lines by what
/// they cost, but for those a membership paid; the arguments are those of <see cref="ReportRows"/>.
/// </summary>
internal static class MoneyRows
{
    private const string Meets = """
        (cardinality($5::text[]) = 0 OR coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id) = ANY($5))
            AND (cardinality($6::text[]) = 0 OR b.booked_entity_slot_resource_id = ANY($6) OR b.booked_entity_schedule_schedule_id = ANY($7::text[]))
            AND (cardinality($8::text[]) = 0 OR coalesce(b.booked_entity_slot_location_id, b.booked_entity_schedule_location_id) = ANY($8))
        """;

    private const string Moved = $$"""
        WITH moved AS (
            SELECT g.order_id, g.amount, (g.booked_at AT TIME ZONE 'UTC') + make_interval(secs => clock.ahead) AS wall
            FROM unnest($2::timestamptz[], $3::timestamptz[], $4::int[]) AS clock(since, until, ahead)
            JOIN ledger g ON g.site_id = $1 AND g.account LIKE 'held:%' AND g.booked_at >= clock.since AND g.booked_at < clock.until),
        lines AS (
            SELECT o.id AS order_id, l ->> 'id' AS line, CASE WHEN l ->> 'paymentOption' IN ('MEMBERSHIP', 'MEMBERSHIP_OFFLINE') THEN 0 ELSE coalesce((l #>> '{totalPriceAfterTax,amount}')::numeric, 0) END AS gross
            FROM orders o, jsonb_array_elements(convert_from(o.doc, 'UTF8')::jsonb -> 'lineItems') l WHERE o.site_id = $1 AND o.id IN (SELECT order_id FROM moved)),
        shares AS (
            SELECT order_id, line, CASE WHEN sum(gross) OVER whole > 0 THEN gross / sum(gross) OVER whole ELSE 1.0 / count(*) OVER whole END AS share FROM lines WINDOW whole AS (PARTITION BY order_id)),
        asked AS (
            SELECT m.order_id, m.amount * s.share AS amount, to_char(m.wall, 'YYYY-MM-DD') AS day, coalesce(b.booked_entity_slot_service_id, b.booked_entity_schedule_service_id) AS service, b.booked_entity_slot_resource_id AS resource
            FROM moved m JOIN shares s ON s.order_id = m.order_id AND s.share > 0
            LEFT JOIN order_bookings ob ON ob.site_id = $1 AND ob.order_id = m.order_id AND ob.line_id::text = s.line LEFT JOIN bookings b ON b.site_id = $1 AND b.id = ob.booking_id
            WHERE {{Meets}})
        """;

    private const string Sums = """
        coalesce(round(sum(amount) FILTER (WHERE amount > 0), 4), 0) AS received, coalesce(round(-sum(amount) FILTER (WHERE amount < 0), 4), 0) AS refunded,
        coalesce(round(sum(amount), 4), 0) AS net, count(DISTINCT order_id) AS orders
        """;

    public const string ByService = $"""{Moved} SELECT grouping(service) = 1 AS of_all, service AS "serviceId", {Sums} FROM asked GROUP BY GROUPING SETS ((service), ())""";

    public const string ByStaff = $"""{Moved} SELECT grouping(resource) = 1 AS of_all, resource AS "resourceId", {Sums} FROM asked GROUP BY GROUPING SETS ((resource), ())""";

    public const string ByDay = $"{Moved} SELECT grouping(day) = 1 AS of_all, day, {Sums} FROM asked GROUP BY GROUPING SETS ((day), ())";

    public const string StaffName = """(SELECT s.name FROM staff_members s WHERE s.site_id = $1 AND s.resource_id = r."resourceId" LIMIT 1) AS "resourceName" """;

    public const string Outstanding = $$"""
        WITH owing AS (
            SELECT o.id, o.number, o.purchased_date AS ordered, o.buyer_info_email AS email, o.price_summary_total_amount AS total, (d #>> '{balanceSummary,paid,amount}')::numeric AS paid, (d #>> '{balanceSummary,balance,amount}')::numeric AS balance
            FROM unnest($2::timestamptz[], $3::timestamptz[], $4::int[]) AS clock(since, until, ahead)
            JOIN orders o ON o.site_id = $1 AND o.created_date >= clock.since AND o.created_date < clock.until AND o.status = 'APPROVED', LATERAL (SELECT convert_from(o.doc, 'UTF8')::jsonb AS d) AS document
            WHERE cardinality($5::text[]) + cardinality($6::text[]) + cardinality($8::text[]) = 0
                OR EXISTS (SELECT FROM order_bookings ob JOIN bookings b ON b.site_id = $1 AND b.id = ob.booking_id WHERE ob.site_id = $1 AND ob.order_id = o.id AND {{Meets}}))
        SELECT grouping(id) = 1 AS of_all, id::text AS "orderId", number AS "orderNumber", ordered AS "orderedDate", email, sum(total) AS total, sum(paid) AS paid, coalesce(sum(balance), 0) AS balance
        FROM owing WHERE balance > 0 GROUP BY GROUPING SETS ((id, number, ordered, email), ())
        """;
}
