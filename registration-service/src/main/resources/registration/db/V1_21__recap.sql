alter table meetup_view_v1
    add column attendance_counted boolean not null default false,
    add column recapped_at timestamptz;
