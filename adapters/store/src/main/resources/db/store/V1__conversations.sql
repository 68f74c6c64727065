-- One set of tables for SQLite and PostgreSQL. Times are microseconds since 1970.

-- What customers did, until it was taken; afterwards the bare fact, to recognize a repeat.
CREATE TABLE inputs (
  channel  TEXT NOT NULL,
  input_id TEXT NOT NULL,
  seq      BIGINT NOT NULL, -- the order of arrival
  node     TEXT NOT NULL,   -- who has it in hand
  body     TEXT,            -- sealed; erased when taken
  taken    BIGINT,
  PRIMARY KEY (channel, input_id)
) ${clustered};

CREATE INDEX inputs_in_hand ON inputs (seq) WHERE taken IS NULL;

CREATE TABLE sessions (
  id      TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  until   BIGINT,           -- when the first of its places is given up
  touched BIGINT,           -- nothing here when only the count of its turns is left
  acted   BOOLEAN NOT NULL, -- whether the journal knows this conversation
  body    TEXT NOT NULL
);

CREATE INDEX sessions_due ON sessions (until) WHERE until IS NOT NULL;

-- What is under way. A request's end deletes it, and with it what it was asked with.
CREATE TABLE requests (
  key          TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  frame        TEXT NOT NULL,
  effect       BOOLEAN NOT NULL,
  type         TEXT NOT NULL,
  ask          TEXT NOT NULL,
  node         TEXT NOT NULL, -- who has it in hand
  attempts     BIGINT NOT NULL
) ${clustered};

-- Every effect ever asked for. Kept for good; holds no secrets.
CREATE TABLE journal (
  key          TEXT PRIMARY KEY,
  seq          BIGINT NOT NULL,
  conversation TEXT NOT NULL,
  customer     TEXT NOT NULL,
  service      TEXT NOT NULL,
  title        TEXT NOT NULL,
  before_it    TEXT NOT NULL,
  after_it     TEXT NOT NULL,
  asked        BIGINT NOT NULL,
  how          TEXT, -- nothing while it is under way
  detail       TEXT,
  ended        BIGINT
);

CREATE INDEX journal_of_customer ON journal (customer, asked, seq);

CREATE TABLE nodes (
  node TEXT PRIMARY KEY,
  beat BIGINT NOT NULL
);

-- One row: whoever takes over from the dead updates it first, so that only one does so at a time.
CREATE TABLE adopting (
  node TEXT NOT NULL
);

INSERT INTO adopting (node) VALUES ('');

CREATE TABLE notes (
  conversation TEXT NOT NULL,
  name         TEXT NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (conversation, name)
) ${clustered};
