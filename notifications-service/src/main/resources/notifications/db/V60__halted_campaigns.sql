-- Why a campaign paused by itself: mails that were attempted, and those of them that failed.
alter table campaign_view_v1 add column halted_attempted bigint;
alter table campaign_view_v1 add column halted_failed bigint;

-- Few unless something is wrong.
create index mail_ledger_trouble on mail_ledger (batch) where batch is not null and (status = 'failed' or feedback is not null);
