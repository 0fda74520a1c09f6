-- What failed and waits for its next attempt is found without looking through all that waits.
create index inbox_put_off on inbox (not_before) where status = 'received' and attempts > 0;
