-- How many mails of each batch are in each state, so that a campaign of any size is counted from a few rows and not from every mail.
-- Changes are only added, so that senders never wait for each other; the rounds of campaigns merge them.
create table mail_batch_count (
    batch varchar(100) not null,
    status varchar(10) not null,
    reason text,
    feedback varchar(10),
    change bigint not null
);

create index mail_batch_count_of_batch on mail_batch_count (batch);

create function count_new_mails() returns trigger language plpgsql as $$
begin
    insert into mail_batch_count (batch, status, reason, feedback, change)
    select batch, status, reason, feedback, count(*) from new_rows where batch is not null
    group by batch, status, reason, feedback;
    return null;
end $$;

create function count_changed_mails() returns trigger language plpgsql as $$
begin
    insert into mail_batch_count (batch, status, reason, feedback, change)
    select batch, status, reason, feedback, sum(change) from (
        select batch, status, reason, feedback, 1 as change from new_rows where batch is not null
        union all
        select batch, status, reason, feedback, -1 from old_rows where batch is not null) changes
    group by batch, status, reason, feedback having sum(change) <> 0;
    return null;
end $$;

create function count_gone_mails() returns trigger language plpgsql as $$
begin
    insert into mail_batch_count (batch, status, reason, feedback, change)
    select batch, status, reason, feedback, -count(*) from old_rows where batch is not null
    group by batch, status, reason, feedback;
    return null;
end $$;

create function count_no_mails() returns trigger language plpgsql as $$
begin
    delete from mail_batch_count;
    return null;
end $$;

create trigger count_inserted after insert on mail_ledger referencing new table as new_rows
    for each statement execute function count_new_mails();
create trigger count_updated after update on mail_ledger referencing old table as old_rows new table as new_rows
    for each statement execute function count_changed_mails();
create trigger count_deleted after delete on mail_ledger referencing old table as old_rows
    for each statement execute function count_gone_mails();
create trigger count_truncated after truncate on mail_ledger
    for each statement execute function count_no_mails();

insert into mail_batch_count (batch, status, reason, feedback, change)
select batch, status, reason, feedback, count(*) from mail_ledger where batch is not null
group by batch, status, reason, feedback;
