alter table meetup_view_v1
    add column status varchar(10) not null default 'PUBLISHED' check (status in ('DRAFT', 'PUBLISHED', 'CALLED_OFF')),
    add column called_off_en text,
    add column called_off_fr text;
