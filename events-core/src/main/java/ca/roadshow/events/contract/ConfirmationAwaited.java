package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A speaker has not confirmed an accepted talk and gets a reminder.
 *
 * @param city slug of the community that accepted it; absent if the call does not ask for cities
 * @param reminder 1 for the first
 * @param invitation by which a co-speaker joined; absent for the speaker who submitted the talk
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.confirmation-awaited.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmationAwaited(
        String callId,
        String proposalId,
        Person speaker,
        String title,
        @Nullable String city,
        int reminder,
        Instant confirmBy,
        @Nullable String invitation)
        implements IntegrationEvent {

    /** For the speaker who submitted the talk. */
    public ConfirmationAwaited(
            String callId,
            String proposalId,
            Person speaker,
            String title,
            @Nullable String city,
            int reminder,
            Instant confirmBy) {
        this(callId, proposalId, speaker, title, city, reminder, confirmBy, null);
    }

    @Override
    public String personId() {
        return speaker.addressId();
    }
}
