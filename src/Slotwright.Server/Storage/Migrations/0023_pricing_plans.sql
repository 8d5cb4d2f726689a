-- Pricing plans: memberships and packages of sessions a business sells.
CREATE TABLE plans (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    form_id text,
    "name" text,
    pricing_variants_category_ids text[],
    pricing_variants_id text[],
    pricing_variants_name text[],
    pricing_variants_pricing_strategies_flat_rate_amount text[],
    slug text,
    tags_private_tags_tag_ids text[],
    tags_public_tags_tag_ids text[],
    terms_and_conditions text,
    visibility text,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX plans_by_slug ON plans (site_id, slug);
CREATE INDEX plans_by_creation ON plans (site_id, created_date, id);

-- A plan as one customer bought it, with the terms of that moment.
CREATE TABLE plan_orders (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    plan_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    member_id uuid,
    status text NOT NULL,
    payment_status text NOT NULL,
    auto_renew_canceled boolean NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    due_at timestamptz, -- when it next changes by itself
    buyer_can_cancel boolean NOT NULL,
    sessions int CHECK (sessions > 0), -- in each allowance; null for as many as the customer likes
    sessions_every text, -- the allowances' own calendar, as 2 WEEK; null for the payment cycles
    covers uuid[] NOT NULL DEFAULT '{}', -- what the plan covered when it was deleted: who bought it keeps that
    PRIMARY KEY (site_id, id)
);
CREATE INDEX plan_orders_of_contact ON plan_orders (site_id, contact_id);
CREATE INDEX plan_orders_of_plan ON plan_orders (site_id, plan_id);
CREATE INDEX plan_orders_by_creation ON plan_orders (site_id, created_date, id);
CREATE INDEX plan_orders_due_at_site ON plan_orders (site_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX plan_orders_due ON plan_orders (due_at) WHERE due_at IS NOT NULL;

-- How many sessions of an allowance are spent. Written by conditional updates alone, so that rivals for the last one meet here.
CREATE TABLE plan_credits (
    site_id uuid NOT NULL,
    order_id uuid NOT NULL,
    allowance int NOT NULL,
    sessions int,
    used int NOT NULL CHECK (used >= 0 AND (sessions IS NULL OR used <= sessions)),
    PRIMARY KEY (site_id, order_id, allowance)
);

-- What bookings took of plans, and gave back. A booking has one redemption at a time.
CREATE TABLE plan_redemptions (
    site_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    booking_id uuid NOT NULL,
    order_id uuid NOT NULL,
    allowance int NOT NULL,
    sessions int NOT NULL CHECK (sessions > 0),
    redeemed_date timestamptz NOT NULL,
    returned_date timestamptz,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX plan_redemptions_once ON plan_redemptions (site_id, booking_id) WHERE returned_date IS NULL;
CREATE INDEX plan_redemptions_of_order ON plan_redemptions (site_id, order_id);

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
