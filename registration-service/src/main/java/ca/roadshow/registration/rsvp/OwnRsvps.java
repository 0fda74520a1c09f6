package ca.roadshow.registration.rsvp;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonConditions;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.identity.person.PersonNames;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.rsvp.view.RsvpView;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The RSVPs of a signed-in person, and the form of a meetup, prefilled for them. */
@Component
class OwnRsvps {

    private record Row(String rsvpId, String meetupId, RsvpStatus status) {}

    private record Latest(@Nullable Contact contact, int people) {}

    /** Excludes RSVPs from before the person was erased. */
    private static final String READABLE = " and " + PersonConditions.isReadable("mine.contact");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FindMeetups meetups;
    private final RsvpLinks links;
    private final PersonNames names;
    private final PersonalData personalData;

    OwnRsvps(
            JdbcClient jdbc,
            JsonMapper json,
            FindMeetups meetups,
            RsvpLinks links,
            PersonNames names,
            PersonalData personalData) {
        this.jdbc = jdbc;
        this.json = json;
        this.meetups = meetups;
        this.links = links;
        this.names = names;
        this.personalData = personalData;
    }

    /** Returns all RSVPs of the person, in no order. */
    List<MyRsvp> of(AddressId person) {
        return jdbc
                .sql("select rsvp_id, meetup_id, status from rsvp_view_v1 mine where address_id = ?" + READABLE)
                .param(person.value())
                .query((row, _) -> new Row(row.getString(1), row.getString(2), RsvpStatus.valueOf(row.getString(3))))
                .list()
                .stream()
                .flatMap(row -> meetups.byIdOrSlug(row.meetupId()).stream()
                        .map((MeetupView meetup) ->
                                new MyRsvp(meetup, row.status(), links.ownPath(meetup.slug(), row.rsvpId()))))
                .toList();
    }

    /** Returns the person's RSVP to the meetup; null if there is none, if it was cancelled, or without a signed-in person. */
    @Nullable
    MyRsvp at(MeetupView meetup, @Nullable SignedIn person) {
        return person == null ? null : active(meetup, person.id()).orElse(null);
    }

    /** Returns the empty form, prefilled for a signed-in person. */
    RsvpRequest form(MeetupView meetup, @Nullable SignedIn person, Language reader) {
        return person == null ? blank(reader) : known(meetup, person.id(), reader);
    }

    /** Returns the form prefilled from an RSVP, as far as it can be decrypted. */
    RsvpRequest formAfter(RsvpView rsvp, Language reader) {
        return contact(rsvp.contact())
                .map(contact -> request(contact, rsvp.partySize(), reader))
                .orElseGet(() -> blank(reader));
    }

    private Optional<MyRsvp> active(MeetupView meetup, AddressId person) {
        return jdbc.sql("select rsvp_id, status from rsvp_view_v1 mine where address_id = ? and meetup_id = ?"
                        + " and status <> 'CANCELLED'" + READABLE + " order by accepted_at desc limit 1")
                .params(person.value(), meetup.id())
                .query((row, _) -> new MyRsvp(
                        meetup,
                        RsvpStatus.valueOf(row.getString("status")),
                        links.ownPath(meetup.slug(), row.getString("rsvp_id"))))
                .optional();
    }

    private RsvpRequest known(MeetupView meetup, AddressId person, Language reader) {
        var latest = latest(meetup, person);
        return latest.map(Latest::contact)
                .map(contact -> request(contact, latest.get().people(), reader))
                .or(() -> names.contact(person).map(contact -> request(contact, reader)))
                .orElseGet(() -> blank(reader));
    }

    /**
     * Finds an RSVP to prefill from: to this meetup, or else the latest. The party size is used only if it is of this
     * meetup.
     */
    private Optional<Latest> latest(MeetupView meetup, AddressId person) {
        return jdbc.sql("select contact, case when meetup_id = ? then party_size else 1 end as people"
                        + " from rsvp_view_v1 mine where address_id = ?" + READABLE
                        + " order by meetup_id = ? desc, accepted_at desc limit 1")
                .params(meetup.id(), person.value(), meetup.id())
                .query((row, _) -> new Latest(
                        contact(json.readValue(row.getString("contact"), Sealed.class))
                                .orElse(null),
                        row.getInt("people")))
                .optional();
    }

    private Optional<Contact> contact(@Nullable Sealed stored) {
        return Optional.ofNullable(stored).flatMap(kept -> personalData.open(kept, Contact.class));
    }

    private static RsvpRequest request(Contact contact, int people, Language reader) {
        return new RsvpRequest(
                contact.name(), contact.email(), Language.of(contact.language()).orElse(reader), people, null);
    }

    private static RsvpRequest request(HolderContact contact, Language reader) {
        return new RsvpRequest(contact.name(), contact.email(), reader, 1, null);
    }

    private static RsvpRequest blank(Language reader) {
        return new RsvpRequest(null, null, reader, 1, null);
    }
}
