-- What guided customers and those who lead them write to each other.
CREATE TABLE relay_threads (
  run  TEXT PRIMARY KEY,
  open BOOLEAN NOT NULL
) ${clustered};

CREATE TABLE relay_remarks (
  id     TEXT PRIMARY KEY,
  run    TEXT NOT NULL,
  writer TEXT NOT NULL,
  name   TEXT NOT NULL,
  words  TEXT NOT NULL, -- sealed
  made   BIGINT NOT NULL
) ${clustered};

CREATE INDEX relay_remarks_of_run ON relay_remarks (run, made);
