-- Null for calls that were opened before this column was there; they are listed.
alter table call_view_v1 add column opened_at timestamptz;
