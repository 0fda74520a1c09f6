package ca.roadshow.registration.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id of the RSVP, or of a walk-in, by which it can be undone
 * @param name absent for walk-ins, and for who was forgotten since
 * @param people who came in with this request
 * @param inside of the party, of {@code partySize}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckInResponse(String id, @Nullable String name, int people, int inside, int partySize, Instant since) {

    static CheckInResponse of(String id, @Nullable String name, DoorResult.Welcome welcome) {
        return new CheckInResponse(id, name, welcome.people(), welcome.inside(), welcome.partySize(), welcome.at());
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "CheckInResponse[" + id + "]";
    }
}
