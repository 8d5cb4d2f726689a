-- Events of payment providers that were dealt with: sent again, they are answered and nothing more.
CREATE TABLE provider_events (
    site_id uuid NOT NULL,
    provider text NOT NULL,
    event_id text NOT NULL,
    received_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, provider, event_id)
);
CREATE INDEX provider_events_received ON provider_events (received_date); -- cleared by age

ALTER TABLE provider_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_events FORCE ROW LEVEL SECURITY;
CREATE POLICY own_site ON provider_events USING (
    site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all');
