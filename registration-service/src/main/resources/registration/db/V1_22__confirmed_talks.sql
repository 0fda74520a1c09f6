-- The latest message about each talk; no places once it is withdrawn.
create table confirmed_talk (
    proposal_id text primary key,
    revision bigint not null,
    call_id text not null,
    event text,
    community_id text,
    places jsonb not null
);

-- What a talk was called and by whom it was given, encrypted, at each revision: agendas refer to one of them.
create table talk_revision (
    proposal_id text not null,
    revision bigint not null,
    talk jsonb not null,
    speakers jsonb not null,
    primary key (proposal_id, revision)
);

create index talk_revision_speakers on talk_revision using gin (speakers jsonb_path_ops);
