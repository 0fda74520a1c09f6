-- How many mails of a campaign were in each state at a time, noted every few seconds while it is sent. Only for plots: the ledger
-- has the states.
create table campaign_figure (
    campaign_id varchar(100) not null,
    at timestamptz not null,
    accepted integer not null,
    deferred integer not null,
    failed integer not null,
    unsubscribed integer not null,
    primary key (campaign_id, at)
);
