-- For the calendar entries of speakers; null for meetups that were announced before.
alter table meetup
    add column ends_at timestamptz,
    add column venue text;
