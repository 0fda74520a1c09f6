package ca.roadshow.registration.meetup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyMoved;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks every event: no seat is oversold, and no party is seated that must wait for another one. */
final class FairnessWitness {

    private final List<String> line = new ArrayList<>();
    private final Map<String, Integer> size = new HashMap<>();
    private final Map<String, Integer> passes = new HashMap<>();
    private int capacity;
    private int taken;

    void sees(Object event) {
        switch (event) {
            case MeetupScheduled it -> capacity = it.capacity();
            case MeetupEdited it -> capacity = it.capacity();
            case SeatConfirmed it -> seat(it.partySize(), line.size());
            case PartyWaitlisted it -> {
                line.add(it.rsvpId());
                size.put(it.rsvpId(), it.partySize());
                passes.put(it.rsvpId(), 0);
                assertThat(it.position()).isEqualTo(line.size());
            }
            case PartyPromoted it -> {
                seat(it.partySize(), line.indexOf(it.rsvpId()));
                line.remove(it.rsvpId());
            }
            case SeatReleased it -> taken -= it.partySize();
            case LineLeft it -> assertThat(line.remove(it.rsvpId())).isTrue();
            case PartyMoved it -> {
                assertThat(line.indexOf(it.rsvpId())).isEqualTo(it.from() - 1);
                line.remove(it.rsvpId());
                line.add(it.to() - 1, it.rsvpId());
            }
            case PartyResized it -> resized(it);
            default -> assertThat(event).isInstanceOf(MeetupEvent.class);
        }
    }

    private void resized(PartyResized event) {
        var more = event.partySize() - event.before();
        if (event.seated() && more > 0) {
            seat(more, line.size());
        } else if (event.seated()) {
            taken += more;
        } else {
            size.put(event.rsvpId(), event.partySize());
            passes.computeIfPresent(event.rsvpId(), (_, before) -> more > 0 ? 0 : before);
        }
    }

    private void seat(int people, int place) {
        assertThat(taken + people).as("seats taken").isLessThanOrEqualTo(capacity);
        for (var before : line.subList(0, place)) {
            int needs = size.getOrDefault(before, 0);
            assertThat(needs).as("%s, passed over though it fits", before).isGreaterThan(capacity - taken);
            assertThat(needs > capacity || passes.getOrDefault(before, 0) < 3)
                    .as("%s, passed over though seats are held for it", before)
                    .isTrue();
            passes.merge(before, 1, Integer::sum);
        }
        taken += people;
    }
}
