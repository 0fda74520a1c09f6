-- How far each meetup's plan has come, and when: the SEQUENCE that calendars go by.
alter table meetup_view_v1
    add column revision bigint not null default 0,
    add column revised_at timestamptz;

update meetup_view_v1 set revision = latest.sequencenumber, revised_at = latest.timestamp::timestamptz
from (select distinct on (aggregateidentifier) aggregateidentifier, sequencenumber, timestamp
      from domainevententry
      where payloadtype in ('meetup.scheduled', 'meetup.changed', 'meetup.moved', 'meetup.capacity-changed',
          'meetup.called-off')
      order by aggregateidentifier, sequencenumber desc) latest
where latest.aggregateidentifier = id;
