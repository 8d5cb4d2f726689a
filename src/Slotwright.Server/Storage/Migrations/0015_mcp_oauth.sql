-- OAuth for minted servers that require it. A client belongs to no site: it may come to the servers of many.
CREATE TABLE mcp_oauth_clients (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    redirect_uris text[] NOT NULL,
    application_type text NOT NULL,
    created_date timestamptz NOT NULL,
    used_date timestamptz
);

-- Signs consent forms and the cookies of owners who consent; of the whole server, since a form may be shown before a site is known.
CREATE TABLE mcp_oauth_secret (
    is_the_one boolean PRIMARY KEY DEFAULT true CHECK (is_the_one),
    secret bytea NOT NULL
);
INSERT INTO mcp_oauth_secret (secret) VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- What an owner consented to, once; every code and token of it ends with it.
CREATE TABLE mcp_oauth_grants (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    server_id uuid NOT NULL,
    at_root boolean NOT NULL,
    client_id text NOT NULL,
    client_name text NOT NULL,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, server_id) REFERENCES mcp_servers ON DELETE CASCADE
);
CREATE INDEX mcp_oauth_grants_of_server ON mcp_oauth_grants (site_id, server_id);

CREATE TABLE mcp_oauth_codes (
    site_id uuid NOT NULL,
    hash bytea NOT NULL,
    grant_id uuid NOT NULL,
    scopes text[] NOT NULL,
    redirect_uri text NOT NULL,
    challenge text NOT NULL,
    expires_at timestamptz NOT NULL,
    used_date timestamptz,
    PRIMARY KEY (site_id, hash),
    FOREIGN KEY (site_id, grant_id) REFERENCES mcp_oauth_grants ON DELETE CASCADE
);
CREATE INDEX mcp_oauth_codes_of_grant ON mcp_oauth_codes (site_id, grant_id);

-- A refresh token that was used stays until it would have run out: whoever brings it again is not its owner.
CREATE TABLE mcp_oauth_tokens (
    site_id uuid NOT NULL,
    hash bytea NOT NULL,
    grant_id uuid NOT NULL,
    refresh boolean NOT NULL,
    scopes text[] NOT NULL,
    expires_at timestamptz NOT NULL,
    used_date timestamptz,
    PRIMARY KEY (site_id, hash),
    FOREIGN KEY (site_id, grant_id) REFERENCES mcp_oauth_grants ON DELETE CASCADE
);
CREATE INDEX mcp_oauth_tokens_of_grant ON mcp_oauth_tokens (site_id, grant_id);

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['mcp_oauth_grants', 'mcp_oauth_codes', 'mcp_oauth_tokens']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
