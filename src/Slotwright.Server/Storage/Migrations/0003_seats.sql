-- Seats are counted where they are taken: on a session (its event's id) or on a course (its schedule's id). Whoever takes or gives
-- back a seat, or has something to do with who waits for one, holds the lock of this row.
CREATE TABLE seats (
    site_id uuid NOT NULL,
    place text NOT NULL,
    starts_at timestamptz, -- when the session begins; a course says nothing here
    taken int NOT NULL DEFAULT 0 CHECK (taken >= 0),
    offered int NOT NULL DEFAULT 0 CHECK (offered >= 0), -- kept for those on the waitlist it is offered to
    waiting int NOT NULL DEFAULT 0 CHECK (waiting >= 0), -- who stands on the waitlist, in registrations
    PRIMARY KEY (site_id, place)
);
CREATE INDEX seats_by_time ON seats (site_id, starts_at) INCLUDE (place, taken, offered, waiting);

-- Who takes part in a session or a course; a booking's participation has the booking's id.
CREATE TABLE participations (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    event_id text,
    external_id text,
    schedule_id text,
    party_size int NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX participations_of_event ON participations (site_id, event_id) WHERE event_id IS NOT NULL;
CREATE INDEX participations_of_schedule ON participations (site_id, schedule_id) WHERE schedule_id IS NOT NULL;

CREATE INDEX bookings_of_event ON bookings (site_id, booked_entity_slot_event_id) WHERE booked_entity_slot_event_id IS NOT NULL;
CREATE INDEX bookings_of_schedule ON bookings (site_id, booked_entity_schedule_schedule_id) WHERE booked_entity_schedule_schedule_id IS NOT NULL;
CREATE INDEX bookings_of_service ON bookings (site_id, booked_entity_slot_service_id, start_date);
CREATE INDEX bookings_of_course ON bookings (site_id, booked_entity_schedule_service_id) WHERE booked_entity_schedule_service_id IS NOT NULL;

DO $$
DECLARE tenant text;
BEGIN
    FOR tenant IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id'
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND NOT c.relrowsecurity
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
