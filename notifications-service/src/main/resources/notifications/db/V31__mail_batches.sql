-- Mails that are paused, resumed and cancelled together, by one row: the queue reads mails of running batches only.
create table mail_batch (
    id varchar(100) primary key,
    status varchar(10) not null check (status in ('running', 'paused', 'cancelled', 'done')),
    -- What is left to do: queue the audience, queue failed mails again, or nothing. cursor is where that has come to.
    work varchar(10) not null check (work in ('queue', 'requeue', 'none')),
    cursor text not null default '',
    round integer not null
);
create index mail_batch_active on mail_batch (id) where status <> 'done';

alter table mail_ledger add column batch varchar(100);

create index mail_ledger_single on mail_ledger (priority, not_before, id) where status = 'queued' and batch is null;
create index mail_ledger_batched on mail_ledger (batch, not_before, id) where status = 'queued' and batch is not null;
create index mail_ledger_of_batch on mail_ledger (batch, id) where batch is not null;
drop index mail_ledger_by_priority;
