-- Messages and notifications that have been handled, so that each has its effect once. key is a digest or an id of the sender.
create table feedback_seen (
    key varchar(100) primary key,
    source varchar(20) not null,
    outcome varchar(20) not null,
    at timestamptz not null
);
create index feedback_seen_at on feedback_seen (at);

-- When the mailbox was last read, and why it could not be read since.
create table feedback_mailbox (
    name varchar(20) primary key,
    read_at timestamptz,
    failing_since timestamptz,
    failure text
);
