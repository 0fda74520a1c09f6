-- Three levels instead of urgent or not: 0 sign-in, personal links and seats, 1 other mails, 2 mails to subscribers. All
-- replicas must run the version that brings this script: an earlier one writes the dropped column.
alter table mail_ledger add column priority smallint not null default 1 check (priority between 0 and 2);
update mail_ledger set priority = 0 where urgent;
create index mail_ledger_by_priority on mail_ledger (priority, not_before, id) where status = 'queued';
drop index mail_ledger_due;
alter table mail_ledger drop column urgent;
alter table mail_ledger alter column priority drop default;

-- The position of a mail's cause in the history of its aggregate, for the SEQUENCE of calendar entries. Its time is in
-- occurred_at, which is now filled for every mail. Mails that were sent do not need either.
alter table mail_ledger add column cause_sequence bigint;
update mail_ledger m set cause_sequence = i.sequence, occurred_at = coalesce(m.occurred_at, i.ce_time)
from inbox i
where i.ce_id = m.cause and i.sequence is not null and m.status in ('queued', 'sending');
