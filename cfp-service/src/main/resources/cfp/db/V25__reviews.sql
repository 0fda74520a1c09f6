-- Reviews: one of each reviewer and proposal. Texts stay encrypted.
create table review_view_v1 (
    review_id varchar(50) primary key,
    call_id varchar(130) not null,
    proposal_id varchar(50) not null,
    reviewer varchar(64) not null,
    assigned boolean not null,
    given boolean not null,
    conflict boolean not null,
    scores jsonb,
    -- The weighted mean of the scores.
    score double precision,
    confidence integer,
    text_key_id varchar(64),
    text text,
    changed_at timestamptz not null
);
create index review_view_v1_by_proposal on review_view_v1 (proposal_id, reviewer);
create index review_view_v1_by_reviewer on review_view_v1 (call_id, reviewer);

-- Proposals as they are reviewed, with what their counted reviews say. The domain of the speaker's e-mail address is a keyed hash.
create table review_subject_v1 (
    proposal_id varchar(50) primary key,
    call_id varchar(130) not null,
    person_id varchar(64),
    mail_domain varchar(64),
    reviews integer not null default 0,
    mean double precision,
    median double precision,
    deviation double precision,
    -- The mean of the z-scores of its reviews.
    normalised double precision
);
create index review_subject_v1_by_call on review_subject_v1
    (call_id, (coalesce(normalised, -1000)) desc, proposal_id desc);
create index review_subject_v1_by_person on review_subject_v1 (person_id);
create index review_subject_v1_by_domain on review_subject_v1 (call_id, mail_domain) where mail_domain is not null;

-- Whether the scores of a call are up to date. Also the lock of a call for the projection.
create table review_ranking_v1 (
    call_id varchar(130) primary key,
    changes bigint not null,
    ranked bigint not null,
    ranked_at timestamptz,
    few boolean not null default true
);

-- Detected conflicts of interest, as of the latest ranking.
create table review_conflict_v1 (
    call_id varchar(130) not null,
    reviewer varchar(64) not null,
    proposal_id varchar(50) not null,
    kind varchar(30) not null,
    primary key (reviewer, proposal_id)
);
create index review_conflict_v1_by_call on review_conflict_v1 (call_id);
