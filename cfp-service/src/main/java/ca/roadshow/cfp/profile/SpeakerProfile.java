package ca.roadshow.cfp.profile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.profile.ProfileCommand.SaveProfile;
import ca.roadshow.cfp.profile.ProfileEvent.ProfileSaved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of one speaker's profile. */
@Aggregate
class SpeakerProfile {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable ProfileId id;

    private int version;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ProfileResult handle(SaveProfile command) {
        if (command.version() != version) {
            return ProfileResult.STALE;
        }
        apply(new ProfileSaved(
                command.profileId().value(), command.person().value(), version + 1, command.profile(), command.at()));
        return ProfileResult.DONE;
    }

    @EventSourcingHandler
    void on(ProfileSaved event) {
        id = new ProfileId(event.profileId());
        version = event.version();
    }
}
