package ca.roadshow.registration.meetup;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which RSVPs the other services may hear of. One whose contact is destroyed is never told again, so that nothing that
 * followed from it is told either: elsewhere nobody would know whom it is about.
 */
@Component
class Registrations {

    private static final String[] STORED = Stream.of(SeatConfirmed.class, PartyWaitlisted.class)
            .map(type -> StoredVocabulary.nameOf(type).value())
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    Registrations(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** Reads the store only for people who were forgotten once. */
    boolean areTold(String meetupId, String rsvpId, String addressId) {
        return !personalData.wasForgotten(addressId) || opens(meetupId, rsvpId);
    }

    private boolean opens(String meetupId, String rsvpId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from (
                                select convert_from(payload, 'UTF8')::jsonb as fact from domainevententry
                                where aggregateidentifier = ? and payloadtype = any (?)) registration
                            join person_key on person_id = fact -> 'contact' ->> 'personId'
                                and key_id = fact -> 'contact' ->> 'keyId'
                            where fact ->> 'rsvpId' = ?)""")
                .params(meetupId, STORED, rsvpId)
                .query(Boolean.class)
                .single();
    }
}
