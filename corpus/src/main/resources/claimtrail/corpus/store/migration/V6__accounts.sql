-- Who may log in where the site can be reached from other machines.
create table account (
  name text primary key,
  password text not null,
  role text not null,
  created bigint not null
);

-- Who is logged in. Only digests of session ids are kept: a copy of the file lets nobody in.
create table session (
  digest text primary key,
  account text not null,
  opened bigint not null,
  issued bigint not null,
  ends bigint not null
);
create index session_account on session (account);
