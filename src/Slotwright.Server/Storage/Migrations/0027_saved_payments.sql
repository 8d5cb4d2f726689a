-- What customers agreed to have kept: the provider's names for it, and what they recognize it by. Nothing here can be paid with elsewhere.
CREATE TABLE saved_methods (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    contact_id uuid,
    payment_id uuid NOT NULL, -- the payment with which they agreed
    provider text NOT NULL,
    reference bytea NOT NULL, -- sealed
    brand text,
    last_four text,
    expires_month int,
    expires_year int,
    created_date timestamptz NOT NULL,
    forget_at timestamptz, -- nobody charges it any more, and the provider is to be told so
    attempts int NOT NULL DEFAULT 0,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX saved_methods_once ON saved_methods (site_id, payment_id);
CREATE INDEX saved_methods_contact ON saved_methods (site_id, contact_id);
CREATE INDEX saved_methods_forget ON saved_methods (forget_at) WHERE forget_at IS NOT NULL;

ALTER TABLE payments
    ADD keeps boolean NOT NULL DEFAULT false, -- what it is paid with is kept
    ADD method_id uuid, -- charged to what was kept, without the customer
    ADD charge_key uuid, -- who asked for the charge asks again under this key
    ADD failure text, -- why nothing came in
    ADD scheduled_action text, -- what becomes of an authorization nobody has dealt with
    ADD scheduled_at timestamptz;
CREATE UNIQUE INDEX payments_charged_once ON payments (site_id, order_id, charge_key);
CREATE INDEX payments_scheduled ON payments (scheduled_at) WHERE scheduled_at IS NOT NULL;

-- Cards the built-in test provider keeps.
CREATE TABLE test_cards (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    card text NOT NULL,
    PRIMARY KEY (site_id, id)
);

-- The payments of sold plans: one order for each cycle, whatever is repeated.
CREATE TABLE plan_bills (
    site_id uuid NOT NULL,
    plan_order_id uuid NOT NULL,
    cycle int NOT NULL,
    order_id uuid, -- null until it is billed
    due_at timestamptz, -- when it is looked at next; null when nothing happens to it by itself any more
    attempts int NOT NULL DEFAULT 0, -- charges that came to nothing
    PRIMARY KEY (site_id, plan_order_id, cycle)
);
CREATE UNIQUE INDEX plan_bills_order ON plan_bills (site_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX plan_bills_plan ON plan_bills (plan_order_id); -- the checkout page knows the sold plan alone
CREATE INDEX plan_bills_due ON plan_bills (due_at) WHERE due_at IS NOT NULL;

-- Who somebody was before they signed in: a visitor with a cart.
ALTER TABLE member_secrets ADD visitor_id uuid;

CREATE TABLE receipt_numbers (
    site_id uuid NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (site_id)
);

-- Receipts as they were issued. They say what was paid for, not who paid.
CREATE TABLE receipts (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    "number" bigint NOT NULL,
    order_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    issued_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX receipts_number ON receipts (site_id, "number");
CREATE UNIQUE INDEX receipts_once ON receipts (site_id, payment_id);

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['saved_methods', 'test_cards', 'plan_bills', 'receipt_numbers', 'receipts']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
