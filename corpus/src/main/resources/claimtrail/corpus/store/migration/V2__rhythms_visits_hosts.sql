-- How often a source is asked, what it told at its last visit, and when it is asked next.
alter table source add column rhythm text not null default '30m';
update source set rhythm = every_seconds || 's';
alter table source drop column every_seconds;
alter table source add column next_visit bigint not null default 0;
alter table source add column pace_seconds bigint;
alter table source add column failures integer not null default 0;
alter table source add column etag text;
alter table source add column last_modified text;
alter table source add column cursor text;
alter table source add column hub text;
alter table source add column topic text;
alter table source add column hub_secret text;
alter table source add column hub_until bigint;

-- Each visit of a source, for its health; old ones are dropped.
create table visit (
  source text not null,
  at bigint not null,
  outcome text not null,
  format text,
  entries integer not null,
  added integer not null,
  problem text,
  primary key (source, at)
);

-- The crawl's queue has a lane for each host: when its next link is due, and until when it wants to be left alone.
create table host (
  name text primary key,
  due bigint not null,
  closed_until bigint not null default 0,
  failures integer not null default 0
);
create index host_due on host (due);

alter table link add column host text;
alter table link add column last_seen bigint;
alter table link add column canonical text;
create index link_host on link (host, state, due);
drop index link_source;
create index link_source on link (source, state, found);
