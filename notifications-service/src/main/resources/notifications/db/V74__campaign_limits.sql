alter table campaign_view_v1 add column per_minute integer;

-- How fast all processes together send the mails of a batch. A table of its own: a limit may be set before the batch starts, and
-- claiming mails must not wait for a transaction that queues more of them, which locks the batch.
create table mail_batch_limit (
    batch varchar(100) primary key,
    per_minute integer not null check (per_minute between 1 and 100000),
    -- No mail of the batch is claimed before this time.
    paced_until timestamptz not null default now()
);
