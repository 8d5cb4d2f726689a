-- Who came to what was booked: one row per booking and session. What is filtered by has its column (EntityColumns).
CREATE TABLE attendances (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    booking_id text NOT NULL,
    event_id text NOT NULL,
    number_of_attendees numeric,
    session_id text,
    "status" text,
    service_id text NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX attendances_of_session ON attendances (site_id, booking_id, event_id);
CREATE INDEX bookings_of_member ON bookings (site_id, created_by_member_id) WHERE created_by_member_id IS NOT NULL;

-- When a booking was canceled, which says what fee is due; the booking's own date moves on with every change.
CREATE TABLE cancellations (
    site_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    canceled_at timestamptz NOT NULL,
    fee_waived boolean NOT NULL,
    PRIMARY KEY (site_id, booking_id)
);
SELECT set_config('slotwright.scope', 'all', true);
INSERT INTO cancellations SELECT site_id, id, updated_date, false FROM bookings WHERE "status" = 'CANCELED';

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
