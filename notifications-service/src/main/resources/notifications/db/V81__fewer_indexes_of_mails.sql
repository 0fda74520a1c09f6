-- Each mail of a campaign is written three times, and each time into every index that has its row. Only mails outside batches are looked
-- up by what they are about; mails that are counted for one person are found by the unique key, which starts with person and purpose.
create index mail_ledger_single_about on mail_ledger (about) where batch is null;
drop index mail_ledger_by_about;
drop index mail_ledger_counted;
