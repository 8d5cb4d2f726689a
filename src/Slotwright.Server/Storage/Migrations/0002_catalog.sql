-- The catalog: categories, add-ons, options and variants, locations, settings, forms, jobs. Columns as in 0001: one per path
-- callers filter or sort by (EntityColumns), and what is locked or constrained.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE categories (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    "name" text,
    sort_order numeric,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE add_ons (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    duration_in_minutes numeric,
    max_quantity numeric,
    "name" text,
    price_currency text,
    price_formatted_value text,
    price_value numeric,
    tax_group text,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE service_options (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    options_values jsonb,
    options_values_id text[],
    options_values_type text[],
    service_id text,
    variants_values jsonb,
    variants_values_choices_custom text[],
    variants_values_choices_option_id text[],
    variants_values_price_currency text[],
    variants_values_price_value text[],
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX service_options_one_per_service ON service_options (site_id, service_id);

CREATE TABLE time_slots_configurations (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    app_id text,
    display_time_zone_based_on text,
    split_interval_same_as_duration boolean,
    split_interval_value_in_minutes numeric,
    staff_selection_strategy text,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX time_slots_configurations_one_per_app ON time_slots_configurations (site_id, app_id);

CREATE TABLE locations (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    address_city text,
    address_formatted_address text,
    address_geocode_latitude numeric,
    address_geocode_longitude numeric,
    address_hint text,
    address_postal_code text,
    address_street_address_apt text,
    address_street_address_name text,
    address_street_address_number text,
    address_subdivision text,
    archived boolean,
    business_schedule_periods_close_day text[],
    business_schedule_periods_close_time text[],
    business_schedule_periods_open_day text[],
    business_schedule_periods_open_time text[],
    business_schedule_special_hour_period_comment text[],
    business_schedule_special_hour_period_end_date text[],
    business_schedule_special_hour_period_is_closed text[],
    business_schedule_special_hour_period_start_date text[],
    "default" boolean,
    "description" text,
    email text,
    fax text,
    location_type text,
    "name" text,
    phone text,
    "status" text,
    time_zone text,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX locations_one_default ON locations (site_id) WHERE "default";

-- One object a site each; their id is the site's.
CREATE TABLE bookings_settings (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE staff_member_settings (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE site_properties (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE forms (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    enabled boolean,
    "name" text,
    "namespace" text,
    tags_private_tags_tag_ids text[],
    deleted_date timestamptz,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE submissions (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    child_meta_site_id text,
    contact_id text,
    form_id text,
    "namespace" text,
    order_details_checkout_id text,
    seen boolean,
    "status" text,
    submitter_application_id text,
    submitter_member_id text,
    submitter_user_id text,
    submitter_visitor_id text,
    PRIMARY KEY (site_id, id)
);

-- Work that goes on after its request was answered, item by item; a job interrupted anywhere goes on after its last item.
CREATE TABLE jobs (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    operation text NOT NULL,
    caller jsonb NOT NULL,
    body jsonb NOT NULL,
    "status" text NOT NULL,
    after_id uuid,
    leased_until timestamptz,
    succeeded int NOT NULL DEFAULT 0,
    failed int NOT NULL DEFAULT 0,
    failures jsonb NOT NULL DEFAULT '[]',
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX jobs_open ON jobs (created_date) WHERE "status" IN ('QUEUED', 'RUNNING');

ALTER TABLE services
    ADD COLUMN add_on_details_add_on_id text[],
    ADD COLUMN add_on_details_duration_in_minutes text[],
    ADD COLUMN category_sort_order numeric,
    ADD COLUMN locations_business_name text[],
    ADD COLUMN locations_calculated_address_formatted_address text[],
    ADD COLUMN locations_type text[];

-- A page of a large catalogue comes out of an index, in the usual orders.
CREATE INDEX services_by_creation ON services (site_id, created_date, id);
CREATE INDEX services_by_name ON services (site_id, "name", id);
CREATE INDEX services_by_category ON services (site_id, category_id, "name", id);
ALTER TABLE services SET (toast_tuple_target = 8160);
-- Services by what they are, and by what uses them.
CREATE INDEX services_by_type ON services (site_id, "type", created_date, id);
CREATE INDEX services_by_visibility ON services (site_id, hidden, created_date, id);
CREATE INDEX services_by_policy ON services (site_id, booking_policy_id, created_date, id);
CREATE INDEX services_by_form ON services (site_id, form_id, created_date, id);
CREATE INDEX services_by_main_slug ON services (site_id, main_slug_name);
CREATE INDEX service_slugs_by_service ON service_slugs (site_id, service_id);

ALTER TABLE staff_members
    ADD COLUMN location_options_specific_location_options_business_locations jsonb,
    ADD COLUMN specific_location_options_business_locations_location_id text[],
    ADD COLUMN invited_email text;
CREATE UNIQUE INDEX staff_members_one_per_user ON staff_members (site_id, associated_wix_identity_identification_data_wix_user_id) WHERE deleted_date IS NULL;
CREATE INDEX staff_members_in_trash ON staff_members (deleted_date) WHERE deleted_date IS NOT NULL;

-- PostgreSQL had cut these names short in silence.
ALTER TABLE resources RENAME COLUMN location_options_specific_location_options_available_in_busines TO specific_location_options_available_in_business_locations;
ALTER TABLE resources RENAME COLUMN location_options_specific_location_options_business_locations_l TO specific_location_options_business_locations_location_id;

-- What the new columns say of documents that are there already.
SELECT set_config('slotwright.scope', 'all', true);
UPDATE services SET
    locations_type = ARRAY(SELECT v #>> '{}' FROM jsonb_path_query(convert_from(doc, 'UTF8')::jsonb, '$.locations[*].type') v),
    locations_business_name = ARRAY(SELECT v #>> '{}' FROM jsonb_path_query(convert_from(doc, 'UTF8')::jsonb, '$.locations[*].business.name') v),
    locations_calculated_address_formatted_address = ARRAY(SELECT v #>> '{}' FROM jsonb_path_query(convert_from(doc, 'UTF8')::jsonb, '$.locations[*].calculatedAddress.formattedAddress') v),
    add_on_details_add_on_id = '{}', add_on_details_duration_in_minutes = '{}';

-- What every answer has to tell, of documents that do not say it yet.
UPDATE services SET doc = convert_to(('{"serviceResources": [], "addOnDetails": []}'::jsonb || jsonb_set(told.doc, '{payment}', jsonb_build_object(
    'addOnOption', CASE WHEN told.doc #>> '{payment,options,online}' = 'true' THEN 'ONLINE' ELSE 'IN_PERSON' END) || (told.doc -> 'payment')))::text, 'UTF8')
FROM (SELECT site_id AS site, id AS service, convert_from(doc, 'UTF8')::jsonb AS doc FROM services) told WHERE site_id = told.site AND id = told.service AND told.doc ? 'payment';
UPDATE booking_policies SET doc = convert_to(jsonb_set(told.doc, '{intakeFormPolicy}',
    '{"enabled": false, "timing": "AFTER_BOOKING", "completionRequirement": "OPTIONAL"}'::jsonb || coalesce(told.doc -> 'intakeFormPolicy', '{}'))::text, 'UTF8')
FROM (SELECT site_id AS site, id AS policy, convert_from(doc, 'UTF8')::jsonb AS doc FROM booking_policies) told WHERE site_id = told.site AND id = told.policy;
INSERT INTO locations (site_id, id, revision, created_date, updated_date, doc, archived, "default", location_type, "name", "status", time_zone,
    business_schedule_periods_close_day, business_schedule_periods_close_time, business_schedule_periods_open_day, business_schedule_periods_open_time,
    business_schedule_special_hour_period_comment, business_schedule_special_hour_period_end_date, business_schedule_special_hour_period_is_closed, business_schedule_special_hour_period_start_date)
SELECT site_id, location_id, 1, created_date, created_date, convert_to(jsonb_build_object('id', location_id, 'revision', '1', 'name', name, 'timeZone', time_zone, 'default', true,
    'archived', false, 'status', 'ACTIVE', 'locationType', 'BRANCH', 'locationTypes', '["BRANCH"]'::jsonb)::text, 'UTF8'), false, true, 'BRANCH', name, 'ACTIVE', time_zone,
    '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}' FROM sites;
INSERT INTO bookings_settings (site_id, id, revision, created_date, updated_date, doc)
SELECT site_id, site_id, 1, created_date, created_date, convert_to(jsonb_build_object('revision', '1', 'createdDate', born, 'updatedDate', born, 'cartCheckout', '{"enabled":false}'::jsonb,
    'multiServiceAppointments', '{"enabled":false}'::jsonb, 'displayTimeZone', '{"customerCanChange":true,"basedOn":"BUSINESS_TIME_ZONE"}'::jsonb)::text, 'UTF8')
FROM sites, to_char(created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') born;
INSERT INTO staff_member_settings (site_id, id, revision, created_date, updated_date, doc)
SELECT site_id, site_id, 1, created_date, created_date, convert_to(jsonb_build_object('id', site_id, 'revision', '1', 'createdDate', born, 'updatedDate', born,
    'contactInformation', '{"publiclyAccessible":false}'::jsonb)::text, 'UTF8')
FROM sites, to_char(created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') born;
INSERT INTO time_slots_configurations (site_id, id, revision, created_date, updated_date, doc, app_id, display_time_zone_based_on, split_interval_same_as_duration, split_interval_value_in_minutes, staff_selection_strategy)
SELECT site_id, id, 1, now(), now(), convert_to(jsonb_build_object('id', id, 'revision', '1', 'createdDate', born, 'updatedDate', born, 'appId', '13d21c63-b5ec-5912-8397-c3a5ddb27a97',
    'displayTimeZone', '{"customerCanChange": true, "basedOn": "BUSINESS_TIME_ZONE"}'::jsonb, 'staffSelection', '{"strategy": "CUSTOMER_MAY_CHOOSE", "allowGenderSelection": false}'::jsonb,
    'splitInterval', '{"sameAsDuration": false, "valueInMinutes": 30}'::jsonb)::text, 'UTF8'), '13d21c63-b5ec-5912-8397-c3a5ddb27a97', 'BUSINESS_TIME_ZONE', false, 30, 'CUSTOMER_MAY_CHOOSE'
FROM (SELECT site_id, gen_random_uuid() AS id, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS born FROM sites) AS known;
UPDATE staff_members SET specific_location_options_business_locations_location_id = '{}';

-- The booking form of sites that had none, the same as new ones are born with (Forms/DefaultForm.cs).
INSERT INTO forms (site_id, id, revision, created_date, updated_date, doc, enabled, "name", "namespace", tags_private_tags_tag_ids)
SELECT site_id, '00000000-0000-0000-0000-000000000000', 1, now(), now(), convert_to((form || jsonb_build_object('revision', '1',
    'createdDate', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'updatedDate', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text, 'UTF8'),
    true, form ->> 'name', form ->> 'namespace', '{}'
FROM sites, (SELECT $form$
{
  "id": "00000000-0000-0000-0000-000000000000",
  "formFields": [
    {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "UNDEFINED", "maxLength": 200, "enum": []}, "textInputOptions": {"label": "First name", "showLabel": true}}, "target": "first_name", "pii": true, "required": true, "inputType": "STRING", "readOnly": false, "contactMapping": {"contactField": "FIRST_NAME"}}, "id": "00000000-0000-4000-8000-000000000001", "hidden": false, "identifier": "CONTACTS_FIRST_NAME", "fieldType": "INPUT"},
    {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "UNDEFINED", "maxLength": 200, "enum": []}, "textInputOptions": {"label": "Last name", "showLabel": true}}, "target": "last_name", "pii": true, "required": false, "inputType": "STRING", "readOnly": false, "contactMapping": {"contactField": "LAST_NAME"}}, "id": "00000000-0000-4000-8000-000000000002", "hidden": false, "identifier": "CONTACTS_LAST_NAME", "fieldType": "INPUT"},
    {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "EMAIL", "maxLength": 320, "enum": []}, "textInputOptions": {"label": "Email", "showLabel": true}}, "target": "email", "pii": true, "required": true, "inputType": "STRING", "readOnly": false, "contactMapping": {"emailInfo": {"tag": "MAIN"}, "contactField": "EMAIL"}}, "id": "00000000-0000-4000-8000-000000000003", "hidden": false, "identifier": "CONTACTS_EMAIL", "fieldType": "INPUT"},
    {"inputOptions": {"stringOptions": {"componentType": "PHONE_INPUT", "validation": {"format": "PHONE", "maxLength": 100, "enum": []}, "phoneInputOptions": {"label": "Phone", "showLabel": true}}, "target": "phone", "pii": true, "required": false, "inputType": "STRING", "readOnly": false, "contactMapping": {"phoneInfo": {"tag": "MAIN"}, "contactField": "PHONE"}}, "id": "00000000-0000-4000-8000-000000000004", "hidden": false, "identifier": "CONTACTS_PHONE", "fieldType": "INPUT"},
    {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "UNDEFINED", "maxLength": 5000, "enum": []}, "textInputOptions": {"label": "Message", "showLabel": true}}, "target": "message", "pii": false, "required": false, "inputType": "STRING", "readOnly": false}, "id": "00000000-0000-4000-8000-000000000005", "hidden": false, "identifier": "TEXT_AREA", "fieldType": "INPUT"}
  ],
  "steps": [
    {"id": "00000000-0000-4000-8000-000000000010", "name": "Your details", "hidden": false, "layout": {"large": {"items": [{"fieldId": "00000000-0000-4000-8000-000000000001", "row": 0, "column": 0, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000002", "row": 0, "column": 6, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000003", "row": 1, "column": 0, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000004", "row": 1, "column": 6, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000005", "row": 2, "column": 0, "width": 12, "height": 1}], "columns": 12}}}
  ],
  "rules": [],
  "deletedFields": [],
  "deletedFormFields": [],
  "namespace": "wix.bookings.v2.bookings",
  "spamFilterProtectionLevel": "NONE",
  "autoFillContact": "FORM_INPUT",
  "submissionAccess": "OWNER_AND_COLLABORATORS",
  "enabled": true,
  "name": "Booking form",
  "formRules": []
}
$form$::jsonb AS form) f;

-- Answers given with bookings are submissions like others.
INSERT INTO submissions (site_id, id, revision, created_date, updated_date, doc, contact_id, form_id, "namespace", seen, "status")
SELECT s.site_id, s.id, 1, s.created_date, s.created_date, convert_to(jsonb_build_object('id', s.id, 'formId', b.form, 'namespace', 'wix.bookings.v2.bookings',
    'status', 'CONFIRMED', 'submissions', convert_from(s.doc, 'UTF8')::jsonb, 'revision', '1', 'seen', false, 'contactId', b.contact_details_contact_id,
    'createdDate', to_char(s.created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'updatedDate', to_char(s.created_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8'),
    b.contact_details_contact_id, b.form, 'wix.bookings.v2.bookings', false, 'CONFIRMED'
FROM form_submissions s JOIN (SELECT site_id, id, contact_details_contact_id, convert_from(doc, 'UTF8')::jsonb ->> 'formId' AS form FROM bookings) b ON b.site_id = s.site_id AND b.id = s.booking_id;
DROP TABLE form_submissions;

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
