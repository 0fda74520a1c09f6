package ca.roadshow.notifications.campaign;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * People of one meetup.
 *
 * @param parts sorted, at least one
 */
public record MeetupPeople(String meetupId, List<Part> parts, Purpose purpose) {

    /** A person can be in several. */
    public enum Part {
        SEAT,
        LINE,
        CHECKED_IN,
        /** Had a seat and was not checked in at a meetup that is over; nobody if no check-in was made there. */
        NO_SHOW;

        /** As in forms, the API and stored events, for example {@code no-show}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Part> of(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /** Decides who gets the campaign, because only one of them needs a consent. */
    public enum Purpose {
        /** A service mail about the RSVP: everyone in these parts gets it, also without a subscription, and cannot unsubscribe. */
        RSVP,
        /** A newsletter: only those with a subscription to one of the topics get it. */
        NEWS;

        /** As in forms, the API and stored events. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Purpose> of(String code) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.code().equals(code))
                    .findFirst();
        }
    }

    public MeetupPeople {
        parts = List.copyOf(EnumSet.copyOf(parts));
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    static MeetupPeople stored(String meetupId, Set<String> parts, String purpose) {
        return new MeetupPeople(
                meetupId,
                parts.stream().map(code -> Part.of(code).orElseThrow()).toList(),
                Purpose.of(purpose).orElseThrow());
    }
}
