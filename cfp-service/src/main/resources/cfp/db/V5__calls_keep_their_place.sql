-- The closing time that a call was opened with: its place in lists, which must not move while somebody pages through them.
alter table call_view_v1 add column listed_at timestamptz;
update call_view_v1 view set listed_at = coalesce(
    (select (convert_from(payload, 'UTF8')::jsonb ->> 'closesAt')::timestamptz from domainevententry
        where aggregateidentifier = view.call_id and payloadtype = 'call.opened' limit 1),
    closes_at);
alter table call_view_v1 alter column listed_at set not null;
create index call_view_v1_listed on call_view_v1 (listed_at desc, call_id desc);
