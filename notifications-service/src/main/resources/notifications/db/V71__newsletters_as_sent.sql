-- The blocks of newsletters in each language, as they were filled when the sending started. Newsletters of earlier versions have none.
create table newsletter_as_sent (
    campaign_id varchar(100) not null,
    language varchar(2) not null,
    blocks jsonb not null,
    primary key (campaign_id, language)
);
