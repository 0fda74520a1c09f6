create table call (
    id varchar(100) primary key,
    closes_at timestamptz not null
);

create table talk (
    id varchar(64) primary key,
    call_id varchar(100) not null references call,
    address_id varchar(64) not null,
    format varchar(100) not null,
    language varchar(2) not null,
    status varchar(20) not null default 'SUBMITTED',
    version integer not null default 1,
    speaker jsonb not null,
    talk jsonb not null,
    submitted_at timestamptz not null
);
create index talk_by_call on talk (call_id, submitted_at);

create table review (
    talk_id varchar(64) not null references talk,
    reviewer varchar(64) not null,
    score double precision not null,
    primary key (talk_id, reviewer)
);
create index review_by_reviewer on review (reviewer);
