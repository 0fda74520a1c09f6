-- Whoever looks for a key knows whose it is: the second index cost every newcomer more than it ever saved.
alter table person_key drop constraint person_key_pkey;
alter table person_key drop constraint person_key_person_id_key;
alter table person_key add primary key (person_id);
