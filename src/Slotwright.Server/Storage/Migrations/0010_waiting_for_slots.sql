-- Appointments are waited for, too: the row of seats is only the lock of their line, as who has a slot is told by holds.
ALTER TABLE seats
    ADD COLUMN line_from timestamptz, -- the time waited for, with what is kept free after it; nothing for sessions and courses
    ADD COLUMN line_until timestamptz,
    ADD COLUMN line_due timestamptz; -- when to look at the line again though nothing is heard of
CREATE INDEX seats_slots_waited_for ON seats (site_id, line_from, line_until) WHERE waiting > 0 AND line_from IS NOT NULL;
