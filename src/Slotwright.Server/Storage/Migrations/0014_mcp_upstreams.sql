-- Wix sites that minted servers may work on. Credentials are sealed under the site's own secret; of an install under way only the hash of its state is kept.
CREATE TABLE mcp_upstreams (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    base_url text NOT NULL,
    wix_site_id text,
    client_id text,
    instance_id text,
    installed boolean NOT NULL,
    credentials bytea NOT NULL,
    state_hash bytea,
    state_until timestamptz,
    created_by text NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX mcp_upstreams_state ON mcp_upstreams (site_id, state_hash) WHERE state_hash IS NOT NULL;

ALTER TABLE mcp_upstreams ENABLE ROW LEVEL SECURITY;
ALTER TABLE mcp_upstreams FORCE ROW LEVEL SECURITY;
CREATE POLICY own_site ON mcp_upstreams USING (
    site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all');
