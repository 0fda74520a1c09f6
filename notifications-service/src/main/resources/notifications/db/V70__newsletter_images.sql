-- Images of newsletters. The name is a hash of the bytes with the extension of their format.
create table newsletter_image (
    name varchar(40) primary key,
    bytes bytea not null,
    width integer not null,
    height integer not null,
    alt jsonb not null,
    uploaded_at timestamptz not null default now()
);
create index newsletter_image_latest on newsletter_image (uploaded_at desc);
