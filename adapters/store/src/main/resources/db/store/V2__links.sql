-- Which chat acts for which customer. The address is sealed.
CREATE TABLE links (
  channel  TEXT NOT NULL,
  chat     TEXT NOT NULL,
  customer TEXT NOT NULL,
  name     TEXT NOT NULL,
  email    TEXT NOT NULL,
  since    BIGINT NOT NULL,
  PRIMARY KEY (channel, chat)
) ${clustered};

CREATE INDEX links_of_customer ON links (customer, since);

-- Codes under way, and what was tried and sent. Addresses and codes are keyed hashes.
CREATE TABLE challenges (
  key          TEXT PRIMARY KEY,
  version      BIGINT NOT NULL,
  code_address TEXT, -- nothing in these five while no code is under way
  code_hash    TEXT,
  code_sent_by TEXT,
  code_until   BIGINT,
  code_used_by TEXT,
  wrong        INTEGER NOT NULL,
  locks        INTEGER NOT NULL,
  last_try     BIGINT NOT NULL,
  locked_until BIGINT NOT NULL,
  sent         INTEGER NOT NULL,
  sent_from    BIGINT NOT NULL,
  last_sent    BIGINT NOT NULL,
  touched      BIGINT NOT NULL -- when something last happened; forgotten long after
) ${clustered};

CREATE INDEX challenges_touched ON challenges (touched);
