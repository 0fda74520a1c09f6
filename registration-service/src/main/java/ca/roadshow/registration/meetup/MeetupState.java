package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meetup's snapshot: ids and sizes, nothing personal. Its revision is also the aggregate's, so that older ones are passed
 * over.
 *
 * @param planning absent before revision 2, without a registration window before revision 3
 */
@StoredAs(value = "meetup.state", revision = 3)
record MeetupState(
        String meetupId,
        @Nullable Instant startsAt,
        int capacity,
        List<SeatsAndLine.Party> parties,
        List<String> cancelled,
        @Nullable Planning planning) {}
