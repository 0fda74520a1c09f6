package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A speaker has not confirmed an accepted talk, and is reminded.
 *
 * @param city slug of the community that accepted it; absent if the call does not ask for cities
 * @param reminder 1 for the first
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
        Instant confirmBy)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return speaker.addressId();
    }
}
