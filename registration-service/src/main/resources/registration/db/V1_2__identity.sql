-- Links in mails that work once: the hash of what the link carries, never the thing itself.
create table one_time_token (
    token_hash char(64) primary key,
    purpose varchar(10) not null,
    link_id varchar(64) not null,
    address_id varchar(64) not null,
    path varchar(2000),
    expires_at timestamptz not null
);
create index one_time_token_of_person on one_time_token (address_id);
create index one_time_token_expiry on one_time_token (expires_at);

-- Private halves of the keys that sign-ins are signed with, wrapped by the master key.
create table signing_key (
    key_id varchar(64) primary key,
    public_key text not null,
    wrapped text not null,
    signs_from timestamptz not null,
    verifies_until timestamptz not null
);

-- How pages name someone who has signed in or asked to; sealed.
create table person_view_v1 (
    address_id varchar(64) primary key,
    contact jsonb not null
);

-- Whom an erasure was about does not stand here; nobody has ordered it for them where it was their own wish.
create table erasure_view_v1 (
    reference varchar(20) primary key,
    ordered_by varchar(64),
    ordered_at timestamptz not null
);

-- Which service has forgotten, and when. Learnt from the services, so that no replay of own events clears it.
create table erasure_answer (
    reference varchar(20) not null,
    service varchar(20) not null,
    answered_at timestamptz not null,
    primary key (reference, service)
);

-- Calls for proposals as the other service announces them, to name what a reviewer is trusted with.
create table known_call (
    id varchar(110) primary key,
    title_en text,
    title_fr text,
    closes_at timestamptz not null
);

-- db-scheduler's own table, with the columns that it expects.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_tasks (execution_time);
create index scheduled_task_heartbeat on scheduled_tasks (last_heartbeat);

create index rsvp_of_person on rsvp_view_v1 (address_id);
