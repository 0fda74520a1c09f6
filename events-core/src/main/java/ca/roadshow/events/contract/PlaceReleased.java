package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted talk lost its place because it was not confirmed in time.
 *
 * @param city slug of the community that had accepted it; absent if the call does not ask for cities
 * @param invitation by which a co-speaker joined; absent for the speaker who submitted the talk
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.place-released.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceReleased(
        String callId,
        String proposalId,
        Person speaker,
        String title,
        @Nullable String city,
        Instant releasedAt,
        @Nullable String invitation)
        implements IntegrationEvent {

    /** For the speaker who submitted the talk. */
    public PlaceReleased(
            String callId, String proposalId, Person speaker, String title, @Nullable String city, Instant releasedAt) {
        this(callId, proposalId, speaker, title, city, releasedAt, null);
    }

    @Override
    public String personId() {
        return speaker.addressId();
    }
}
