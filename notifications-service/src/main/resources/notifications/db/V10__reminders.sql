-- What attendees were told that changed, as the mail says it: before and after. The id is that of the message that said so.
create table meetup_change (
    change_id varchar(64) primary key,
    meetup_id varchar(100) not null,
    starts_at_before timestamptz not null,
    ends_at_before timestamptz not null,
    zone_before varchar(60) not null,
    venue_before text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone varchar(60) not null,
    venue text
);

alter table meetup add column called_off boolean not null default false;
update meetup set called_off = true
where called_off_because is not null
    or exists (select 1 from mail_ledger where purpose = 'meetup-called-off' and subject = meetup_id);

-- Nobody who was imported is written to. Whoever has no mail in the ledger about an RSVP came in that way.
alter table attendee add column party_size integer;
alter table attendee add column imported boolean not null default false;
update attendee set
    party_size = (select max((content ->> 'partySize')::integer) from mail_ledger where about = rsvp_id),
    imported = not exists (select 1 from mail_ledger where about = rsvp_id);

-- Starts of meetups of which reminders were queued, or need not be: each is settled once.
create table reminder (
    meetup_id varchar(100) not null,
    starts_at timestamptz not null,
    settled_at timestamptz not null,
    primary key (meetup_id, starts_at)
);

-- db-scheduler's own table, with the columns that it expects.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_tasks (execution_time);
create index scheduled_task_heartbeat on scheduled_tasks (last_heartbeat);
