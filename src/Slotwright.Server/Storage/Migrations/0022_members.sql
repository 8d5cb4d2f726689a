-- Where a client may have its people sent back to.
ALTER TABLE apps ADD COLUMN redirect_uris text[] NOT NULL DEFAULT '{}';

-- A member's sign-in: what was issued under it ends with it.
ALTER TABLE tokens ADD COLUMN session_id uuid;
CREATE INDEX tokens_of_members ON tokens (site_id, subject) WHERE kind = 'Member';

CREATE TABLE members (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    contact_first_name text,
    contact_last_name text,
    contact_id text,
    login_email text,
    privacy_status text,
    profile_nickname text,
    profile_slug text,
    "status" text,
    email_key text NOT NULL,
    password text, -- how it was hashed, and the hash; nothing for who has yet to choose one
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX members_by_email ON members (site_id, email_key);
CREATE UNIQUE INDEX members_by_contact ON members (site_id, contact_id);
CREATE UNIQUE INDEX members_by_slug ON members (site_id, profile_slug);

-- What stands for a member once and for a while: a sign-in on its way to a code, a code on its way to tokens, a forgotten password's mail.
CREATE TABLE member_secrets (
    site_id uuid NOT NULL,
    hash bytea NOT NULL,
    purpose text NOT NULL, -- SESSION, CODE, RECOVERY
    member_id uuid NOT NULL,
    app_id uuid,
    redirect_uri text,
    challenge text,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, hash),
    FOREIGN KEY (site_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX member_secrets_of ON member_secrets (site_id, member_id);
CREATE INDEX member_secrets_expiring ON member_secrets (expires_at);

-- An e-mail address that somebody has yet to show to be theirs; until then nobody is a member under it.
CREATE TABLE member_verifications (
    site_id uuid NOT NULL,
    hash bytea NOT NULL,
    code_hash bytea NOT NULL,
    tries int NOT NULL DEFAULT 0,
    email_key text NOT NULL,
    member_id uuid, -- who is a member already
    registration bytea, -- who would be one
    password text,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, hash)
);
CREATE INDEX member_verifications_by_email ON member_verifications (site_id, email_key);
CREATE INDEX member_verifications_expiring ON member_verifications (expires_at);

-- How often an address was tried with a wrong password since a moment.
CREATE TABLE login_failures (
    site_id uuid NOT NULL,
    key bytea NOT NULL,
    since timestamptz NOT NULL,
    failures int NOT NULL,
    PRIMARY KEY (site_id, key)
);
CREATE INDEX login_failures_old ON login_failures (since);

-- Who may become a member at once; a site without a row lets everybody.
CREATE TABLE sign_on_policies (
    site_id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    require_owner_approval boolean NOT NULL,
    require_email_verification boolean NOT NULL,
    PRIMARY KEY (site_id)
);

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['members', 'member_secrets', 'member_verifications', 'login_failures', 'sign_on_policies']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
