-- Axon's event store, snapshots, tokens and dead letters (names and types as its JDBC engine expects them).
create table domainevententry (
    globalindex bigint generated always as identity primary key,
    aggregateidentifier varchar(255) not null,
    sequencenumber bigint not null,
    type varchar(255),
    eventidentifier varchar(255) not null unique,
    metadata bytea,
    payload bytea not null,
    payloadrevision varchar(255),
    payloadtype varchar(255) not null,
    timestamp varchar(255) not null,
    unique (aggregateidentifier, sequencenumber)
);

create table snapshotevententry (
    aggregateidentifier varchar(255) not null,
    sequencenumber bigint not null,
    type varchar(255) not null,
    eventidentifier varchar(255) not null unique,
    metadata bytea,
    payload bytea not null,
    payloadrevision varchar(255),
    payloadtype varchar(255) not null,
    timestamp varchar(255) not null,
    primary key (aggregateidentifier, sequencenumber)
);

create table tokenentry (
    processorname varchar(255) not null,
    segment integer not null,
    token bytea,
    tokentype varchar(255),
    timestamp varchar(255),
    owner varchar(255),
    primary key (processorname, segment)
);

create table deadletterentry (
    deadletteridentifier varchar(255) not null primary key,
    processinggroup varchar(255) not null,
    sequenceidentifier varchar(255) not null,
    sequenceindex bigint not null,
    messagetype varchar(255) not null,
    eventidentifier varchar(255) not null,
    timestamp varchar(255) not null,
    payloadtype varchar(255) not null,
    payloadrevision varchar(255),
    payload bytea not null,
    metadata bytea,
    type varchar(255),
    aggregateidentifier varchar(255),
    sequencenumber bigint,
    tokentype varchar(255),
    token bytea,
    enqueuedat varchar(255) not null,
    lasttouched varchar(255),
    processingstarted varchar(255),
    causetype varchar(255),
    causemessage varchar(1023),
    diagnostics bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);

-- The store as a human reads it; personal data shows sealed.
create view event_log as
select globalindex as position,
       aggregateidentifier as aggregate,
       sequencenumber as sequence,
       payloadtype as event,
       payloadrevision as revision,
       timestamp::timestamptz as happened_at,
       convert_from(payload, 'UTF8')::jsonb as payload,
       convert_from(metadata, 'UTF8')::jsonb as metadata
from domainevententry;

-- One data key a person, wrapped by the master key. Deleting the row forgets the person.
create table person_key (
    key_id varchar(64) primary key,
    person_id varchar(64) not null unique,
    wrapped_key bytea not null,
    created_at timestamptz not null
);

-- What arrived over Kafka, stored before it is handled. Payloads about a person are sealed; handled ones are emptied.
create table inbox (
    ce_id varchar(64) primary key,
    position bigint generated always as identity unique,
    topic varchar(100) not null,
    message_key varchar(255) not null,
    ce_type varchar(255) not null,
    ce_time timestamptz not null,
    origin varchar(20) not null,
    actor varchar(255) not null,
    traceparent varchar(64) not null,
    person_id varchar(64),
    key_id varchar(64),
    payload text,
    status varchar(10) not null check (status in ('received', 'handled', 'parked', 'discarded', 'unknown')),
    attempts integer not null default 0,
    not_before timestamptz not null,
    reason text,
    received_at timestamptz not null,
    settled_at timestamptz
);
create index inbox_waiting on inbox (position) where status = 'received';
create index inbox_by_key on inbox (message_key, position) where status in ('received', 'parked');
