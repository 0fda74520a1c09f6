package ca.roadshow.registration.meetup.relay;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Reads an RSVP from its stored events, for messages to other services. Nothing is published about an RSVP whose
 * contact can no longer be decrypted, because no other service could then know its person.
 */
@Component
@NamedInterface("registrations")
public class Registrations {

    /** @param communityId of the meetup; null for a conference of the whole network */
    public record Registration(String addressId, @Nullable String communityId) {}

    private final StoredFacts facts;
    private final PersonalData personalData;

    Registrations(StoredFacts facts, PersonalData personalData) {
        this.facts = facts;
        this.personalData = personalData;
    }

    /** Whether messages about the RSVP are published. Reads the store only for people who were erased before. */
    boolean areTold(String meetupId, String rsvpId, String addressId) {
        return !personalData.wasForgotten(addressId)
                || openableContacts(meetupId, rsvpId).findAny().isPresent();
    }

    /** Returns empty if the contact can no longer be decrypted. */
    public Optional<Registration> find(String meetupId, String rsvpId) {
        return openableContacts(meetupId, rsvpId)
                .findFirst()
                .map(contact -> new Registration(contact.personId(), community(meetupId)));
    }

    private @Nullable String community(String meetupId) {
        for (var fact : facts.after(meetupId, -1, List.of(MeetupScheduled.class))) {
            if (fact.getPayload() instanceof MeetupScheduled scheduled) {
                return scheduled.communityId();
            }
        }
        return null;
    }

    private Stream<Sealed> openableContacts(String meetupId, String rsvpId) {
        return facts.mentioning(rsvpId, meetupId, List.of(SeatConfirmed.class, PartyWaitlisted.class)).stream()
                .flatMap(fact -> contact(fact.getPayload(), rsvpId).stream())
                .filter(contact -> personalData.openBytes(contact).isPresent());
    }

    private static Optional<Sealed> contact(Object event, String rsvpId) {
        return switch (event) {
            case SeatConfirmed confirmed when confirmed.rsvpId().equals(rsvpId) -> Optional.of(confirmed.contact());
            case PartyWaitlisted waitlisted
            when waitlisted.rsvpId().equals(rsvpId) -> Optional.of(waitlisted.contact());
            default -> Optional.empty();
        };
    }
}
