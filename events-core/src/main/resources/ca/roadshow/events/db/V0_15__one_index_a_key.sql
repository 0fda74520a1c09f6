-- Whoever looks for a key knows whose it is: the second index cost every newcomer more than it ever saved.
-- A replica of the version before still looks by key alone, and slowly, until it is replaced.
alter table person_key drop constraint person_key_pkey;
alter table person_key drop constraint person_key_person_id_key;
alter table person_key add primary key (person_id);
