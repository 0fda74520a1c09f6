-- Causes of drafts that write themselves, each once. The draft is written after the event was handled; waits is true until then.
create table campaign_suggestion (
    cause varchar(120) primary key,
    kind varchar(10) not null,
    title jsonb not null,
    event jsonb not null,
    campaign_id varchar(100) unique,
    waits boolean not null,
    added_at timestamptz not null default now()
);
create index campaign_suggestion_waiting on campaign_suggestion (added_at) where waits;

-- What happened before this feature was installed causes no draft, also if it is published again.
create table campaign_suggestion_start (
    installed_at timestamptz not null
);
insert into campaign_suggestion_start (installed_at) values (now());

alter table campaign_view_v1 drop constraint campaign_view_v1_status_check;
alter table campaign_view_v1 add constraint campaign_view_v1_status_check
    check (status in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED', 'DISCARDED'));
