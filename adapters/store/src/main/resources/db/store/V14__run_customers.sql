-- For whom somebody acted when he began what was shared.
ALTER TABLE share_runs ADD COLUMN customer TEXT NOT NULL DEFAULT '';
