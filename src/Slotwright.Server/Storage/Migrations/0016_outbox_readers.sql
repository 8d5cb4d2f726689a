-- How far each reader of the outbox has come: it has dealt with the events of every transaction before this one. A reader
-- begins where the outbox stands when it is first installed.
CREATE TABLE outbox_readers (
    name text PRIMARY KEY,
    position xid8 NOT NULL
);
INSERT INTO outbox_readers (name, position)
    SELECT name, pg_snapshot_xmin(pg_current_snapshot()) FROM unnest(ARRAY['webhooks', 'notifications']) AS name;

-- The id that receivers tell repetitions by; whether an event comes of erasing somebody's data, and of which other change.
ALTER TABLE outbox ADD COLUMN event_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE outbox ADD COLUMN anonymizes boolean NOT NULL DEFAULT false;
ALTER TABLE outbox ADD COLUMN originated_from text;
CREATE INDEX outbox_old ON outbox (event_time);
