-- When a settled mail was reduced to what prevents that it is sent again. Mails of campaigns are not: they are its report.
alter table mail_ledger add column trimmed_at timestamptz;
create index mail_ledger_untrimmed on mail_ledger (created_at)
    where batch is null and trimmed_at is null and status in ('sent', 'failed');
