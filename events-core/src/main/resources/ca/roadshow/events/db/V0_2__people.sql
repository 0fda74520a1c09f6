-- Who may do what, as registration tells it.
create table verification_key (
    key_id varchar(64) primary key,
    public_key text not null,
    signs_from timestamptz not null,
    verifies_until timestamptz not null
);

create table role_grant (
    address_id varchar(64) not null,
    role varchar(20) not null,
    scope varchar(110) not null,
    primary key (address_id, role, scope)
);
create index role_grant_by_scope on role_grant (scope, role);

-- Whoever holds or held a role, as lists and histories name them. Sealed; gone once they are forgotten.
create table role_holder (
    address_id varchar(64) primary key,
    key_id varchar(64) not null,
    contact text not null
);

create table session_end (
    address_id varchar(64) primary key,
    not_before timestamptz not null
);

-- Whom this service was told to forget, by address id alone. Older facts about them are refused.
create table forgotten_person (
    person_id varchar(64) primary key,
    forgotten_at timestamptz not null
);
