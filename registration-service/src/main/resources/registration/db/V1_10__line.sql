-- A place between any two others: whoever is moved in line gets one, and nobody else's row changes.
alter table rsvp_view_v1 alter column line_order type numeric;
alter table rsvp_view_v1 add column held boolean not null default false;
create index rsvp_held on rsvp_view_v1 (meetup_id, line_order) where status = 'WAITLISTED' and held;
create index rsvp_seated on rsvp_view_v1 (meetup_id) include (party_size) where status = 'CONFIRMED';

create table line_move_v1 (
    meetup_id varchar(100) not null,
    sequence bigint not null,
    from_place integer not null,
    to_place integer not null,
    reason text not null,
    moved_at timestamptz not null,
    primary key (meetup_id, sequence)
);
