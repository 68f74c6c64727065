-- Where customers went in what somebody shared with them. Holds nothing that they gave.
CREATE TABLE footprints (
  run          TEXT NOT NULL,
  seq          BIGINT NOT NULL,
  conversation TEXT NOT NULL,
  what         TEXT NOT NULL,
  step         TEXT NOT NULL,
  number       BIGINT NOT NULL, -- of the step, from 1
  steps        BIGINT NOT NULL, -- how many there are
  dialog       TEXT NOT NULL,
  place        TEXT NOT NULL,
  made         BIGINT NOT NULL
);

CREATE INDEX footprints_of_run ON footprints (run, seq);
CREATE INDEX footprints_made ON footprints (seq);
