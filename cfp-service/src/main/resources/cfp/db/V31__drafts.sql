-- Drafts of proposals. Each is encrypted with a key of its own; content is null once the draft was submitted.
create table proposal_draft (
    draft_id varchar(50) primary key,
    call_id varchar(110) not null,
    owner_id varchar(64),
    person_id varchar(64),
    key_id varchar(64),
    content text,
    proposal_id varchar(50),
    saved_at timestamptz not null
);
create index proposal_draft_by_owner on proposal_draft (owner_id, saved_at);
create index proposal_draft_by_person on proposal_draft (person_id);
create index proposal_draft_by_age on proposal_draft (saved_at);
