-- A chat has one login under way at most.
CREATE TABLE web_visits (
  conversation   TEXT   NOT NULL PRIMARY KEY,
  name           TEXT   NOT NULL,
  until_ms       BIGINT NOT NULL,
  round          TEXT,
  round_until_ms BIGINT,
  used_ms        BIGINT,
  visitor        TEXT
) ${clustered};
CREATE UNIQUE INDEX web_visits_by_name ON web_visits (name);
CREATE UNIQUE INDEX web_visits_by_round ON web_visits (round);
CREATE INDEX web_visits_by_end ON web_visits (until_ms);
