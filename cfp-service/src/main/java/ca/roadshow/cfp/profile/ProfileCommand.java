package ca.roadshow.cfp.profile;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a profile. */
public sealed interface ProfileCommand {

    /**
     * Replaces the profile. Returns a {@link ProfileResult}.
     *
     * @param version version that the speaker has edited, 0 for the first; refused if it is not the latest
     * @param profile an encrypted {@link Profile}
     */
    record SaveProfile(
            @TargetAggregateIdentifier ProfileId profileId, AddressId person, int version, Sealed profile, Instant at)
            implements ProfileCommand {}
}
