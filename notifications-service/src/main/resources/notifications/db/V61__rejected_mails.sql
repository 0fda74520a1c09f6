-- Mails that the mail server refused for good, with a status code.
create index mail_ledger_rejected on mail_ledger (id) where status = 'failed' and reply_status like '5.%';
