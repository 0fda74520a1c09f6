-- When public lists show a call; null if they showed it at once.
alter table call add column listed_at timestamptz;
