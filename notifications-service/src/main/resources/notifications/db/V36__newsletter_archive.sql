-- The texts of campaigns, for the public archive. A newsletter is in the archive once its sending has started.
create table newsletter_archive_v1 (
    campaign_id varchar(100) primary key,
    slug varchar(200) unique,
    subject jsonb,
    preheader jsonb,
    body jsonb,
    sent_at timestamptz
);
create index newsletter_archive_v1_sent on newsletter_archive_v1 (sent_at desc) where sent_at is not null;

-- Newsletters that are not listed. Their readers can still open them in a browser.
create table newsletter_unlisted (
    campaign_id varchar(100) primary key
);
