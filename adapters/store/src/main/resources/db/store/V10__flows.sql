-- What authors have published. A text never changes: whoever is on the way goes on with it.
CREATE TABLE flows (
  id      TEXT NOT NULL,
  version INTEGER NOT NULL,
  text    TEXT NOT NULL,
  author  TEXT NOT NULL,
  made    BIGINT NOT NULL,
  retired INTEGER NOT NULL, -- 1 when it cannot be shared any more
  PRIMARY KEY (id, version)
) ${clustered};
