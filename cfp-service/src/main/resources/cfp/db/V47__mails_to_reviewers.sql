-- When reviews were last assigned to a reviewer of a call, and what the reviewer was told.
create table review_notice_v1 (
    call_id varchar(130) not null,
    reviewer varchar(64) not null,
    assigned_at timestamptz not null,
    -- The assignment that was told last, and when.
    told_round timestamptz,
    told_at timestamptz,
    -- Reminders before this end of scoring.
    reminded_until timestamptz,
    reminders integer not null default 0,
    primary key (call_id, reviewer)
);
