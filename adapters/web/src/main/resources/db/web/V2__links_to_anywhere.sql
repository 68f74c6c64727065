-- Links live for minutes, so those made before are let go rather than rewritten.
DROP TABLE web_links;
CREATE TABLE web_links (
  name         TEXT   NOT NULL PRIMARY KEY,
  conversation TEXT   NOT NULL,
  customer     TEXT   NOT NULL,
  destination  TEXT   NOT NULL,
  until_ms     BIGINT NOT NULL,
  used_ms      BIGINT
) ${clustered};
CREATE INDEX web_links_by_end ON web_links (until_ms);
