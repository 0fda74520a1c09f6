-- Who is forgotten keeps no recipient, and the ledger keeps its count.
alter table mail_ledger drop constraint mail_ledger_about_fkey;
alter table recipient add column told_at timestamptz not null default now();

-- Who has or had a seat or a place in line, by ids alone.
create table attendee (
    rsvp_id varchar(200) primary key,
    meetup_id varchar(100) not null,
    address_id varchar(64) not null,
    status varchar(10) not null check (status in ('CONFIRMED', 'WAITLISTED', 'WITHDRAWN'))
);
create index attendee_by_meetup on attendee (meetup_id);

insert into attendee (rsvp_id, meetup_id, address_id, status)
select about, min(content ->> 'meetupId'), min(address_id),
    case when bool_or(purpose = 'rsvp-cancelled') then 'WITHDRAWN'
         when bool_or(purpose in ('rsvp-confirmed', 'rsvp-promoted')) then 'CONFIRMED'
         else 'WAITLISTED' end
from mail_ledger where content ->> 'of' = 'rsvp' group by about;

-- Why a meetup was called off, in the organizer's words.
alter table meetup add column called_off_because jsonb;
