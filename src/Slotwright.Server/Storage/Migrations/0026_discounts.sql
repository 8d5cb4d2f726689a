-- Discounts nobody has to ask for.
CREATE TABLE discount_rules (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    active boolean,
    active_time_info_end timestamptz,
    active_time_info_start timestamptz,
    "name" text,
    tags_private_tags_tag_ids text[],
    PRIMARY KEY (site_id, id)
);
CREATE INDEX discount_rules_by_creation ON discount_rules (site_id, created_date, id);

-- Discounts for who knows their code.
CREATE TABLE coupons (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    specification_active boolean,
    specification_code text,
    specification_name text,
    specification_scope_group_entity_id text,
    specification_scope_namespace text,
    specification_type text,
    code_key text NOT NULL, -- the code as it is compared
    used int NOT NULL CHECK (used >= 0), -- raised by a conditional update alone, so that rivals for the last use meet here
    usage_limit int,
    limit_per_customer int,
    expires_at timestamptz,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX coupons_code ON coupons (site_id, code_key);

-- Which order had which discount. What came to nothing is given back, once.
CREATE TABLE discount_uses (
    site_id uuid NOT NULL,
    order_id uuid NOT NULL,
    discount_id uuid NOT NULL,
    customer uuid, -- the contact; the visitor where there is none
    used_date timestamptz NOT NULL,
    returned_date timestamptz,
    PRIMARY KEY (site_id, order_id, discount_id)
);
CREATE INDEX discount_uses_of_customer ON discount_uses (site_id, discount_id, customer) WHERE returned_date IS NULL;

-- Manual tax beyond one rate for all: rates by place and group, and which services a group is.
ALTER TABLE payment_settings ADD COLUMN taxes bytea;

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['discount_rules', 'coupons', 'discount_uses']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
