-- Empty for what was announced before: such meetups count for every community, and such calls are not listed.
alter table meetup add column community_id varchar(100), add column kind varchar(20);
create index meetup_upcoming on meetup (starts_at) where not called_off;

alter table call add column opens_at timestamptz, add column closes_at timestamptz, add column zone varchar(60);
