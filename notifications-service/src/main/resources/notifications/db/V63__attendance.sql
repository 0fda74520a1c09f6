-- RSVPs of which people came to their meetup, by ids alone; people is 0 after a check-in was undone.
create table attendance (
    rsvp_id varchar(200) primary key,
    address_id varchar(64) not null,
    meetup_id varchar(110) not null,
    -- Null for a meetup of the whole network.
    community_id varchar(110),
    people smallint not null,
    came_at timestamptz not null,
    -- Of the message that the row comes from, in the history of the meetup's door.
    sequence bigint not null
);
create index attendance_by_address on attendance (address_id, came_at) where people > 0;
create index attendance_by_meetup on attendance (meetup_id);

-- A version before this one may have marked these messages handled without reading them. Once their ids are deleted, a republish by
-- registration delivers them.
delete from inbox
where status = 'handled'
    and ce_type in (
        'ca.roadshow.registration.attendee-checked-in.v1',
        'ca.roadshow.registration.attendee-check-in-undone.v1');
