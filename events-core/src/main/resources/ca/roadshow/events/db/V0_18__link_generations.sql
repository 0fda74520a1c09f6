-- The lowest generation of links that still opens a thing; 1 where nothing is said. Kept as it is when views are built from the
-- start, since no event says it.
create table link_generation (
    purpose varchar(40) not null,
    thing varchar(200) not null,
    generation integer not null check (generation > 1),
    raised_at timestamptz not null default now(),
    primary key (purpose, thing)
);
