-- When a batch was last seen to progress, and what was seen then, for the alarm about a batch that stands still.
alter table mail_batch add column seen text;
alter table mail_batch add column progressed_at timestamptz not null default now();
