-- How many confirmed subscribers each set of topics has in each language, paused ones included, so that an audience is counted
-- from a few rows and not from every subscriber. Changes are only added, so that transactions never wait for each other; the
-- scheduler merges them.
create table subscriber_v1_count (
    id bigint generated always as identity primary key,
    language varchar(2) not null,
    topics text[] not null,
    change bigint not null
);

create function count_new_subscribers() returns trigger language plpgsql as $$
begin
    insert into subscriber_v1_count (language, topics, change)
    select language, topics, count(*) from new_rows where status = 'CONFIRMED' group by language, topics;
    return null;
end $$;

create function count_changed_subscribers() returns trigger language plpgsql as $$
begin
    insert into subscriber_v1_count (language, topics, change)
    select language, topics, sum(change) from (
        select language, topics, 1 as change from new_rows where status = 'CONFIRMED'
        union all
        select language, topics, -1 from old_rows where status = 'CONFIRMED') changes
    group by language, topics having sum(change) <> 0;
    return null;
end $$;

create function count_gone_subscribers() returns trigger language plpgsql as $$
begin
    insert into subscriber_v1_count (language, topics, change)
    select language, topics, -count(*) from old_rows where status = 'CONFIRMED' group by language, topics;
    return null;
end $$;

create function count_no_subscribers() returns trigger language plpgsql as $$
begin
    delete from subscriber_v1_count;
    return null;
end $$;

create trigger count_inserted after insert on subscriber_v1 referencing new table as new_rows
    for each statement execute function count_new_subscribers();
create trigger count_updated after update on subscriber_v1 referencing old table as old_rows new table as new_rows
    for each statement execute function count_changed_subscribers();
create trigger count_deleted after delete on subscriber_v1 referencing old table as old_rows
    for each statement execute function count_gone_subscribers();
create trigger count_truncated after truncate on subscriber_v1
    for each statement execute function count_no_subscribers();

insert into subscriber_v1_count (language, topics, change)
select language, topics, count(*) from subscriber_v1 where status = 'CONFIRMED' group by language, topics;

-- Paused subscribers are few, and are subtracted when an audience is counted.
create index subscriber_v1_paused on subscriber_v1 (paused_until) include (topics, language)
    where paused_until is not null and status = 'CONFIRMED';
