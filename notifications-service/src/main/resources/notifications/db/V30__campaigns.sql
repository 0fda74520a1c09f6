-- The latest state of each campaign, from its events.
create table campaign_view_v1 (
    campaign_id varchar(100) primary key,
    name text not null,
    topics text[] not null,
    language varchar(2),
    subject jsonb,
    preheader jsonb,
    body jsonb,
    status varchar(10) not null check (status in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED')),
    send_at timestamptz,
    zone varchar(60),
    round integer not null default 0,
    drafted_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz
);
create index campaign_view_v1_due on campaign_view_v1 (send_at) where status = 'SCHEDULED';
create index campaign_view_v1_latest on campaign_view_v1 (drafted_at desc, campaign_id desc);
