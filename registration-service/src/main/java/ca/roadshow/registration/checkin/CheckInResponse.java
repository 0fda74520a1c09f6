package ca.roadshow.registration.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id of the RSVP or walk-in, for undoing the check-in
 * @param name absent for walk-ins and for erased people
 * @param people checked in by this request
 * @param inside people of the party who are checked in, at most {@code partySize}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckInResponse(String id, @Nullable String name, int people, int inside, int partySize, Instant since) {

    static CheckInResponse of(String id, @Nullable String name, DoorResult.Welcome welcome) {
        return new CheckInResponse(id, name, welcome.people(), welcome.inside(), welcome.partySize(), welcome.at());
    }

    /** Leaves out the name. */
    @Override
    public String toString() {
        return "CheckInResponse[" + id + "]";
    }
}
