-- The version of an offer's text names the topic, because each community has a text of its own.
alter table consent_wording alter column version type varchar(160);
alter table subscriber_v1 alter column requested_wording type varchar(160);
alter table subscriber_v1 alter column consent_wording type varchar(160);
