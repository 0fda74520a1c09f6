-- What narrows an audience besides topics and language, and the approval by a second organizer. A draft whose approval is requested, and
-- neither given nor refused, waits for it.
alter table campaign_view_v1
    add column conditions jsonb,
    add column approval_requested_by varchar(64),
    add column approved_by varchar(64),
    add column sent_back_by varchar(64),
    add column sent_back_note text;

-- Batches of a lower level are sent first: 1 for mails about RSVPs, 2 for newsletters.
alter table mail_batch add column priority smallint not null default 2 check (priority between 1 and 2);
