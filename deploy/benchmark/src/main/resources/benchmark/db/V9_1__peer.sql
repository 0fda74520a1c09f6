create table event (
    id varchar(100) primary key,
    capacity integer not null,
    confirmed integer not null default 0,
    waiting integer not null default 0
);

create table booking (
    rsvp_id varchar(64) primary key,
    event_id varchar(100) not null references event,
    address_id varchar(64) not null,
    party_size integer not null,
    status varchar(10) not null check (status in ('CONFIRMED', 'WAITLISTED', 'CANCELLED')),
    line_order integer not null,
    contact jsonb not null,
    accepted_at timestamptz not null,
    unique (event_id, address_id),
    unique (event_id, line_order)
);
