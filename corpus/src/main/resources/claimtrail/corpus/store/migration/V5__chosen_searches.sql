-- A subscriber chooses among the searches that are kept; those that were a subscriber's own are kept like all others.
create table chosen_search (
  subscriber text not null,
  position integer not null,
  watch text not null,
  primary key (subscriber, position)
);
create index chosen_search_watch on chosen_search (watch);

insert into watch (id, name, query, muted, created)
select 'd' || substr(subscriber, 1, 24) || position, name, query, false, 0 from saved_search;
insert into chosen_search (subscriber, position, watch)
select subscriber, position, 'd' || substr(subscriber, 1, 24) || position from saved_search;

drop table saved_search;

-- How far somebody has been told is one number of change; each text comes with one change.
drop table told;
