-- The customer file: extended fields of contacts with their values, what is the system's of fields and labels, notes and tasks.

CREATE TABLE contact_fields (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    data_type text,
    display_name text,
    field_type text,
    "key" text,
    "namespace" text,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX contact_fields_by_key ON contact_fields (site_id, "key");

-- What contacts have in extended fields, to filter and sort by. Conversion between encodings could be redefined and is therefore not
-- called immutable; from UTF8 to UTF8 it always says the same.
CREATE FUNCTION extended_fields_of(doc bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN length(doc) > 0 THEN convert_from(doc, 'UTF8')::jsonb #> '{info,extendedFields,items}' END $$;

SELECT set_config('slotwright.scope', 'all', true);
ALTER TABLE contacts ADD COLUMN extended_fields jsonb GENERATED ALWAYS AS (extended_fields_of(doc)) STORED;
UPDATE contacts SET doc = convert_to((d || jsonb_build_object('info', coalesce(d -> 'info', '{}') || jsonb_build_object('extendedFields', jsonb_build_object('items',
        jsonb_build_object('contacts.displayByFirstName', by_first, 'contacts.displayByLastName', by_last)))))::text, 'UTF8')
FROM (
    SELECT c.site_id AS of_site, c.id AS of_contact, convert_from(c.doc, 'UTF8')::jsonb AS d,
        coalesce(nullif(concat_ws(' ', nullif(trim(info_name_first), ''), nullif(trim(info_name_last), '')), ''), primary_info_email, primary_info_phone) AS by_first,
        coalesce(nullif(concat_ws(' ', nullif(trim(info_name_last), ''), nullif(trim(info_name_first), '')), ''), primary_info_email, primary_info_phone) AS by_last
    FROM contacts c WHERE length(c.doc) > 0) named
WHERE site_id = of_site AND id = of_contact AND by_first IS NOT NULL;
SELECT set_config('slotwright.scope', '', true);

-- Fields and labels of a site: its own, and the system's, which every site has from its first day.
CREATE VIEW contact_fields_of_site WITH (security_invoker = true) AS
SELECT site_id, id, revision, created_date, updated_date, doc, data_type, display_name, field_type, "key", "namespace" FROM contact_fields
UNION ALL SELECT s.site_id, md5(s.site_id || f.key)::uuid, 1::bigint, s.created_date, s.created_date,
    convert_to(jsonb_build_object('namespace', 'contacts', 'key', f.key, 'displayName', f.name, 'dataType', 'TEXT', 'fieldType', 'SYSTEM', 'description', f.description,
        'createdDate', to_char(s.created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'updatedDate', to_char(s.created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8'),
    'TEXT', f.name, 'SYSTEM', f.key, 'contacts'
FROM sites s CROSS JOIN (VALUES
    ('contacts.displayByFirstName', 'Display by first name', 'First name and last name; without a name the e-mail, or the phone.'),
    ('contacts.displayByLastName', 'Display by last name', 'Last name and first name; without a name the e-mail, or the phone.')) f(key, name, description);

CREATE VIEW contact_labels_of_site WITH (security_invoker = true) AS
SELECT site_id, id, revision, created_date, updated_date, doc, display_name, "key", label_type, "namespace" FROM contact_labels
UNION ALL SELECT s.site_id, md5(s.site_id || l.key)::uuid, 1::bigint, s.created_date, s.created_date,
    convert_to(jsonb_build_object('namespace', 'contacts', 'namespaceDisplayName', 'Contacts', 'key', l.key, 'displayName', l.name, 'labelType', 'SYSTEM',
        'createdDate', to_char(s.created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'updatedDate', to_char(s.created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8'),
    l.name, l.key, 'SYSTEM', 'contacts'
FROM sites s CROSS JOIN (VALUES ('contacts.contacted-me', 'Contacted Me'), ('contacts.customers', 'Customers')) l(key, name);

-- By what a mail that was answered is known when it comes again.
ALTER TABLE messages ADD COLUMN mail_print bytea;

CREATE TABLE notes (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    contact_id text,
    "type" text,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX notes_of_contact ON notes (site_id, contact_id);

CREATE TABLE tasks (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    contact_id text,
    due_date timestamptz,
    "status" text,
    place bigint NOT NULL DEFAULT 0, -- in the order in which the business wants to do them
    PRIMARY KEY (site_id, id)
);
CREATE INDEX tasks_of_contact ON tasks (site_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX tasks_in_order ON tasks (site_id, place, id);

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
