-- Understood by SQLite and PostgreSQL alike. Times are milliseconds since 1970-01-01T00:00Z.

create table source (
  id text primary key,
  name text not null,
  kind text not null,
  address text not null,
  selector text,
  yields text not null,
  every_seconds bigint not null,
  local boolean not null,
  paused boolean not null default false,
  last_visit bigint,
  last_success bigint,
  problem text
);

create table link (
  address text primary key,
  source text not null,
  title text,
  published text,
  modified text,
  state text not null,
  attempts integer not null default 0,
  due bigint not null,
  found bigint not null,
  capture text,
  digest text,
  etag text,
  last_modified text,
  problem text
);
create index link_due on link (state, due);
create index link_source on link (source, state);

create table capture (
  id text primary key,
  address text not null,
  input text,
  link text,
  at bigint not null,
  digest text not null
);
create index capture_address on capture (address, at);

-- What each stage made of a capture, with the stage's version: what is missing or older is still to be done.
create table stage_record (
  capture text not null,
  stage text not null,
  version integer not null,
  outcome text not null,
  message text,
  at bigint not null,
  primary key (capture, stage)
);

create table document (
  id text primary key,
  url text,
  input text not null,
  source text,
  kind text not null,
  title text,
  published text,
  version integer not null,
  first_seen bigint not null,
  last_seen bigint not null,
  change bigint not null unique,
  content text not null,
  reading text not null
);

create table document_version (
  document text not null,
  version integer not null,
  capture text,
  seen bigint not null,
  content text not null,
  primary key (document, version)
);

-- One row: the number of the last change to a document.
create table change_number (
  last bigint not null
);
insert into change_number (last) values (0);
