-- Who was made an agent, beside those whom the operator has named.
CREATE TABLE agents (
  conversation TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  role         TEXT NOT NULL,
  since        BIGINT NOT NULL
) ${clustered};

-- What makes somebody one, once: hashes of tokens.
CREATE TABLE agent_invitations (
  hash    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  role    TEXT NOT NULL,
  until   BIGINT NOT NULL,
  used_by TEXT -- the conversation that it has made one
) ${clustered};
