-- How long a site keeps what it knows of its customers; months without a number are forever.
CREATE TABLE retention_settings (
    site_id uuid NOT NULL,
    bookings_months int CHECK (bookings_months > 0),
    contacts_months int CHECK (contacts_months > 0),
    messages_months int CHECK (messages_months > 0),
    audit_days int NOT NULL DEFAULT 400 CHECK (audit_days > 0),
    events_days int NOT NULL DEFAULT 30 CHECK (events_days >= 3),
    deliveries_days int NOT NULL DEFAULT 30 CHECK (deliveries_days > 0),
    updated_date timestamptz NOT NULL,
    swept_until timestamptz, -- another server looks at the site's customers again after this
    PRIMARY KEY (site_id)
);

-- That somebody was erased: when, by whom, and how many rows of what; nothing of whom.
CREATE TABLE erasures (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    erased_date timestamptz NOT NULL,
    erased_by_kind text NOT NULL,
    erased_by uuid NOT NULL,
    cause text NOT NULL, -- REQUEST, RETENTION
    touched jsonb NOT NULL,
    PRIMARY KEY (site_id, id)
);

-- A booking whose customer was erased tells nobody any more.
ALTER TABLE bookings ADD COLUMN erased_date timestamptz;

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['retention_settings', 'erasures']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
