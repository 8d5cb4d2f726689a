-- Who waits for seats, in order. Everything about a line happens under the lock of its place's row in seats.
CREATE TABLE waitlist_registrations (
    site_id uuid NOT NULL,
    id uuid NOT NULL, -- the booking's
    place text NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    contact_id uuid NOT NULL,
    party_size int NOT NULL CHECK (party_size > 0),
    status text NOT NULL CHECK (status IN ('WAITING', 'SUGGESTING', 'DECLINED', 'ENROLLED')),
    passed boolean NOT NULL DEFAULT false, -- let an offer go in this round
    offer_ends_at timestamptz, -- until when seats are kept for it
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (site_id, id),
    CHECK ((status = 'SUGGESTING') = (offer_ends_at IS NOT NULL))
);
CREATE INDEX waitlist_lines ON waitlist_registrations (site_id, place, position);
CREATE UNIQUE INDEX waitlist_once ON waitlist_registrations (site_id, place, contact_id) WHERE status IN ('WAITING', 'SUGGESTING');
CREATE INDEX waitlist_offers ON waitlist_registrations (offer_ends_at) WHERE offer_ends_at IS NOT NULL;

-- What a line was last moved on by: the place's capacity, the catalogue it was read from, and when waiting for it is over.
ALTER TABLE seats ADD COLUMN line_capacity int, ADD COLUMN line_version bigint, ADD COLUMN line_ends timestamptz;
CREATE INDEX seats_waited_for ON seats (site_id, place) WHERE waiting > 0;

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
