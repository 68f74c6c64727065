-- What was ordered of Let's Encrypt and is not there yet, where the server does not tell.
CREATE TABLE certificate_orders (
  server   TEXT NOT NULL,
  site     TEXT NOT NULL,
  stage    TEXT NOT NULL,
  coverage TEXT NOT NULL,
  detail   TEXT NOT NULL,
  found    BIGINT NOT NULL,
  next_try BIGINT NOT NULL,
  PRIMARY KEY (server, site)
) ${clustered};
