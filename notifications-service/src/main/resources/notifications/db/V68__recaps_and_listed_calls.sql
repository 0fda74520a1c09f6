-- What remains of meetups that took place, as registration told it last.
create table recap (
    meetup_id varchar(100) primary key,
    slug varchar(200) not null,
    title jsonb not null,
    community_id varchar(100),
    held_on date,
    slides integer not null,
    videos integer not null
);
create index recap_latest on recap (held_on desc) where slides + videos > 0;

-- When public lists show a call; null if they showed it at once.
alter table call add column listed_at timestamptz;
