-- What customers mean to buy. Checkouts of the older API are carts, too.
CREATE TABLE carts (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    owner_kind text NOT NULL,
    owner uuid NOT NULL,
    is_current boolean NOT NULL, -- the one cart its owner means by `current`
    order_id uuid,
    from_cart uuid, -- of a checkout: the cart it was made from
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX carts_current ON carts (site_id, owner_kind, owner) WHERE is_current;
CREATE INDEX carts_from ON carts (site_id, from_cart) WHERE from_cart IS NOT NULL;
CREATE INDEX carts_open ON carts (id); -- the checkout page knows the cart alone

CREATE TABLE order_numbers (
    site_id uuid NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (site_id)
);

CREATE TABLE orders (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    "archived" boolean,
    "balance_summary_authorized_amount" numeric,
    "balance_summary_pending_amount" numeric,
    "balance_summary_pending_refund_amount" numeric,
    "billing_info_contact_details_first_name" text,
    "billing_info_contact_details_last_name" text,
    "business_location_id" text,
    "business_location_name" text,
    "buyer_info_contact_id" text,
    "buyer_info_email" text,
    "buyer_info_member_id" text,
    "channel_info_external_order_id" text,
    "channel_info_type" text,
    "checkout_id" text,
    "created_by_user_id" text,
    "fulfillment_status" text,
    "imported" boolean,
    "line_items_catalog_reference_app_id" text[],
    "line_items_catalog_reference_catalog_item_id" text[],
    "line_items_locations_id" text[],
    "line_items_product_name_original" text[],
    "line_items_subscription_info_id" text[],
    "number" text,
    "payment_status" text,
    "price_summary_total_amount" numeric,
    "purchased_date" timestamptz,
    "seen_by_a_human" boolean,
    "shipping_info_logistics_delivery_time" text,
    "shipping_info_logistics_delivery_time_slot_from" timestamptz,
    "shipping_info_logistics_delivery_time_slot_to" timestamptz,
    "shipping_info_region_name" text,
    "shipping_info_title" text,
    "status" text,
    "tax_info_total_tax_amount" numeric,
    covered numeric NOT NULL, -- what memberships pay for
    needs_owner text, -- why somebody must look at it: money without a booking
    PRIMARY KEY (site_id, id)
);
CREATE UNIQUE INDEX orders_number ON orders (site_id, "number");
CREATE INDEX orders_created ON orders (site_id, created_date DESC, id);
CREATE INDEX orders_contact ON orders (site_id, "buyer_info_contact_id");
CREATE INDEX orders_items ON orders USING gin ("line_items_catalog_reference_catalog_item_id");

-- Which bookings an order is for. One that is alive keeps every other order from the booking: it is never charged twice.
CREATE TABLE order_bookings (
    site_id uuid NOT NULL,
    order_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    line_id uuid NOT NULL,
    live boolean NOT NULL,
    settled boolean NOT NULL DEFAULT false, -- the order has had its say about the booking once
    PRIMARY KEY (site_id, order_id, booking_id)
);
CREATE UNIQUE INDEX order_bookings_once ON order_bookings (site_id, booking_id) WHERE live;

-- Orders whose bookings are to be brought in line with them, or they with their bookings.
CREATE TABLE order_settlements (
    site_id uuid NOT NULL,
    order_id uuid NOT NULL,
    turn bigint NOT NULL DEFAULT 1,
    due_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    error text,
    PRIMARY KEY (site_id, order_id)
);
CREATE INDEX order_settlements_due ON order_settlements (due_at);

CREATE TABLE payments (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    status text NOT NULL,
    amount numeric NOT NULL CHECK (amount >= 0),
    captured numeric NOT NULL DEFAULT 0 CHECK (captured >= 0),
    refunded numeric NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= captured),
    provider text NOT NULL,
    reference text, -- the provider's name for it
    delays_capture boolean NOT NULL DEFAULT false,
    doc bytea NOT NULL, -- what the wire shows of it besides its amounts and status
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    expires_at timestamptz, -- the customer pays until then
    look_at timestamptz, -- when the provider is asked how it stands, if it did not tell
    PRIMARY KEY (site_id, id)
);
CREATE INDEX payments_order ON payments (site_id, order_id);
CREATE UNIQUE INDEX payments_reference ON payments (site_id, provider, reference);
CREATE INDEX payments_look ON payments (look_at) WHERE look_at IS NOT NULL;

-- What the provider is to do with a payment, each with its own key: told twice, it is done once.
CREATE TABLE payment_actions (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    kind text NOT NULL, -- CAPTURE, VOID, REFUND
    amount numeric NOT NULL,
    status text NOT NULL, -- PENDING, SUCCEEDED, FAILED
    external boolean NOT NULL DEFAULT false, -- the money went back by another way
    refund_id uuid, -- the refund of several payments it is part of
    reference text,
    failure text,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    due_at timestamptz,
    attempts int NOT NULL DEFAULT 0,
    PRIMARY KEY (site_id, id)
);
CREATE INDEX payment_actions_order ON payment_actions (site_id, order_id);
CREATE INDEX payment_actions_due ON payment_actions (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE refunds (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    created_date timestamptz NOT NULL,
    doc bytea NOT NULL, -- its details: items, reason
    PRIMARY KEY (site_id, id)
);

-- Double entry: the postings of a transfer add up to nothing. Nothing is ever changed here.
CREATE TABLE ledger (
    site_id uuid NOT NULL,
    transfer text NOT NULL,
    account text NOT NULL,
    order_id uuid NOT NULL,
    currency text NOT NULL,
    amount numeric NOT NULL,
    booked_at timestamptz NOT NULL,
    PRIMARY KEY (site_id, transfer, account)
);
CREATE INDEX ledger_order ON ledger (site_id, order_id);

CREATE FUNCTION ledger_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(amount) FROM ledger WHERE site_id = NEW.site_id AND transfer = NEW.transfer) <> 0 THEN
        RAISE EXCEPTION 'The transfer % does not add up.', NEW.transfer;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_adds_up AFTER INSERT ON ledger DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_adds_up();

CREATE FUNCTION ledger_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What is booked stays booked.';
END $$;
CREATE TRIGGER ledger_stands BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_stands();

CREATE TABLE payment_settings (
    site_id uuid NOT NULL,
    revision bigint NOT NULL,
    provider text, -- null: the site takes no payments online
    tax_rate numeric NOT NULL DEFAULT 0 CHECK (tax_rate >= 0 AND tax_rate < 1),
    tax_included boolean NOT NULL DEFAULT false,
    secret bytea, -- the provider's key, sealed
    webhook_secret bytea,
    publishable_key text,
    updated_date timestamptz NOT NULL,
    PRIMARY KEY (site_id)
);

-- The payments the built-in test provider pretends to know of, as a provider elsewhere would: in its own table, by its own transactions.
CREATE TABLE test_payments (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    amount numeric NOT NULL,
    captured numeric NOT NULL DEFAULT 0,
    refunded numeric NOT NULL DEFAULT 0,
    status text NOT NULL,
    card text,
    tell_at timestamptz, -- until then it says nothing of it
    created_date timestamptz NOT NULL,
    PRIMARY KEY (site_id, id)
);
CREATE TABLE test_actions (
    site_id uuid NOT NULL,
    key uuid NOT NULL,
    payment_id uuid NOT NULL,
    kind text NOT NULL,
    amount numeric NOT NULL,
    succeeded boolean NOT NULL,
    PRIMARY KEY (site_id, key)
);

DO $$
DECLARE tenant text;
BEGIN
    FOREACH tenant IN ARRAY ARRAY['carts', 'order_numbers', 'orders', 'order_bookings', 'order_settlements', 'payments', 'payment_actions', 'refunds', 'ledger', 'payment_settings', 'test_payments', 'test_actions']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
        EXECUTE format($policy$CREATE POLICY own_site ON %I USING (
            site_id = (SELECT nullif(current_setting('slotwright.site', true), '')::uuid) OR (SELECT current_setting('slotwright.scope', true)) = 'all')$policy$, tenant);
    END LOOP;
END $$;
