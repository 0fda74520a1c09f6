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

    /** A part of the people of a meetup. A person can be in several parts. */
    public enum Part {
        SEAT,
        LINE,
        CHECKED_IN,
        /** People who had a seat but were not checked in at a meetup that is over. Empty if nobody was checked in there. */
        NO_SHOW;

        /** Returns the code that forms, the API and stored events use, for example {@code no-show}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Part> of(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /** The purpose of the campaign. It decides who receives it, because only news needs a consent. */
    public enum Purpose {
        /**
         * A service mail about the RSVP. All people of these parts receive it, with or without a subscription, and cannot
         * unsubscribe.
         */
        RSVP,
        /** A newsletter. Only people with a subscription to one of the topics receive it. */
        NEWS;

        /** Returns the code that forms, the API and stored events use. */
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
