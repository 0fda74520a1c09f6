package ca.roadshow.events.erasure;

import ca.roadshow.events.person.AddressId;

/**
 * A feature's part in forgetting a person. Runs in the transaction that destroys the person's key, just before it, so that
 * a last thing can still be read. Must leave nothing personal in its tables, may keep counts, and is not run again on a
 * replay: projections skip what they can no longer open.
 */
public interface Forgets {

    /** @param reference what the person knows this erasure by */
    void forget(AddressId person, String reference);
}
