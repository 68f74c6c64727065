-- How a change can be taken back (sealed; nothing where it cannot), and which change an entry has
-- taken back itself.
ALTER TABLE journal ADD COLUMN way_back TEXT;
ALTER TABLE journal ADD COLUMN undoes TEXT;

CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
