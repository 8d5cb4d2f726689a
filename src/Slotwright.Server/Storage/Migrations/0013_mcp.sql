-- MCP servers an owner has minted; the token in their URL is kept as its hash alone.
CREATE TABLE mcp_servers (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    name text NOT NULL,
    config jsonb NOT NULL,
    expires_at timestamptz,
    created_by text NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id),
    UNIQUE (site_id, token_hash)
);

-- Every call of a tool: of a change there is a row before it is made, so that none can happen unseen.
CREATE TABLE mcp_audit (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    server_id uuid NOT NULL,
    called_at timestamptz NOT NULL,
    principal text NOT NULL,
    client text NOT NULL,
    address text NOT NULL,
    tool text NOT NULL,
    kind text NOT NULL,
    arguments jsonb NOT NULL,
    outcome text NOT NULL,
    error text,
    duration_ms int NOT NULL DEFAULT 0,
    subject_kind text,
    subject_id text,
    before jsonb,
    after jsonb,
    result jsonb,
    key_hash bytea,
    digest bytea,
    undone_by uuid,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX mcp_audit_key ON mcp_audit (site_id, server_id, key_hash) WHERE key_hash IS NOT NULL;

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['mcp_servers', 'mcp_audit']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
