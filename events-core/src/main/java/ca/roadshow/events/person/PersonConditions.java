package ca.roadshow.events.person;

/**
 * Parts of SQL about people for queries of other packages, which therefore need not know the tables of this one. They
 * hold exactly, also while a process still has a destroyed key in memory. The arguments are columns with their table's
 * name or alias, named parameters or queries, never values.
 */
public final class PersonConditions {

    private PersonConditions() {}

    /**
     * Whether a value can be decrypted.
     *
     * @param sealed a column that contains a {@link Sealed} as JSON
     */
    public static String isReadable(String sealed) {
        return hasKey(sealed + " ->> 'personId'", sealed + " ->> 'keyId'");
    }

    /** Whether the person's key is this one, so that it was not destroyed. */
    public static String hasKey(String personId, String keyId) {
        return "exists (select 1 from person_key where person_key.person_id = " + personId + " and person_key.key_id = "
                + keyId + ")";
    }

    /** Whether the person was ever erased here. */
    public static String wasForgotten(String personId) {
        return "exists (select 1 from forgotten_person where forgotten_person.person_id = " + personId + ")";
    }

    /** The time of the person's last erasure here; null if there was none. */
    public static String forgottenAt(String personId) {
        return "(select forgotten_at from forgotten_person where forgotten_person.person_id = " + personId + ")";
    }

    /**
     * A query for those keys that still exist. Locks them, so that an erasure runs entirely before or after the running
     * transaction.
     *
     * @param given a query for ids of people and keys
     * @return with the columns {@code person_id} and {@code key_id}
     */
    public static String keysAmong(String given) {
        return "select person_id, key_id from person_key where (person_id, key_id) in (" + given + ") for share";
    }
}
