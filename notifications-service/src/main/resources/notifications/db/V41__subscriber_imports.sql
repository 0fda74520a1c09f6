-- Files of subscribers that organizers imported, without personal data.
create table subscriber_import (
    import_id varchar(60) primary key,
    started_by varchar(64) not null,
    started_at timestamptz not null,
    -- Renewed while rows are imported; an import of a killed process is over.
    updated_at timestamptz not null,
    dry_run boolean not null,
    status varchar(10) not null check (status in ('RUNNING', 'DONE')),
    total_rows integer not null default 0,
    done_rows integer not null default 0,
    subscribed integer not null default 0,
    asked integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0
);

create table subscriber_import_refusal (
    import_id varchar(60) not null references subscriber_import on delete cascade,
    row_number integer not null,
    field varchar(40) not null,
    code varchar(40) not null,
    primary key (import_id, row_number, field)
);
