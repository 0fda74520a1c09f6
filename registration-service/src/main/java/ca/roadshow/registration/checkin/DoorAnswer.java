package ca.roadshow.registration.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the door answers. A refusal changes nothing. */
sealed interface DoorAnswer {

    /**
     * @param people who came in with this request
     * @param inside of the party, of {@code partySize}
     * @param repeat the same request was answered before
     */
    record Welcome(int people, int inside, int partySize, Instant at, boolean repeat) implements DoorAnswer {}

    record Undone(boolean repeat) implements DoorAnswer {}

    /** @param since when the last of the party came in; absent where nobody of it is in */
    record Refused(DoorRefusal refusal, @Nullable Instant since) implements DoorAnswer {}
}
