-- The talks of speakers, encrypted.
create table talk_view_v1 (
    talk_id varchar(50) primary key,
    person_id varchar(64) not null,
    version integer not null,
    key_id varchar(64) not null,
    text text not null,
    written_at timestamptz not null
);
create index talk_view_v1_by_person on talk_view_v1 (person_id, written_at);
