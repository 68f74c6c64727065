create table wordpress (
  id        integer primary key,
  domain    integer not null references domain,
  path      text    not null,       -- empty, or such as /blog
  title     text    not null,
  version   text    not null,
  condition text    not null,
  unique (domain, path)
);

alter table panel_session add column wordpress text;   -- whose wp-admin it opens, if not the panel
