create table announcement (
  day   text not null,
  title text not null,
  words text not null,
  primary key (day, title)
);

insert into announcement values
  ('2026-01-12', 'Let''s Encrypt for every domain', 'Every domain can now have a free certificate, and it renews itself. Ask for it with /ssl.'),
  ('2026-02-03', 'Works on web02 on Sunday', 'On Sunday from 2 to 4 in the morning the server web02 gets more memory.
Web pages and mail on it may be away for some minutes. No mail is lost.');
