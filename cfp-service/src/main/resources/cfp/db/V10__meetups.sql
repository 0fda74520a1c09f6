-- The network's meetups and conferences, as registration announces them. Where messages arrive out of order, a column is null until
-- its message has arrived.
create table meetup (
    meetup_id varchar(110) primary key,
    slug varchar(200),
    kind varchar(20),
    community_id varchar(110),
    title jsonb,
    starts_at timestamptz,
    zone varchar(60),
    called_off boolean not null default false,
    -- The sequence of the message that title, start and zone come from.
    revision bigint not null default -1
);
create index meetup_by_slug on meetup (slug);

-- Earlier versions marked these messages handled without reading them, and the inbox skips a message whose id it knows. Once their
-- ids are deleted, a republish by registration delivers them.
delete from inbox
where status = 'handled'
    and ce_type in (
        'ca.roadshow.registration.meetup-announced.v1',
        'ca.roadshow.registration.meetup-revised.v1',
        'ca.roadshow.registration.meetup-withdrawn.v1');
