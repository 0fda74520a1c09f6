alter table meetup_view_v1 add column offered integer not null default 0;

alter table rsvp_view_v1
    drop constraint rsvp_view_v1_status_check,
    add constraint rsvp_view_v1_status_check check (status in ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'CANCELLED')),
    add column offered_until timestamptz,
    add column silent boolean not null default false;

create index rsvp_in_line on rsvp_view_v1 (meetup_id, line_order) where status in ('WAITLISTED', 'OFFERED');
create index rsvp_offer_due on rsvp_view_v1 (offered_until) where status = 'OFFERED';
drop index rsvp_line;
