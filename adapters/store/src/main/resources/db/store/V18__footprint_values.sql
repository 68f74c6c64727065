-- What customers gave that whoever shared a flow may see, sealed.
ALTER TABLE footprints ADD COLUMN given TEXT NOT NULL DEFAULT '';
