-- Whose call it is; absent for a call of the whole network, as all were before.
alter table call_view_v1 add column community_id varchar(110);

-- The communities that calls are opened for, as registration tells of them.
create table community (
    community_id varchar(110) primary key,
    slug varchar(100) not null unique,
    name jsonb not null,
    zone varchar(60) not null
);

-- Proposals as their speakers follow them and organizers list them. Talk and speaker stay sealed here too.
create table proposal_view_v2 (
    proposal_id varchar(50) primary key,
    call_id varchar(110) not null,
    format varchar(100) not null,
    language varchar(2) not null,
    status varchar(20) not null,
    person_id varchar(64) not null,
    talk_key_id varchar(64) not null,
    talk text not null,
    speaker_key_id varchar(64) not null,
    speaker text not null,
    submitted_at timestamptz not null
);
create index proposal_view_v2_by_call on proposal_view_v2 (call_id, submitted_at);
create index proposal_view_v2_by_person on proposal_view_v2 (person_id, submitted_at);

-- The view before held titles and abstracts in the clear. The new one is filled from the store.
drop table proposal_view_v1;
delete from tokenentry where processorname = 'proposal_view_v1';
delete from deadletterentry where processinggroup = 'proposal_view_v1';
