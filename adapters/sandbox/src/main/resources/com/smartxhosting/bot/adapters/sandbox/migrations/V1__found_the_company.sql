create table customer (
  id     text primary key,
  name   text not null,
  email  text not null,            -- lower case
  status text not null             -- ACTIVE, INACTIVE, CLOSED
);
create index customer_email on customer (email);

create table plan (
  name          text primary key,
  kind          text    not null,
  disk          integer not null,  -- bytes; -1 is unlimited, here and below
  traffic       integer not null,  -- bytes a month
  mailboxes     integer not null,
  records       integer not null,  -- a zone
  default_quota integer not null,
  largest_quota integer not null
);

create table service (
  id           integer primary key,
  customer     text    not null references customer,
  plan         text    not null references plan,
  domain       text    not null,
  status       text    not null,
  login        text    not null unique,
  password     text,               -- salted hash; null until one is set
  registered   text    not null,
  cycle        text    not null,
  price        text    not null,
  currency     text    not null,
  payment      text    not null,
  ssl          text    not null,
  server       text    not null,
  ip           text    not null,
  disk_used    integer not null,
  traffic_used integer not null
);
create index service_customer on service (customer);

create table chosen_option (
  service integer not null references service,
  name    text    not null,
  value   text    not null,
  primary key (service, name)
) without rowid;

create table unpaid_invoice (
  number   text    primary key,
  service  integer not null references service,
  total    text    not null,
  currency text    not null,
  due      text    not null
);
create index unpaid_invoice_service on unpaid_invoice (service);

create table cancellation (
  service   integer primary key references service,   -- one request a service
  ends_when text not null,
  reason    text not null,
  requested text not null,
  ends      text not null
);

create table domain (
  id      integer primary key,
  service integer not null references service,
  name    text    not null,         -- as people write it
  ascii   text    not null unique
);
create index domain_service on domain (service);

create table record (
  id     integer primary key autoincrement,   -- a number is never given out twice
  domain integer not null references domain,
  host   text    not null,
  type   text    not null,
  ttl    integer not null,
  value  text    not null,
  canon  text    not null,          -- the value in the one form that equal values share
  unique (domain, host, type, canon)
);
create index record_type on record (domain, type);

create table mailbox (
  id          integer primary key,
  domain      integer not null references domain,
  local       text    not null,
  password    text,
  used        integer not null,
  quota       integer not null,
  panel_login integer not null,
  description text    not null,
  unique (domain, local)
);

create table panel_session (
  token   text primary key,         -- a hash: the database lets nobody in
  service integer not null references service,
  target  text    not null,
  domain  text    not null,
  browser text    not null,
  expires integer not null
);
create index panel_session_expires on panel_session (expires);

create table ticket (
  id            integer primary key autoincrement,
  key           text not null unique,
  customer      text,
  chat          text not null,
  subject       text not null,
  about         text not null,
  circumstances text not null,
  opened        text not null
);
