alter table customer add column credit text not null default '0.00';
alter table service add column paid_until text;   -- the due date that a renewal has led to

-- What is sold beside plans, at prices a month.
create table extra (
  id       text primary key,
  name     text    not null,
  kind     text    not null,         -- CHOICE, SWITCH, QUANTITY
  smallest integer not null,
  largest  integer not null,
  step     integer not null,
  unit     text    not null,
  monthly  text    not null,         -- of having it, or of one
  setup    text    not null,         -- once, for whoever had none of it
  position integer not null
);

create table extra_value (           -- what a CHOICE can be set to; the first is for nothing
  extra    text    not null references extra,
  id       text    not null,
  name     text    not null,
  monthly  text    not null,
  position integer not null,
  primary key (extra, id)
) without rowid;

insert into extra values
  ('disk',      'Extra disk space', 'CHOICE',   0,    0,  1, '',   '0.00', '0.00', 1),
  ('backups',   'Daily backups',    'CHOICE',   0,    0,  1, '',   '0.00', '0.00', 2),
  ('priority',  'Priority support', 'SWITCH',   0,    0,  1, '',   '3.00', '5.00', 3),
  ('bandwidth', 'Extra bandwidth',  'QUANTITY', 0, 1000, 50, 'GB', '0.02', '0.00', 4);
insert into extra_value values
  ('disk', '0',  'None',  '0.00', 1),
  ('disk', '10', '10 GB', '1.00', 2),
  ('disk', '25', '25 GB', '2.00', 3),
  ('disk', '50', '50 GB', '3.50', 4),
  ('backups', '7',  '7 days',  '0.00', 1),
  ('backups', '30', '30 days', '2.00', 2),
  ('backups', '90', '90 days', '4.00', 3);

create table payment_method (
  id       text primary key,
  name     text    not null,
  position integer not null
);
insert into payment_method values
  ('card', 'Credit Card', 1), ('paypal', 'PayPal', 2), ('transfer', 'Bank Transfer', 3);

create table invoice (
  number   text primary key,
  customer text not null references customer,
  state    text not null,            -- UNPAID, PAID, CANCELLED
  due      text not null,
  total    text not null,
  credit   text not null,            -- what of it is paid with credit
  currency text not null
);
create index invoice_customer on invoice (customer, state);

create table invoice_item (
  id          integer primary key,
  invoice     text    not null references invoice,
  service     integer not null references service,
  description text    not null,
  amount      text    not null,
  until       text                   -- the due date that paying it leads to; null if it stays
);
create index invoice_item_invoice on invoice_item (invoice);
create index invoice_item_service on invoice_item (service);

insert into invoice
  select u.number, s.customer, 'UNPAID', u.due, u.total, '0.00', u.currency
  from unpaid_invoice u join service s on s.id = u.service;
insert into invoice_item (invoice, service, description, amount)
  select u.number, u.service, s.plan || ' - ' || s.domain, u.total
  from unpaid_invoice u join service s on s.id = u.service;
drop table unpaid_invoice;

create table placed_order (
  number      integer primary key autoincrement,
  customer    text not null references customer,
  kind        text not null,         -- UPGRADE, RENEWAL
  total       text not null,
  currency    text not null,
  invoice     text references invoice,
  active_from integer                -- null until it is paid
);
create index placed_order_customer on placed_order (customer);

create table order_line (
  id        integer primary key,
  placed    integer not null references placed_order,
  service   integer not null references service,
  extra     text references extra,   -- null for a renewal
  value     text,
  recurring text not null            -- by how much the service becomes dearer a billing cycle
);
create index order_line_placed on order_line (placed);
create index order_line_service on order_line (service);

create table pay_visit (
  token   text primary key,          -- a hash
  invoice text    not null references invoice,
  expires integer not null
);
