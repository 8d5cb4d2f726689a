-- Bookings that were made together as one appointment every so many weeks.
ALTER TABLE bookings ADD COLUMN recurring_group uuid;
CREATE INDEX bookings_of_group ON bookings (site_id, recurring_group, start_date) WHERE recurring_group IS NOT NULL;
