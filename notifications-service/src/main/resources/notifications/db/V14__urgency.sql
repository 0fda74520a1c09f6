-- Who waits for a mail with the page open, or loses a seat by its delay, is told before a crowd that is told of what it just did.
alter table mail_ledger add column urgent boolean not null default false;
create index mail_ledger_due on mail_ledger (urgent desc, not_before, id) where status = 'queued';
drop index mail_ledger_queued;
