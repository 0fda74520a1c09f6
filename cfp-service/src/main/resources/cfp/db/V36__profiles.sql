-- Profiles of speakers, encrypted, and what lists can be filtered by. Affiliations are keyed hashes of their names.
create table speaker_profile_v1 (
    person_id varchar(64) primary key,
    key_id varchar(64) not null,
    profile text not null,
    first_time boolean not null
);
create table speaker_affiliation_v1 (
    person_id varchar(64) not null,
    affiliation varchar(64) not null,
    starts date not null,
    ends date not null
);
create index speaker_affiliation_v1_by_person on speaker_affiliation_v1 (person_id);
create index speaker_affiliation_v1_by_affiliation on speaker_affiliation_v1 (affiliation);

-- Photos of speakers, encrypted. Not a view: they are files.
create table speaker_photo (
    person_id varchar(64) primary key,
    name varchar(60) not null unique,
    key_id varchar(64) not null,
    photo text not null
);
