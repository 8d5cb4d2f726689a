-- Contacts become documents of the contract: until here they were what bookings told of their customers.
SELECT set_config('slotwright.scope', 'all', true);

ALTER TABLE contacts
    ADD COLUMN revision bigint NOT NULL DEFAULT 1,
    ADD COLUMN updated_date timestamptz,
    ADD COLUMN info_addresses_items_address_city text[],
    ADD COLUMN info_addresses_items_address_country text[],
    ADD COLUMN info_birthdate text,
    ADD COLUMN info_company text,
    ADD COLUMN info_emails_items_email text[],
    ADD COLUMN info_job_title text,
    ADD COLUMN info_label_keys_items text[],
    ADD COLUMN info_locale text,
    ADD COLUMN info_name_first text,
    ADD COLUMN info_name_last text,
    ADD COLUMN info_phones_items_phone text[],
    ADD COLUMN last_activity_activity_date timestamptz,
    ADD COLUMN primary_info_email text,
    ADD COLUMN primary_info_phone text;

-- By what a contact is found: an e-mail in lower case (e:bob@example.com), a phone number (p:+4930123456). Of those that share
-- one, a single contact is the one it finds, so two first bookings under one e-mail meet at the unique index.
CREATE TABLE contact_keys (
    site_id uuid NOT NULL,
    key text NOT NULL,
    contact_id uuid NOT NULL,
    finds boolean NOT NULL,
    told bytea, -- the print of what the last booking under it told of its customer: another like it has nothing to add
    PRIMARY KEY (site_id, key, contact_id)
);
CREATE UNIQUE INDEX contact_found_by ON contact_keys (site_id, key) WHERE finds;

INSERT INTO contact_keys (site_id, key, contact_id, finds) SELECT site_id, 'e:' || email_key, id, true FROM contacts WHERE email_key <> '';
INSERT INTO contact_keys (site_id, key, contact_id, finds)
SELECT site_id, 'p:' || key, id, finds AND rank = 1 FROM (
    SELECT site_id, id, key, coalesce(email, '') = '' AS finds, row_number() OVER (PARTITION BY site_id, key ORDER BY coalesce(email, '') <> '', id) AS rank
    FROM (SELECT site_id, id, email, CASE WHEN phone ~ '^\s*(\+|00)' THEN '+' ELSE '' END || regexp_replace(regexp_replace(phone, '^\s*00', ''), '\D', '', 'g') AS key FROM contacts) numbers WHERE key <> '' AND key <> '+'
) ranked;

-- A contact's document as it was written by bookings: contactId, firstName, lastName, email, phone, fullAddress.
WITH told AS (SELECT site_id, id, email, phone, created_date, convert_from(doc, 'UTF8')::jsonb AS d,
    to_char(created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM contacts WHERE length(doc) > 0)
UPDATE contacts c SET
    doc = convert_to(jsonb_strip_nulls(jsonb_build_object(
        'id', c.id, 'revision', 1, 'source', '{"sourceType":"WIX_BOOKINGS","appId":"13d21c63-b5ec-5912-8397-c3a5ddb27a97"}'::jsonb, 'createdDate', t.at, 'updatedDate', t.at,
        'lastActivity', jsonb_build_object('activityDate', t.at, 'activityType', 'BOOKINGS_APPOINTMENT'),
        'primaryInfo', CASE WHEN t.email <> '' OR t.phone <> '' THEN jsonb_build_object('email', nullif(t.email, ''), 'phone', nullif(t.phone, '')) END,
        'info', jsonb_build_object('name', CASE WHEN d ->> 'firstName' <> '' OR d ->> 'lastName' <> '' THEN jsonb_build_object('first', d ->> 'firstName', 'last', d ->> 'lastName') END,
            'emails', CASE WHEN t.email <> '' THEN jsonb_build_object('items', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'tag', 'MAIN', 'email', t.email, 'primary', true))) END,
            'phones', CASE WHEN t.phone <> '' THEN jsonb_build_object('items', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'tag', 'MAIN', 'phone', t.phone, 'primary', true))) END),
        'primaryEmail', CASE WHEN t.email <> '' THEN jsonb_build_object('email', t.email, 'subscriptionStatus', 'NOT_SET', 'deliverabilityStatus', 'NOT_SET') END,
        'primaryPhone', CASE WHEN t.phone <> '' THEN jsonb_build_object('phone', t.phone, 'formattedPhone', t.phone, 'subscriptionStatus', 'NOT_SET') END
    ))::text, 'UTF8'),
    info_name_first = d ->> 'firstName', info_name_last = d ->> 'lastName', primary_info_email = nullif(t.email, ''), primary_info_phone = nullif(t.phone, ''),
    info_emails_items_email = CASE WHEN t.email <> '' THEN ARRAY[t.email] END, info_phones_items_phone = CASE WHEN t.phone <> '' THEN ARRAY[t.phone] END,
    last_activity_activity_date = c.created_date
FROM told t WHERE t.site_id = c.site_id AND t.id = c.id;
UPDATE contacts SET updated_date = created_date;

ALTER TABLE contacts ALTER COLUMN updated_date SET NOT NULL, ALTER COLUMN revision DROP DEFAULT, DROP COLUMN email_key, DROP COLUMN email, DROP COLUMN phone;
ALTER TABLE contacts SET (fillfactor = 85); -- each booking notes its customer's last activity, in the same page if there is room
CREATE INDEX contacts_by_creation ON contacts (site_id, created_date, id);

-- A contact that went into another goes on being found under its old id by who gets it.
CREATE TABLE contact_merges (
    site_id uuid NOT NULL,
    source_id uuid NOT NULL,
    target_id uuid NOT NULL,
    PRIMARY KEY (site_id, source_id)
);

CREATE TABLE contact_labels (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    display_name text,
    "key" text,
    label_type text,
    "namespace" text,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX contact_labels_by_key ON contact_labels (site_id, "key");

-- The conversation of the business with one participant; its row's lock is what gives the messages their sequence.
CREATE TABLE conversations (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    participant_kind text NOT NULL, -- contactId, memberId, anonymousVisitorId
    participant_id uuid NOT NULL,
    created_date timestamptz NOT NULL,
    last_sequence bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX conversations_by_participant ON conversations (site_id, participant_kind, participant_id);

CREATE TABLE messages (
    site_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    sequence bigint NOT NULL,
    visibility text NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, conversation_id, sequence)
);

SELECT set_config('slotwright.scope', '', true);

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
