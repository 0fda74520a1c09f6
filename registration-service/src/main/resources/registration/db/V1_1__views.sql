create table community_view_v1 (
    id varchar(100) primary key,
    slug varchar(80) not null unique,
    name_en text,
    name_fr text,
    city_en text,
    city_fr text,
    province varchar(2) not null,
    zone varchar(64) not null,
    url text
);

create table roadshow_view_v1 (
    id varchar(100) primary key,
    slug varchar(80) not null unique,
    name_en text,
    name_fr text,
    season varchar(7) not null,
    from_day date,
    to_day date,
    organizer text not null,
    sponsors text[] not null
);

create table meetup_view_v1 (
    id varchar(100) primary key,
    slug varchar(80) not null unique,
    kind varchar(10) not null,
    title_en text,
    title_fr text,
    community_id varchar(100),
    roadshow_id varchar(100),
    host text,
    venue text,
    zone varchar(64) not null,
    starts_at timestamptz,
    ends_at timestamptz,
    held_on date,
    season varchar(7),
    sorts_at timestamptz not null,
    capacity integer,
    attendance integer,
    confirmed integer not null default 0,
    waitlisted integer not null default 0,
    content jsonb not null
);
create index meetup_order on meetup_view_v1 (sorts_at, id);

create table rsvp_view_v1 (
    rsvp_id varchar(64) primary key,
    meetup_id varchar(100) not null,
    address_id varchar(64) not null,
    party_size integer not null,
    status varchar(10) not null check (status in ('CONFIRMED', 'WAITLISTED', 'CANCELLED')),
    line_order bigint not null,
    contact jsonb not null,
    accepted_at timestamptz not null
);
create index rsvp_line on rsvp_view_v1 (meetup_id, line_order) where status = 'WAITLISTED';
