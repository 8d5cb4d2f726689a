-- Every key leads with site_id; documents are the bytes that go over the wire, columns are what is filtered, sorted,
-- locked or constrained (docs/adr/0001). Row-level security at the end (docs/adr/0002).

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE sites (
    site_id uuid PRIMARY KEY,
    name text NOT NULL,
    time_zone text NOT NULL,
    currency text NOT NULL,
    client_id uuid NOT NULL,
    bootstrap boolean NOT NULL DEFAULT false,
    longest_hold interval NOT NULL DEFAULT '2 hours',
    catalog_version bigint NOT NULL DEFAULT 1,
    secret bytea NOT NULL,
    location_id uuid NOT NULL,
    business_schedule uuid NOT NULL,
    created_date timestamptz NOT NULL
);
CREATE UNIQUE INDEX sites_one_bootstrap ON sites (bootstrap) WHERE bootstrap;

CREATE TABLE api_keys (
    site_id uuid NOT NULL REFERENCES sites,
    hash bytea NOT NULL,
    id uuid NOT NULL,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, hash)
);

CREATE TABLE apps (
    site_id uuid NOT NULL REFERENCES sites,
    app_id uuid NOT NULL,
    instance_id uuid NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    secret_hash bytea,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, app_id)
);
CREATE INDEX apps_by_app ON apps (app_id);

CREATE TABLE tokens (
    site_id uuid NOT NULL REFERENCES sites,
    hash bytea NOT NULL,
    refresh boolean NOT NULL,
    kind text NOT NULL,
    subject uuid NOT NULL,
    app_id uuid NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, hash)
);
CREATE INDEX tokens_expiring ON tokens (expires_at);

CREATE TABLE idempotency_keys (
    site_id uuid NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    status int NOT NULL,
    answer bytea,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, key)
);
CREATE INDEX idempotency_keys_old ON idempotency_keys (created_date);

CREATE TABLE outbox (
    site_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    origin int NOT NULL,
    entity_fqdn text NOT NULL,
    slug text NOT NULL,
    kind text NOT NULL,
    entity_id text NOT NULL,
    sequence bigint NOT NULL,
    event_time timestamptz NOT NULL,
    identity_type text NOT NULL,
    identity_id uuid NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX outbox_tail ON outbox (xid);

CREATE TABLE booking_policies (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    book_after_start_policy_enabled boolean,
    cancellation_policy_enabled boolean,
    cancellation_policy_latest_cancellation_in_minutes numeric,
    cancellation_policy_limit_latest_cancellation boolean,
    custom_policy_description_description text,
    custom_policy_description_enabled boolean,
    "default" boolean,
    intake_form_policy_form_id text,
    limit_early_booking_policy_earliest_booking_in_minutes numeric,
    limit_early_booking_policy_enabled boolean,
    limit_late_booking_policy_enabled boolean,
    limit_late_booking_policy_latest_booking_in_minutes numeric,
    "name" text,
    participants_policy_max_participants_per_booking numeric,
    reschedule_policy_enabled boolean,
    reschedule_policy_latest_reschedule_in_minutes numeric,
    reschedule_policy_limit_latest_reschedule boolean,
    waitlist_policy_capacity numeric,
    waitlist_policy_enabled boolean,
    waitlist_policy_reservation_time_in_minutes numeric,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX booking_policies_one_default ON booking_policies (site_id) WHERE "default";

CREATE TABLE resource_types (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    "name" text,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX resource_types_by_name ON resource_types (site_id, lower("name"));

CREATE TABLE resources (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    events_schedule_schedule_id text,
    location_options_available_in_all_locations boolean,
    location_options_specific_location_options_available_in_business_locations boolean,
    location_options_specific_location_options_business_locations_location_id text[],
    "name" text,
    type_id text,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE staff_members (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    associated_wix_identity_identification_data_contact_id text,
    associated_wix_identity_identification_data_wix_user_id text,
    description text,
    email text,
    "name" text,
    phone text,
    resource_id text,
    service_provider boolean,
    deleted_date timestamptz,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE services (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    app_id text,
    category_id text,
    category_name text,
    description text,
    form_id text,
    hidden boolean,
    locations_business_id text[],
    main_slug_name text,
    "name" text,
    online_booking_enabled boolean,
    payment_options_in_person boolean,
    payment_options_online boolean,
    payment_options_pricing_plan boolean,
    schedule_first_session_start timestamptz,
    schedule_last_session_end timestamptz,
    service_resources_resource_ids_values text[],
    staff_member_ids text[],
    supported_slugs_name text[],
    tag_line text,
    "type" text,
    booking_policy_id uuid NOT NULL,
    PRIMARY KEY (site_id, id)
);

-- Every slug a service has or ever had; none is given to a second service.
CREATE TABLE service_slugs (
    site_id uuid NOT NULL,
    slug text NOT NULL,
    service_id uuid NOT NULL,
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, slug)
);

CREATE TABLE schedules (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    app_id text,
    external_id text,
    "status" text,
    time_zone text NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX schedules_by_owner ON schedules (site_id, app_id, external_id) WHERE "status" = 'ACTIVE';

-- Single events, masters of weekly series and changed instances; plain instances are computed, never stored.
CREATE TABLE events (
    site_id uuid NOT NULL,
    id text NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    app_id text,
    conferencing_details text,
    external_schedule_id text,
    "location" text,
    location_id text,
    location_type text,
    participants_total numeric,
    recurring_event_id text,
    remaining_capacity numeric,
    resources_id text[],
    resources_transparency text[],
    resources_type text[],
    schedule_id text,
    "status" text,
    total_capacity numeric,
    transparency text,
    "type" text,
    recurrence_type text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    original_start timestamptz,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX events_by_time ON events (site_id, starts_at);
CREATE INDEX events_not_of_bookings ON events (site_id) WHERE "type" <> 'APPOINTMENT';
CREATE INDEX events_by_schedule ON events (site_id, schedule_id);
CREATE INDEX events_of_series ON events (site_id, recurring_event_id) WHERE recurring_event_id IS NOT NULL;

CREATE TABLE bookings (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    booked_entity_schedule_location_id text,
    booked_entity_schedule_location_location_type text,
    booked_entity_schedule_schedule_id text,
    booked_entity_schedule_service_id text,
    booked_entity_slot_event_id text,
    booked_entity_slot_location_id text,
    booked_entity_slot_location_location_type text,
    booked_entity_slot_resource_id text,
    booked_entity_slot_schedule_id text,
    booked_entity_slot_service_id text,
    booked_entity_slot_session_id text,
    booked_entity_tags text[],
    contact_details_contact_id text,
    contact_details_email text,
    created_by_contact_id text,
    created_by_anonymous_visitor_id text,
    created_by_app_id text,
    created_by_member_id text,
    created_by_wix_user_id text,
    double_booked boolean,
    end_date timestamptz,
    external_user_id text,
    participants_choices_service_choices_choices_option_id text[],
    participants_choices_service_choices_choices_custom text[],
    total_participants numeric,
    payment_status text,
    selected_payment_option text,
    start_date timestamptz,
    "status" text,
    policy bytea NOT NULL,
    flow int NOT NULL,
    notification bytea,
    sms_reminder boolean,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX bookings_by_creation ON bookings (site_id, created_date, id);
CREATE INDEX bookings_by_start ON bookings (site_id, start_date);
CREATE INDEX bookings_by_contact ON bookings (site_id, contact_details_contact_id);

-- The arbiter: who holds which resource when. During an exclusive hold no other exclusive one can begin to exist.
CREATE TABLE holds (
    site_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    resource_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    exclusive boolean NOT NULL,
    expires_at timestamptz,
    during tstzrange GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
    PRIMARY KEY (site_id, owner_id, resource_id),
    CONSTRAINT holds_never_overlap EXCLUDE USING gist (site_id WITH =, resource_id WITH =, during WITH &&) WHERE (exclusive)
);
CREATE INDEX holds_by_time ON holds (site_id, starts_at) INCLUDE (ends_at, resource_id, owner_id, expires_at);
CREATE INDEX holds_expiring ON holds (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE slot_holds (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    subject uuid NOT NULL,
    service_id uuid NOT NULL,
    resource_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_by uuid,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);

CREATE TABLE contacts (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    email text,
    email_key text GENERATED ALWAYS AS (lower(email)) STORED, -- under row-level security an index on lower(email) is not used: lower() is not leakproof
    phone text,
    created_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX contacts_by_email ON contacts (site_id, email_key);
CREATE INDEX contacts_by_phone ON contacts (site_id, phone) WHERE phone IS NOT NULL;

CREATE TABLE form_submissions (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    booking_id uuid NOT NULL,
    created_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);

-- Rows written all day stay whole in their page: compressing a document of two or three kilobytes and keeping it aside costs
-- more than the rest of the insert.
ALTER TABLE bookings SET (toast_tuple_target = 8160);
ALTER TABLE events SET (toast_tuple_target = 8160);
ALTER TABLE outbox SET (toast_tuple_target = 8160);
ALTER TABLE idempotency_keys SET (toast_tuple_target = 8160);

-- A connection sees the rows of the one site it has named; one that named none sees nothing. The server's own work across
-- sites (finding a token's site, sweeping) says so with slotwright.scope = 'all'.
DO $$
DECLARE tenant text;
BEGIN
    FOR tenant IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id'
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
