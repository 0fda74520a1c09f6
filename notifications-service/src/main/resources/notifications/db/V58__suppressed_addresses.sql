-- Addresses that mail is not sent to, because it bounced, its reader complained, or an organizer added it. A view of the events of
-- the suppression list. contact and note are encrypted.
create table suppressed_address (
    address_id varchar(64) primary key,
    reason varchar(20) not null,
    -- 'news': no mails to subscribers; 'all': no mails that can be stopped.
    scope varchar(10) not null check (scope in ('news', 'all')),
    -- Status of the bounce (RFC 3463), and the mail that came back.
    status varchar(20),
    mail_id bigint,
    key_id varchar(64),
    contact text,
    note_key_id varchar(64),
    note text,
    since timestamptz not null
);
create index suppressed_address_latest on suppressed_address (since desc, address_id desc);

-- What came back after the mail server had accepted a mail. Beside status, because a report can arrive before the sender has
-- marked the mail as sent.
alter table mail_ledger add column feedback varchar(10) check (feedback in ('bounced', 'complained'));
alter table mail_ledger add column feedback_reason text;
alter table mail_ledger add column feedback_at timestamptz;
