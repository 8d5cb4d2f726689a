-- A weekly series is its MASTER as it is now (recurrence_type MASTER) and as it was before each change (PAST: for the weeks
-- before), with the occurrences that were changed by themselves (EXCEPTION). Weeks are counted from the first start the series
-- ever had, its anchor, so that an occurrence's id stays the same however the series is moved or split.
ALTER TABLE events
    ADD COLUMN series_id text, -- the very first MASTER, whose row is locked before anything of the series is changed
    ADD COLUMN anchor text, -- its first wall time and zone
    ADD COLUMN start_week int, -- the week that the event's own start lies in
    ADD COLUMN first_week int,
    ADD COLUMN last_week int, -- null: as long as the rule says
    ADD COLUMN is_long boolean NOT NULL DEFAULT false, -- longer than a day; not looked for by its start
    ADD COLUMN version bigint NOT NULL DEFAULT 0, -- the catalogue's version that wrote it last
    DROP COLUMN original_start;

SELECT set_config('slotwright.scope', 'all', true);

UPDATE events SET series_id = id, anchor = left(convert_from(doc, 'UTF8')::jsonb #>> '{start,localDate}', 19) || ' ' || (convert_from(doc, 'UTF8')::jsonb ->> 'timeZone'), start_week = 0, first_week = 0
WHERE recurrence_type = 'MASTER';

-- An occurrence's id held its start by then; whole weeks lie between that and the series' first start, give or take a change of the clocks.
UPDATE events e SET series_id = w.series, anchor = w.anchor, start_week = w.week, first_week = w.week, last_week = w.week
FROM (SELECT x.site_id, x.id, m.id AS series, m.anchor,
        round(extract(epoch FROM to_timestamp(substr(x.id, 33), 'YYYYMMDD"T"HH24MISS"Z"')::timestamp AT TIME ZONE 'UTC' - m.starts_at) / 604800)::int AS week
    FROM events x JOIN events m ON m.site_id = x.site_id AND m.id = x.recurring_event_id WHERE x.recurrence_type = 'EXCEPTION') w
WHERE e.site_id = w.site_id AND e.id = w.id;

UPDATE events SET is_long = true WHERE ends_at IS NOT NULL AND ends_at > starts_at + interval '1 day';

CREATE INDEX events_since ON events (site_id, version) WHERE "type" <> 'APPOINTMENT';
CREATE INDEX events_long ON events (site_id, ends_at) WHERE is_long;
CREATE INDEX events_masters ON events (site_id) WHERE recurrence_type IN ('MASTER', 'PAST');
DROP INDEX events_not_of_bookings;

SELECT set_config('slotwright.scope', '', true);
