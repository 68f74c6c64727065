-- Since when a record stands, in milliseconds since 1970, and what stood before: the world hears
-- of a change only a while after it was made.
alter table record add column came integer not null default 0;

create table former_record (
  domain integer not null references domain,
  host   text    not null,
  type   text    not null,
  ttl    integer not null,
  value  text    not null,
  came   integer not null,
  went   integer not null
);
create index former_record_host on former_record (host, type);
create index record_host on record (host, type);
