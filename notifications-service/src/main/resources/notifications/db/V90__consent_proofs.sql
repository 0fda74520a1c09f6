-- Where a reader of a file agreed, encrypted with the key of the contact; null for consents that were given here.
alter table subscriber_v1 add column consent_proof text;
