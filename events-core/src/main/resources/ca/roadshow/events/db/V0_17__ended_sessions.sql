-- Sessions that were signed out of, one by one; kept until their tokens have expired.
create table ended_session (
    session_id varchar(64) primary key,
    address_id varchar(64) not null,
    expires_at timestamptz not null
);
create index ended_session_expiry on ended_session (expires_at);
