-- Which change brought each version: what is new since a change number can be told from what was only read again.
alter table document_version add column change bigint not null default 0;
create index document_version_change on document_version (change);

-- Who gets a digest, when, of what, and how far each has been told.
create table subscriber (
  id text primary key,
  channel text not null,
  address text not null,
  days text not null,
  hour text not null,
  zone text not null,
  followed text not null,
  empty_note boolean not null,
  standing text not null,
  created bigint not null,
  next_digest bigint not null,
  through bigint not null,
  told_until bigint not null,
  known text
);
create index subscriber_next on subscriber (standing, next_digest);

create table saved_search (
  subscriber text not null,
  position integer not null,
  name text not null,
  query text not null,
  primary key (subscriber, position)
);

-- What was sent to a subscriber, as far as it could come again.
create table told (
  subscriber text not null,
  item text not null,
  primary key (subscriber, item)
);

-- Changes of status that will be told at once, when nothing more has come for a while.
create table noticed (
  subscriber text not null,
  measure text not null,
  at bigint not null,
  primary key (subscriber, measure)
);

-- Composed once, sent at least once. The id is the left part of the Message-ID.
create table outbox (
  id text primary key,
  subscriber text not null,
  kind text not null,
  subject text not null,
  content_text text not null,
  content_html text not null,
  since bigint not null,
  until bigint not null,
  composed bigint not null,
  state text not null,
  attempts integer not null default 0,
  due bigint not null,
  problem text,
  sent bigint
);
create unique index outbox_once on outbox (subscriber, kind, until);
create index outbox_due on outbox (state, due);

-- One row: what tokens in mails are signed with.
create table mail_secret (
  secret text not null
);
