-- Orders that are put together or changed, before they are so.
CREATE TABLE draft_orders (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    "order_id" text,
    "status" text,
    terms bytea NOT NULL, -- what the document shows only the outcome of: percentages, the deposit, how the order stood
    is_edit boolean NOT NULL, -- of an order there is, not of one to be
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX draft_orders_edit ON draft_orders (site_id, "order_id") WHERE is_edit AND "status" = 'DRAFT';
CREATE INDEX draft_orders_created ON draft_orders (site_id, created_date DESC, id);

-- Links at which customers pay a part of what is still due of an order.
CREATE TABLE payment_requests (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    "amount_amount" numeric,
    "description" text,
    "expiration_date" timestamptz,
    "order_id" text,
    "order_number" text,
    "payment_gateway_order_id" text,
    "source_app_id" text,
    "source_external_id" text,
    "status" text,
    "title" text,
    payments uuid[] NOT NULL, -- all that were begun for it: one comes in
    due_at timestamptz, -- when it is seen whether its time is over; null when it has no end, or has ended
    PRIMARY KEY (site_id, id)
);
CREATE INDEX payment_requests_order ON payment_requests (site_id, "order_id");
CREATE INDEX payment_requests_created ON payment_requests (site_id, created_date DESC, id);
CREATE INDEX payment_requests_due ON payment_requests (due_at) WHERE due_at IS NOT NULL;

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['draft_orders', 'payment_requests']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
