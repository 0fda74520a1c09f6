-- Calls as they are listed; rebuilt from the store at will.
create table call_view_v1 (
    call_id varchar(110) primary key,
    slug varchar(100) not null unique,
    title jsonb not null,
    description jsonb not null,
    formats jsonb not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    zone varchar(50) not null,
    event varchar(200)
);
create index call_view_v1_by_end on call_view_v1 (closes_at desc, call_id desc);

-- Proposals as their speakers follow them. Who the speaker is stays sealed.
create table proposal_view_v1 (
    proposal_id varchar(50) primary key,
    call_id varchar(110) not null,
    title varchar(200) not null,
    abstract varchar(5000) not null,
    format varchar(100) not null,
    language varchar(2) not null,
    status varchar(20) not null,
    person_id varchar(64) not null,
    key_id varchar(64) not null,
    speaker text not null,
    submitted_at timestamptz not null
);
create index proposal_view_v1_by_call on proposal_view_v1 (call_id, submitted_at);
