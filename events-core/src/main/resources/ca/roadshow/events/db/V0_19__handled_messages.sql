-- Messages whose row in inbox is gone, so that one that is published again is still known. The type stays for a migration that
-- lets a new event handler read old messages.
create table inbox_handled (
    -- The MD5 digest of the message's id.
    id uuid primary key,
    ce_type varchar(255) not null
);
