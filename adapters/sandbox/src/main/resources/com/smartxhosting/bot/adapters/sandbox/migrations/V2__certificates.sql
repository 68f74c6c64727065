create table certificate_shelf (
  domain integer primary key references domain,
  story  text    not null,          -- what lies there before anybody looks
  filled integer not null           -- whether somebody has looked
);

create table certificate (
  id         integer primary key,
  domain     integer not null references domain,
  name       text    not null,
  request    text    not null,      -- PEM; empty for what came with its key
  public_key text    not null,      -- a digest: of the private key nothing is kept
  chain      text    not null,      -- PEM, the domain's own first; empty while it waits
  in_use     integer not null,
  unique (domain, name)
);

create table certificate_order (    -- what Let's Encrypt was asked last
  domain   integer primary key references domain,
  coverage text    not null,
  token    text    not null,
  state    text    not null,        -- WAITING, ISSUED, FAILED
  since    text    not null
);
