-- What each site wants its customers and itself to be told, and how; every site has one, as new ones are born with
-- (Notifications/NotificationSettings.cs).
CREATE TABLE notification_settings (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    created_date timestamptz NOT NULL,
    updated_date timestamptz NOT NULL,
    doc bytea NOT NULL,
    PRIMARY KEY (site_id, id)
);
INSERT INTO notification_settings (site_id, id, revision, created_date, updated_date, doc)
SELECT site_id, site_id, 1, now(), now(), convert_to(jsonb_build_object('revision', '1', 'createdDate', born, 'updatedDate', born, 'language', 'en', 'messages', '[]'::jsonb,
    'reminders', '[{"amount": 24, "unit": "HOURS", "channels": ["EMAIL", "SMS"]}]'::jsonb)::text, 'UTF8')
FROM sites, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') born;

-- Messages that are owed or were sent: one row for each event, recipient and channel, and for each reminder of a booking.
CREATE TABLE notifications (
    site_id uuid NOT NULL,
    id uuid NOT NULL,
    owed_for text NOT NULL, -- what makes it the only one of its kind: nothing is owed twice
    booking_id uuid,
    kind text NOT NULL,
    channel text NOT NULL,
    recipient text NOT NULL,
    language text,
    event bigint, -- the outbox's row that tells what has happened
    starts_at timestamptz, -- a reminder: the start it reminds of
    ahead text, -- a reminder: how long before, as the settings say it
    conversation_id uuid, -- a message of the inbox
    sequence bigint,
    status text NOT NULL,
    reason text,
    attempts int NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    next_at timestamptz NOT NULL,
    leased_until timestamptz,
    created_date timestamptz NOT NULL,
    sent_date timestamptz,
    subject text,
    body text,
    is_read boolean NOT NULL DEFAULT false,
    PRIMARY KEY (site_id, id),
    CONSTRAINT notifications_owed_once UNIQUE (site_id, owed_for)
);
CREATE INDEX notifications_of_booking ON notifications (site_id, booking_id, id) WHERE booking_id IS NOT NULL;
CREATE INDEX notifications_inbox ON notifications (site_id, id) WHERE channel = 'IN_APP';
CREATE INDEX notifications_due ON notifications (channel, next_at) WHERE status = 'QUEUED';
CREATE INDEX notifications_sending ON notifications (leased_until) WHERE status = 'SENDING';
CREATE INDEX notifications_old ON notifications (due_at) WHERE status NOT IN ('QUEUED', 'SENDING');

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
