-- What the mail server replied to each mail, without addresses.
alter table mail_ledger
    add column reply_code smallint,
    add column reply_status varchar(12),
    add column reply_text varchar(300);
