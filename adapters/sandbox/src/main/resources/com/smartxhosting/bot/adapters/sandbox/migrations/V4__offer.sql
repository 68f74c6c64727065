create table promotion (
  code      text primary key,
  words     text    not null,
  starts    text,                     -- null for ever since
  ends      text,                     -- null for no end
  uses      integer not null,
  most_uses integer not null,         -- 0 for as often as one likes
  position  integer not null
);

create table promoted (               -- for which plans; none for all
  code text not null references promotion,
  plan text not null,
  primary key (code, plan)
) without rowid;

insert into promotion values
  ('SPRING20', 'Spring sale: 20 % off every upgrade.', '2020-03-01', '2020-05-31', 0, 0, 1),
  ('FIRST100', 'For the first hundred: a year of daily backups for free.', null, null, 100, 100, 2),
  ('WPFAST', 'WordPress Pro with a dedicated cache, three months at half the price.', null, null, 7, 0, 3),
  ('DISK25', '25 % off extra disk space in the first year.', null, null, 41, 1000, 4);
insert into promoted values
  ('WPFAST', 'WordPress Pro'), ('WPFAST', 'WordPress Unlimited'),
  ('DISK25', 'Web Start'), ('DISK25', 'Web Business');
