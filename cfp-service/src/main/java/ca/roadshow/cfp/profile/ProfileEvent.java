package ca.roadshow.cfp.profile;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of a profile. */
public sealed interface ProfileEvent {

    /**
     * @param addressId identifies the person
     * @param version 1 for the first
     * @param profile an encrypted {@link Profile}
     */
    @StoredAs("profile.saved")
    record ProfileSaved(String profileId, String addressId, int version, Sealed profile, Instant at)
            implements ProfileEvent {}
}
