package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.RsvpStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An RSVP in the API.
 *
 * @param position place in line in parties, from 1; absent unless in line
 * @param reason why it waits; absent unless it does
 * @param manageUrl only for who has shown to be the one that made it
 * @param offeredUntil when an answer comes too late; absent unless the person is asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RsvpResponse(
        String rsvpId,
        RsvpStatus status,
        @Nullable Integer position,
        @Nullable Integer partySize,
        @Nullable LineReason reason,
        @Nullable URI manageUrl,
        @Nullable Instant offeredUntil) {}
