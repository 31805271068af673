-- Searches that are kept and matched with each document as it arrives.
create table watch (
  id text primary key,
  name text not null,
  query text not null,
  muted boolean not null,
  created bigint not null
);

create table watch_hit (
  watch text not null,
  document text not null,
  seen bigint not null,
  why text not null,
  primary key (watch, document)
);
create index watch_hit_seen on watch_hit (watch, seen);

-- Up to which change documents have been matched; one row.
create table watch_reach (
  one integer primary key,
  change bigint not null
);
