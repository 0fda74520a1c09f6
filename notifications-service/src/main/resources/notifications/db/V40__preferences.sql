-- Until when the reader wants no news, and when the confirmation was requested that is still missing.
alter table subscriber_v1 add column paused_until timestamptz;
alter table subscriber_v1 add column requested_at timestamptz;
update subscriber_v1 set requested_at = now() where status = 'PENDING';

-- Every text that readers were asked to agree to. Rows are only added.
create table consent_wording (
    version varchar(40) not null,
    language varchar(2) not null,
    since timestamptz not null,
    text text not null,
    primary key (version, language, since)
);
