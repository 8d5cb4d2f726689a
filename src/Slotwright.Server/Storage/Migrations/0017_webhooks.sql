-- The key pairs events are signed with: one signs at a time for each app of a site (for the site itself under its own id), the
-- one that became active last. The private half is sealed.
CREATE TABLE webhook_keys (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    app_id uuid NOT NULL,
    private_key bytea NOT NULL,
    public_key text NOT NULL,
    active_from timestamptz NOT NULL,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX webhook_keys_of_app ON webhook_keys (site_id, app_id, active_from);

-- Who is told what. A lease is one process's right to deliver to this address; due_at is when there is next something to do.
CREATE TABLE webhooks (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    app_id uuid NOT NULL,
    instance_id uuid NOT NULL,
    name text,
    url text NOT NULL,
    event_types text[] NOT NULL,
    enabled boolean NOT NULL,
    disabled_reason text,
    failures int NOT NULL DEFAULT 0,
    failing_since timestamptz,
    paused_until timestamptz,
    due_at timestamptz,
    lease uuid,
    leased_until timestamptz,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
) WITH (fillfactor = 70);
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE enabled AND due_at IS NOT NULL;

-- One row for an event and an address it goes to. The event's body stays in the outbox; that of a test stands here. What is
-- left when a subscription ends is swept away later: a foreign key would cost each of these rows a look at its subscription.
CREATE TABLE webhook_deliveries (
    site_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    outbox_id bigint,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    entity text NOT NULL,
    event_time timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'PENDING',
    attempts int NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL,
    done_date timestamptz,
    log jsonb NOT NULL DEFAULT '[]',
    body bytea,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, webhook_id, id)
);
CREATE INDEX webhook_deliveries_next ON webhook_deliveries (site_id, webhook_id, id) INCLUDE (next_at) WHERE status = 'PENDING';
CREATE INDEX webhook_deliveries_heads ON webhook_deliveries (site_id, webhook_id, entity, id) INCLUDE (next_at) WHERE status = 'PENDING';
CREATE INDEX webhook_deliveries_dead ON webhook_deliveries (site_id, webhook_id, id) WHERE status = 'DEAD';
CREATE INDEX webhook_deliveries_old ON webhook_deliveries USING brin (created_date);

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['webhook_keys', 'webhooks', 'webhook_deliveries']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
