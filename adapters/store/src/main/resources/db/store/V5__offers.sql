CREATE TABLE offer_wishes (
  customer TEXT    NOT NULL PRIMARY KEY,
  wanted   INTEGER NOT NULL,   -- 1, or 0 for whoever has switched offers off
  shown_on TEXT    NOT NULL    -- the last day with an offer; empty before the first
) ${clustered};
