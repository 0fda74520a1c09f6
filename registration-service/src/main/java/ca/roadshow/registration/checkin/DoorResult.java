package ca.roadshow.registration.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The result of a {@link DoorCommand}. A refused command changes nothing. */
sealed interface DoorResult {

    /**
     * @param people checked in by this request
     * @param inside people of the party who are checked in, at most {@code partySize}
     * @param repeat whether the same request was handled before
     */
    record Welcome(int people, int inside, int partySize, Instant at, boolean repeat) implements DoorResult {}

    record Undone(boolean repeat) implements DoorResult {}

    /** @param since the last check-in of the party; null if none of it is checked in */
    record Refused(DoorRefusal refusal, @Nullable Instant since) implements DoorResult {}
}
