-- Who is in: a row for each party with an RSVP, and for people who came together without one. No name stands here.
create table check_in_view_v1 (
    arrival_id varchar(64) primary key,
    meetup_id varchar(100) not null,
    people integer not null,
    walk_in boolean not null,
    since timestamptz not null
);
create index check_in_of_meetup on check_in_view_v1 (meetup_id);
