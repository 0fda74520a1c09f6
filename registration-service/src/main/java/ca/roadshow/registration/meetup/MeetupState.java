package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meetup's snapshot: ids and sizes, nothing personal. Its revision is also the aggregate's. */
@StoredAs("meetup.state")
record MeetupState(
        String meetupId,
        @Nullable Instant startsAt,
        int capacity,
        List<SeatsAndLine.Party> parties,
        List<String> cancelled) {}
