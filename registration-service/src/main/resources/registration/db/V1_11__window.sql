alter table meetup_view_v1
    add column registration_opens_at timestamptz,
    add column registration_closes_at timestamptz;
