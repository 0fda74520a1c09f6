-- Whom a mail about one thing (an RSVP, a proposal, a subscription) goes to: name and address only sealed.
create table recipient (
    about varchar(200) primary key,
    address_id varchar(64) not null,
    language varchar(2) not null,
    key_id varchar(64) not null,
    contact text not null
);
create index recipient_by_address on recipient (address_id);

-- One row per person, purpose and subject, ever. The message id is fixed when the row is written.
create table mail_ledger (
    id bigint generated always as identity primary key,
    address_id varchar(64) not null,
    purpose varchar(40) not null,
    subject varchar(200) not null,
    about varchar(200) not null references recipient (about),
    message_id varchar(200) not null unique,
    language varchar(2) not null,
    content jsonb not null,
    status varchar(10) not null default 'queued' check (status in ('queued', 'sending', 'sent', 'failed')),
    attempts integer not null default 0,
    not_before timestamptz not null,
    claim varchar(64),
    owner varchar(100),
    claimed_at timestamptz,
    reason text,
    cause varchar(64) not null,
    traceparent varchar(64) not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    unique (address_id, purpose, subject)
);
create index mail_ledger_queued on mail_ledger (not_before, id) where status = 'queued';
create index mail_ledger_sending on mail_ledger (claimed_at) where status = 'sending';
create index mail_ledger_by_about on mail_ledger (about);
