-- What agents have prepared for customers. What they filled in and wrote is sealed in the body.
CREATE TABLE shares (
  id       TEXT PRIMARY KEY,
  agent    TEXT NOT NULL,
  flow     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  customer TEXT NOT NULL, -- who alone may open it; empty for anyone
  ticket   TEXT NOT NULL,
  made     BIGINT NOT NULL,
  until    BIGINT NOT NULL,
  uses     INTEGER NOT NULL,
  used     INTEGER NOT NULL,
  revoked  BIGINT,
  body     TEXT NOT NULL
) ${clustered};

CREATE INDEX shares_made ON shares (made);
CREATE INDEX shares_of_agent ON shares (agent, made);

-- What opens them: hashes of tokens, and keyed hashes of codes, which end.
CREATE TABLE share_keys (
  hash  TEXT PRIMARY KEY,
  share TEXT NOT NULL,
  until BIGINT
) ${clustered};

CREATE INDEX share_keys_of_share ON share_keys (share);
CREATE INDEX share_keys_until ON share_keys (until);

-- Who has begun them.
CREATE TABLE share_runs (
  id           TEXT PRIMARY KEY,
  share        TEXT NOT NULL,
  conversation TEXT NOT NULL,
  begun        BIGINT NOT NULL,
  UNIQUE (share, conversation)
) ${clustered};

-- How often wrong codes were typed: by a chat, and altogether.
CREATE TABLE share_tries (
  who   TEXT PRIMARY KEY,
  since BIGINT NOT NULL,
  tries INTEGER NOT NULL
) ${clustered};
