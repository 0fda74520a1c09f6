-- When the fact happened that a mail follows from, for mails that are counted: what is counted must not depend on when a fact is
-- handled, or how often.
alter table mail_ledger add column occurred_at timestamptz;
create index mail_ledger_counted on mail_ledger (address_id, occurred_at) where occurred_at is not null;

-- Who wants no more mails of a kind, since somebody else used their address. A view of the events mails-suppressed and
-- mails-allowed; an address id is a keyed hash.
create table mail_suppression (
    address_id varchar(64) not null,
    kind varchar(20) not null,
    since timestamptz not null,
    primary key (address_id, kind)
);
