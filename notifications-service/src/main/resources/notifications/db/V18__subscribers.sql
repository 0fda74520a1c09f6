-- Subscribers, from the events of their subscriptions. The contact is encrypted with the person's key.
create table subscriber_v1 (
    subscription_id varchar(100) primary key,
    address_id varchar(64) not null,
    key_id varchar(64) not null,
    contact text not null,
    language varchar(2) not null,
    status varchar(12) not null check (status in ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED')),
    -- Confirmed topics only.
    topics text[] not null default '{}',
    requested_wording varchar(40) not null,
    -- The wording that the person has agreed to, and when; null before the first confirmation.
    consent_wording varchar(40),
    consented_at timestamptz
);
create index subscriber_v1_by_topic on subscriber_v1 using gin (topics);
create index subscriber_v1_by_address on subscriber_v1 (address_id);
