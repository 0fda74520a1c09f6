-- How far each meetup's history had come when it was told last: the SEQUENCE that calendars go by.
alter table meetup
    add column revision bigint not null default 0,
    add column revised_at timestamptz not null default now();

update meetup set called_off = true where called_off_because is not null
    or exists (select 1 from mail_ledger where purpose = 'meetup-called-off' and subject = meetup_id);
