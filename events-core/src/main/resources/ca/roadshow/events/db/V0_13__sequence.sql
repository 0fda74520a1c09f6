-- Where in its aggregate's history a received fact stands; null from a producer that did not say yet.
alter table inbox add column sequence bigint;
