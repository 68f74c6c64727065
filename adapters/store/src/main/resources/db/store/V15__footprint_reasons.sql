-- Why what somebody gave was not taken, without what he gave.
ALTER TABLE footprints ADD COLUMN why TEXT NOT NULL DEFAULT '';
