-- Claiming and settling a mail of a campaign change no column of an index, so that PostgreSQL updates the row within its page (HOT) and
-- writes to no index. The indexes below therefore name columns that stay the same for such a mail, and not its status.
drop index mail_ledger_single;
drop index mail_ledger_batched;
drop index mail_ledger_sending;
drop index mail_ledger_trouble;
drop index mail_ledger_rejected;
drop index mail_ledger_untrimmed;

alter table mail_ledger
    -- Queued, and found by the time it is due. Mails of a batch that were never claimed are found by mail_batch_cursor instead.
    add column waits boolean generated always as (status = 'queued' and (batch is null or claimed_at is not null)) stored,
    -- Being sent, outside batches.
    add column in_progress boolean generated always as (status = 'sending' and batch is null) stored,
    -- Refused by the mail server for good, with a status code.
    add column refused boolean generated always as (status = 'failed' and reply_status like '5.%') stored;

create index mail_ledger_single on mail_ledger (priority, not_before, id) where waits and batch is null;
create index mail_ledger_batched on mail_ledger (batch, not_before, id) where waits and batch is not null;
create index mail_ledger_in_progress on mail_ledger (id) where in_progress;
create index mail_ledger_refused on mail_ledger (id) where refused;
create index mail_ledger_untrimmed on mail_ledger (created_at) where batch is null and trimmed_at is null;

-- Room in each page for the next version of its rows.
alter table mail_ledger set (fillfactor = 50);

-- Mails of a batch are claimed in the order of their ids: all up to this one have been claimed before. A table of its own, because the
-- row of the batch is locked while its mails are queued.
create table mail_batch_cursor (
    batch varchar(100) primary key,
    claimed_to bigint not null
);

-- The last mail before those that were never claimed.
create function claimed_to(of_batch text) returns bigint stable language sql as $$
    select coalesce(
        (select min(id) - 1 from mail_ledger where batch = of_batch and status = 'queued' and claimed_at is null),
        (select max(id) from mail_ledger where batch = of_batch), 0)
$$;

insert into mail_batch_cursor (batch, claimed_to) select id, claimed_to(id) from mail_batch;

create function start_cursor() returns trigger language plpgsql as $$
begin
    insert into mail_batch_cursor (batch, claimed_to) values (new.id, 0);
    return null;
end $$;

create trigger start_cursor after insert on mail_batch for each row execute function start_cursor();
