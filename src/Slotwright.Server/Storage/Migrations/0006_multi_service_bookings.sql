-- Bookings that were made as one. Whoever changes who belongs to it, or all of them at once, holds the lock of this row; the
-- last that would be left alone takes it away.
CREATE TABLE multi_service_bookings (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);

ALTER TABLE bookings ADD COLUMN multi_service_booking_id uuid;
ALTER TABLE bookings ADD FOREIGN KEY (site_id, multi_service_booking_id) REFERENCES multi_service_bookings;
CREATE INDEX bookings_of_multi_service ON bookings (site_id, multi_service_booking_id) WHERE multi_service_booking_id IS NOT NULL;

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
