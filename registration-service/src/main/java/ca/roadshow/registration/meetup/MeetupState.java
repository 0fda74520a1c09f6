package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.vocabulary.StoredAs;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.Offers;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of a meetup: ids and sizes, no personal data. Its revision is also that of the aggregate, so older
 * snapshots are ignored.
 *
 * @param planning absent before revision 2, without a registration window before revision 3
 * @param passes how often parties in line were passed over, without zeros; absent before revision 3
 * @param held RSVPs in line for which {@link MeetupEvent.SeatsHeld} was published; absent before revision 3
 * @param offers absent before revision 3
 * @param recap absent before revision 4, and if nothing was recorded
 */
@StoredAs(value = "meetup.state", revision = 4)
record MeetupState(
        String meetupId,
        @Nullable Instant startsAt,
        int capacity,
        List<Party> parties,
        List<String> cancelled,
        @Nullable Planning planning,
        @Nullable Map<String, Integer> passes,
        @Nullable List<String> held,
        Offers.@Nullable State offers,
        @Nullable Recap recap) {

    static MeetupState of(
            String meetupId, @Nullable Instant startsAt, Planning planning, @Nullable Recap recap, SeatsAndLine seats) {
        return new MeetupState(
                meetupId,
                startsAt,
                seats.capacity(),
                seats.inOrder(),
                seats.cancelledIds(),
                planning,
                seats.passes(),
                seats.heldIds(),
                seats.offers(),
                recap);
    }

    SeatsAndLine seats() {
        return SeatsAndLine.recalled(new SeatsAndLine.Snapshot(capacity, parties, cancelled, passes, held, offers));
    }
}
