-- What a call asks for besides formats, and its late codes. Calls that were opened before ask only for a format.
alter table call_view_v1
    add column asks jsonb not null default
        '{"tracks":[],"levels":[],"cities":[],"questions":[],"mostProposals":0,"mostCoSpeakers":3,"graceSeconds":0,"blind":false,"notesShared":false}',
    add column late_codes jsonb not null default '{}';

-- Accepted proposals, counted for each speaker and late code in the transaction that stores the proposal. Not a view: a replay does
-- not change it. A proposal that was withdrawn everywhere does not count.
create table call_entry (
    proposal_id varchar(50) primary key,
    call_id varchar(110) not null,
    person_id varchar(64) not null,
    late_code varchar(40)
);
create index call_entry_by_person on call_entry (call_id, person_id);
create index call_entry_by_code on call_entry (call_id, late_code) where late_code is not null;
insert into call_entry (proposal_id, call_id, person_id)
select aggregateidentifier, payload ->> 'callId', payload ->> 'addressId'
from (
    select aggregateidentifier, convert_from(payload, 'UTF8')::jsonb as payload
    from domainevententry where payloadtype = 'proposal.submitted'
) submitted
on conflict do nothing;
