-- Calendars of other programs: feeds of ours that they subscribe to, and theirs that we read for when their owners are busy.

-- Only the hash of a feed's token is kept: the address is told once, when the feed is made.
CREATE TABLE calendar_feeds (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    hash bytea NOT NULL,
    resource_id uuid,
    include_participants boolean NOT NULL,
    name text NOT NULL,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX calendar_feeds_by_token ON calendar_feeds (site_id, hash);

-- known: the calendars the other side has, as it last told; chosen: those to read, null for all.
-- read_day: the day that the window of the stored busy time was counted from.
CREATE TABLE external_calendars (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    resource_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    kind text NOT NULL,
    url text NOT NULL,
    name text NOT NULL,
    username text,
    password bytea,
    known jsonb NOT NULL DEFAULT '[]',
    chosen text[],
    enabled boolean NOT NULL DEFAULT true,
    "status" text NOT NULL,
    reason text,
    http_status int NOT NULL DEFAULT 0,
    status_since timestamptz NOT NULL,
    last_read timestamptz,
    read_day date,
    problems text[] NOT NULL DEFAULT '{}',
    etag text,
    last_modified text,
    failures int NOT NULL DEFAULT 0,
    next_read timestamptz NOT NULL,
    leased_until timestamptz,
    created_by_kind text NOT NULL,
    created_by uuid NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX external_calendars_due ON external_calendars (next_read) WHERE "status" <> 'DISCONNECTED';

CREATE TABLE external_busy (
    site_id uuid NOT NULL,
    calendar_id uuid NOT NULL,
    position int NOT NULL,
    resource_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    title text NOT NULL,
    all_day boolean NOT NULL,
    source text NOT NULL,
    PRIMARY KEY (site_id, calendar_id, position)
);

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
