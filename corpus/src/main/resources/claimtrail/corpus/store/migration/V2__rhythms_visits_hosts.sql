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
create index link_host on link (host, due);
drop index link_source;
create index link_source on link (source, state, found);
create index link_canonical on link (canonical);
create index link_found on link (source, found);
update link set due = 253402300799000 where state not in ('WAITING', 'FETCHED');

-- The version of the reader that has read a capture: 0 while none has, the greatest number where a newer capture of the
-- same address makes reading it needless.
alter table capture add column read_version integer not null default 0;
update capture set read_version = coalesce(
  (select version from stage_record where stage_record.capture = capture.id and stage = 'READ'), 0);
update capture set read_version = 2147483647 where exists (
  select 1 from capture later where later.address = capture.address
    and (later.at > capture.at or (later.at = capture.at and later.id > capture.id)));
create index capture_unread on capture (read_version, at);

-- The sources' own pages, with the digest of what was archived of each last.
create table page (
  address text primary key,
  digest text not null
);
