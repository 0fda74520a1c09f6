-- The name of the city, for mails that organizers read before they are sent. Null until the community is announced again.
alter table community add column city jsonb;
