-- Who has accepted to give a talk together with the speaker who submitted it. Names stay encrypted.
create table co_speaker_view_v1 (
    invitation_id varchar(100) primary key,
    proposal_id varchar(50) not null,
    person_id varchar(64) not null,
    key_id varchar(64) not null,
    speaker text not null,
    accepted_at timestamptz not null
);
create index co_speaker_view_v1_by_proposal on co_speaker_view_v1 (proposal_id);
create index co_speaker_view_v1_by_person on co_speaker_view_v1 (person_id);

-- The same for conflicts of interest. The domain of the e-mail address is a keyed hash.
create table review_co_speaker_v1 (
    invitation_id varchar(100) primary key,
    proposal_id varchar(50) not null,
    person_id varchar(64) not null,
    mail_domain varchar(64)
);
create index review_co_speaker_v1_by_proposal on review_co_speaker_v1 (proposal_id);
create index review_co_speaker_v1_by_person on review_co_speaker_v1 (person_id);
