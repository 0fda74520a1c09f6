-- Facts that could not be told for a reason of their own, and those of the same aggregate that wait behind them. What they
-- say stays in the store alone.
create table relay_parked (
    aggregate_id varchar(255) not null,
    sequence bigint not null,
    event_id varchar(255) not null unique,
    event varchar(255) not null,
    status varchar(10) not null check (status in ('failed', 'behind', 'discarded')),
    reason varchar(500),
    parked_at timestamptz not null,
    discarded_at timestamptz,
    primary key (aggregate_id, sequence)
);
create index relay_parked_waiting on relay_parked (aggregate_id, sequence) where status <> 'discarded';
