package ca.roadshow.registration.checkin;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.rsvp.view.FindGuests;
import ca.roadshow.registration.rsvp.view.FindGuests.Guest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds guests of one meetup by ticket or by name. Decrypts their names in memory and does not store them. */
@Component
class FindGuestsAtDoor {

    /**
     * A party, for check-in.
     *
     * @param name null if the person was erased
     * @param in null while none of the party is checked in
     */
    record Found(
            RsvpId rsvpId,
            @Nullable String name,
            int partySize,
            RsvpStatus status,
            FindCheckIns.@Nullable CheckedIn in) {

        public int missing() {
            return partySize - (in == null ? 0 : in.people());
        }

        /** Whether the check-in button is shown. */
        public boolean mayComeIn() {
            return status == RsvpStatus.CONFIRMED && missing() > 0;
        }

        @Override
        public String toString() {
            return "Found[" + rsvpId + "]";
        }
    }

    private static final int SHORTEST = 2;
    private static final int MOST = 20;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Emoji count as letters, because some names contain them. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]+");

    private final FindGuests guests;
    private final FindCheckIns checkIns;
    private final PersonalData personalData;

    FindGuestsAtDoor(FindGuests guests, FindCheckIns checkIns, PersonalData personalData) {
        this.guests = guests;
        this.checkIns = checkIns;
        this.personalData = personalData;
    }

    Optional<Found> find(String meetupId, RsvpId rsvpId) {
        return guests.find(meetupId, rsvpId)
                .map(guest -> found(
                        guest,
                        nameOf(guest),
                        checkIns.find(rsvpId.value())
                                .map(in -> Map.of(rsvpId.value(), in))
                                .orElse(Map.of())));
    }

    /** Guests whose name contains all typed words, ignoring accents: at most 20, those with a seat first. */
    List<Found> byName(String meetupId, String typed) {
        var words = BETWEEN_WORDS
                .splitAsStream(plain(typed))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().mapToInt(String::length).sum() < SHORTEST) {
            return List.of();
        }
        var inside = checkIns.parties(meetupId);
        return guests.of(meetupId).stream()
                .map(guest -> found(guest, nameOf(guest), inside))
                .filter(guest -> guest.name() != null && holds(guest.name(), words))
                .sorted(Comparator.comparing(Found::status).thenComparing(guest -> plain(String.valueOf(guest.name()))))
                .limit(MOST)
                .toList();
    }

    private static Found found(Guest guest, @Nullable String name, Map<String, FindCheckIns.CheckedIn> inside) {
        return new Found(
                guest.rsvpId(),
                name,
                guest.partySize(),
                guest.status(),
                inside.get(guest.rsvpId().value()));
    }

    private @Nullable String nameOf(Guest guest) {
        return personalData
                .open(guest.contact(), Contact.class)
                .map(Contact::name)
                .orElse(null);
    }

    private static boolean holds(String name, List<String> words) {
        var parts = BETWEEN_WORDS.split(plain(name));
        return words.stream().allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)));
    }

    /** Lower case without accents: {@code Éloïse} becomes {@code eloise}. */
    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l");
    }
}
