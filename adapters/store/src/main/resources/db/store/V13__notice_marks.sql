-- Which notices were ever made that may be made only once, whether they were told by now or not.
CREATE TABLE notice_marks (
  id   TEXT PRIMARY KEY,
  made BIGINT NOT NULL
) ${clustered};
