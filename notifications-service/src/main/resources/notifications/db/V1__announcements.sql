-- What the other services announced, as mails and forms name it.
create table community (
    community_id varchar(100) primary key,
    slug varchar(100) not null unique,
    name jsonb not null,
    city jsonb not null
);

create table meetup (
    meetup_id varchar(100) primary key,
    slug varchar(200) not null,
    title jsonb not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone varchar(60) not null,
    venue text
);

create table call (
    call_id varchar(100) primary key,
    slug varchar(200) not null,
    title jsonb not null
);
