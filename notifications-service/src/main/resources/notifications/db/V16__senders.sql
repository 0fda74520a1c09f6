-- Processes that send mails, each alive until then unless it says so again. A mail that is being sent names its sender as owner.
create table mail_sender (
    id varchar(64) primary key,
    alive_until timestamptz not null
);
