-- Proposals with what their cities answer. Talk and speaker stay encrypted.
create table proposal_view_v3 (
    proposal_id varchar(50) primary key,
    call_id varchar(110) not null,
    format varchar(100) not null,
    language varchar(2) not null,
    track varchar(100),
    level varchar(100),
    status varchar(20) not null,
    version integer not null,
    placement jsonb not null,
    answers jsonb not null,
    person_id varchar(64) not null,
    talk_key_id varchar(64) not null,
    talk text not null,
    speaker_key_id varchar(64) not null,
    speaker text not null,
    submitted_at timestamptz not null
);
create index proposal_view_v3_by_call on proposal_view_v3 (call_id, submitted_at);
create index proposal_view_v3_by_person on proposal_view_v3 (person_id, submitted_at);

-- One row for each city of a proposal; the city is empty if the call does not ask for cities.
create table proposal_answer_v1 (
    proposal_id varchar(50) not null,
    city varchar(110) not null,
    call_id varchar(110) not null,
    status varchar(20) not null,
    outcome varchar(20),
    decided_rank integer,
    unpublished boolean not null,
    rank integer,
    confirm_by timestamptz,
    reminders integer not null,
    primary key (proposal_id, city)
);
create index proposal_answer_v1_by_call on proposal_answer_v1 (call_id, city, status, rank);
create index proposal_answer_v1_to_confirm on proposal_answer_v1 (confirm_by) where status = 'ACCEPTED';

-- The new view is filled from the store.
drop table proposal_view_v2;
delete from tokenentry where processorname = 'proposal_view_v2';
delete from deadletterentry where processinggroup = 'proposal_view_v2';
