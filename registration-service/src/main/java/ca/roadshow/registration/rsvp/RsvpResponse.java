package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.rsvp.view.LineReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An RSVP in the API.
 *
 * @param position position in line in parties, from 1; absent unless in line
 * @param reason why the party waits; absent unless in line
 * @param manageUrl link to the RSVP's page; only if the request proves that it comes from its maker
 * @param offeredUntil deadline of the offer; absent without an offer
 * @param notApplied differences between a repeat and the RSVP; a {@code PUT} with the mailed link's token applies them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RsvpResponse(
        String rsvpId,
        RsvpStatus status,
        @Nullable Integer position,
        @Nullable Integer partySize,
        @Nullable LineReason reason,
        @Nullable URI manageUrl,
        @Nullable Instant offeredUntil,
        @Nullable NotApplied notApplied) {

    /** @param partySize people in the repeated request; absent if it equals what is recorded */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotApplied(@Nullable Integer partySize) {}

    static RsvpResponse made(Placed placed, int people, @Nullable URI manageUrl) {
        return new RsvpResponse(
                placed.rsvpId(), placed.status(), placed.position(), people, null, manageUrl, null, null);
    }

    static RsvpResponse repeated(Placed placed, int asked, @Nullable URI manageUrl) {
        var recorded = Optional.ofNullable(placed.partySize()).orElse(asked);
        return new RsvpResponse(
                placed.rsvpId(),
                placed.status(),
                placed.position(),
                recorded,
                null,
                manageUrl,
                null,
                recorded == asked ? null : new NotApplied(asked));
    }
}
