-- Takes longer than the service's own transactions may, and writes down what limit it had.
create table slow_migration as
select current_setting('transaction_timeout') as allowed, pg_sleep(1.5)::text as slept;
