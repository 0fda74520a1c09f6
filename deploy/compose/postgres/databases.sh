#!/bin/bash
# On the first start: a database and a login for each service. A service can read no other one's database.
for service in registration cfp notifications; do
  psql -v ON_ERROR_STOP=1 -v name="$service" -v password="$(cat "/run/secrets/$service-database")" -q -d postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
