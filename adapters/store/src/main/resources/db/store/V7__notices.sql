-- What is looked at again and again for a customer until it has come about.
CREATE TABLE watches (
  id       TEXT PRIMARY KEY,
  topic    TEXT NOT NULL,
  customer TEXT NOT NULL,
  name     TEXT NOT NULL,
  chat     TEXT NOT NULL,
  about    TEXT NOT NULL,
  begun    BIGINT NOT NULL,
  due      BIGINT NOT NULL,
  looks    BIGINT NOT NULL,
  told     TEXT NOT NULL,
  held     BIGINT NOT NULL -- until when a process has it in hand; 0 for nobody
) ${clustered};

CREATE INDEX watches_due ON watches (due);
CREATE INDEX watches_of_customer ON watches (customer, due);

-- What is to be told. Telling deletes it, in the transaction that stores the conversation's turn.
CREATE TABLE notices (
  id   TEXT PRIMARY KEY,
  made BIGINT NOT NULL,
  body TEXT NOT NULL
) ${clustered};

CREATE INDEX notices_made ON notices (made, id);

-- How customers want to be told.
CREATE TABLE wishes (
  customer TEXT PRIMARY KEY,
  off      TEXT NOT NULL, -- kinds of notices, with spaces between them
  quiet    TEXT NOT NULL,
  zone     TEXT NOT NULL
) ${clustered};
