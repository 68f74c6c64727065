-- Whose account is frozen, so that no chat changes anything of his.
CREATE TABLE freezes (
  customer TEXT NOT NULL PRIMARY KEY,
  since    BIGINT NOT NULL
) ${clustered};
