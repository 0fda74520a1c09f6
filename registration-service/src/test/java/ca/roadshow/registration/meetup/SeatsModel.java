package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.MoveRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.Resized;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupAnswer.ToResize;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A simple model of seats and waitlist: a list that is searched from its start every time. */
final class SeatsModel {

    private static final class Guest {
        final String rsvpId;
        final String address;
        int size;
        boolean seated;
        int passes;

        Guest(String rsvpId, String address, int size) {
            this.rsvpId = rsvpId;
            this.address = address;
            this.size = size;
        }
    }

    /** The observable state, for comparison. */
    record Sight(
            int capacity,
            Map<String, Integer> seated,
            List<String> line,
            Map<String, Integer> passes,
            Set<String> gone) {}

    private final List<Guest> guests = new ArrayList<>();
    private final List<Guest> line = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private int capacity;

    SeatsModel(int capacity) {
        this.capacity = capacity;
    }

    ToRsvp rsvp(String rsvpId, String address, int size) {
        for (var guest : guests) {
            if (guest.address.equals(address)) {
                return new Placed(guest.rsvpId, status(guest), position(guest), true, Likeness.OTHER, guest.size);
            }
        }
        if (size > capacity) {
            return new RsvpRefused(RsvpRefusal.PARTY_LARGER_THAN_CAPACITY);
        }
        var guest = new Guest(rsvpId, address, size);
        guests.add(guest);
        if (mayTake(size)) {
            guest.seated = true;
            line.forEach(each -> each.passes++);
        } else {
            line.add(guest);
        }
        return Placed.first(rsvpId, status(guest), position(guest));
    }

    ToCancel cancel(String rsvpId) {
        if (gone.contains(rsvpId)) {
            return new Cancelled(true);
        }
        var guest = find(rsvpId);
        if (guest == null) {
            return new RsvpRefused(RsvpRefusal.RSVP_UNKNOWN);
        }
        guests.remove(guest);
        line.remove(guest);
        gone.add(rsvpId);
        seatWhoMay();
        return new Cancelled(false);
    }

    ToPlan seats(int seats) {
        var repeat = seats == capacity;
        capacity = seats;
        if (!repeat) {
            seatWhoMay();
        }
        return new Done(repeat);
    }

    ToResize resize(String rsvpId, int size) {
        var guest = find(rsvpId);
        if (guest == null) {
            return new RsvpRefused(absent(rsvpId));
        }
        var more = size - guest.size;
        if (more == 0) {
            return new Resized(status(guest), size, position(guest), true);
        }
        if (more > 0 && size > capacity) {
            return new RsvpRefused(RsvpRefusal.PARTY_LARGER_THAN_CAPACITY);
        }
        if (more > 0 && guest.seated && !mayTake(more)) {
            return new RsvpRefused(RsvpRefusal.NO_SEATS_FOR_MORE);
        }
        guest.size = size;
        if (more > 0 && guest.seated) {
            line.forEach(each -> each.passes++);
        }
        if (more > 0 && !guest.seated) {
            guest.passes = 0;
        }
        seatWhoMay();
        return new Resized(status(guest), size, position(guest), false);
    }

    ToMove move(String rsvpId, int position) {
        var guest = find(rsvpId);
        if (guest == null) {
            return new MoveRefused(gone.contains(rsvpId) ? MoveRefusal.NOT_IN_LINE : MoveRefusal.RSVP_UNKNOWN);
        }
        if (guest.seated) {
            return new MoveRefused(MoveRefusal.NOT_IN_LINE);
        }
        var to = Math.min(position, line.size()) - 1;
        if (line.indexOf(guest) == to) {
            return new Done(true);
        }
        line.remove(guest);
        line.add(to, guest);
        seatWhoMay();
        return new Done(false);
    }

    Sight sight() {
        return new Sight(
                capacity,
                guests.stream().filter(each -> each.seated).collect(Collectors.toMap(g -> g.rsvpId, g -> g.size)),
                line.stream().map(each -> each.rsvpId + " of " + each.size).toList(),
                line.stream()
                        .filter(each -> each.passes > 0)
                        .collect(Collectors.toMap(g -> g.rsvpId, g -> g.passes, Math::max, HashMap::new)),
                Set.copyOf(gone));
    }

    private int free() {
        return capacity
                - guests.stream()
                        .filter(each -> each.seated)
                        .mapToInt(each -> each.size)
                        .sum();
    }

    private boolean mayTake(int people) {
        return people <= free() && line.stream().noneMatch(each -> each.size <= free() || holds(each));
    }

    private boolean holds(Guest guest) {
        return guest.passes >= 3 && guest.size <= capacity;
    }

    private void seatWhoMay() {
        for (var next = whoMay(); next != null; next = whoMay()) {
            next.seated = true;
            line.subList(0, line.indexOf(next)).forEach(each -> each.passes++);
            line.remove(next);
        }
    }

    private @Nullable Guest whoMay() {
        for (var guest : line) {
            if (guest.size <= free()) {
                return guest;
            }
            if (holds(guest)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Guest find(String rsvpId) {
        return guests.stream()
                .filter(each -> each.rsvpId.equals(rsvpId))
                .findFirst()
                .orElse(null);
    }

    private RsvpRefusal absent(String rsvpId) {
        return gone.contains(rsvpId) ? RsvpRefusal.RSVP_CANCELLED : RsvpRefusal.RSVP_UNKNOWN;
    }

    private static RsvpStatus status(Guest guest) {
        return guest.seated ? RsvpStatus.CONFIRMED : RsvpStatus.WAITLISTED;
    }

    private @Nullable Integer position(Guest guest) {
        return guest.seated ? null : Integer.valueOf(line.indexOf(guest) + 1);
    }
}
