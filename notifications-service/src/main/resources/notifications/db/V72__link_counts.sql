alter table campaign_view_v1 add column counts_links boolean not null default false;

-- The links of campaigns that count them. Only these can be opened through this site, and only their number is kept.
create table campaign_link (
    link_id varchar(40) primary key,
    campaign_id varchar(100) not null,
    url text not null,
    clicks bigint not null default 0
);
create index campaign_link_of_campaign on campaign_link (campaign_id);
