package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted talk was not confirmed in time and lost its place.
 *
 * @param city slug of the community that had accepted it; absent if the call does not ask for cities
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.place-released.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceReleased(
        String callId,
        String proposalId,
        Person speaker,
        String title,
        @Nullable String city,
        Instant releasedAt) implements IntegrationEvent {

    @Override
    public String personId() {
        return speaker.addressId();
    }
}
