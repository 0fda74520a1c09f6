package ca.roadshow.events.erasure;

import ca.roadshow.events.person.AddressId;

/**
 * Erases a person's data of one feature. Runs in the transaction that destroys the person's key, shortly before the key
 * is destroyed, so the data can still be decrypted. Must leave no personal data in the feature's tables; counts may
 * stay. Not called by a replay: projections must skip data that cannot be decrypted.
 */
public interface Forgets {

    /** @param reference identifies the erasure for the person */
    void forget(AddressId person, String reference);
}
