-- What was taken from limits, for all replicas. The key is 64 bits of an HMAC: it says neither who nor from where. Unlogged,
-- so that counting waits for no disk; after a crash it begins anew.
create unlogged table rate_limit (
    bucket bigint primary key,
    state bytea,
    expires_at bigint
);
create index rate_limit_expired on rate_limit (expires_at);
