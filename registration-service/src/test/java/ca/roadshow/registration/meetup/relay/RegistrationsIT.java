package ca.roadshow.registration.meetup.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupCommand;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.MeetupFixture;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing about an erased person's RSVP is published, also when a relay starts from the first event. */
@RegistrationUnderTest
class RegistrationsIT {

    private final Slug slug = new Slug("test-" + UUID.randomUUID());
    private final MeetupId meetup = MeetupId.of(slug);
    private final AddressId zoe = new AddressId("addr-" + UUID.randomUUID());
    private final Instant now = Instant.now();

    @Autowired
    Commands commands;

    @Autowired
    PersonalData personalData;

    @Autowired
    Registrations registrations;

    @Autowired
    MeetupRelay relay;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void meetup() {
        var any = MeetupFixture.schedule(60);
        send(new ScheduleMeetup(
                meetup,
                slug,
                any.kind(),
                any.title(),
                null,
                null,
                null,
                null,
                now.plus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(31)),
                any.zone(),
                60,
                any.content(),
                now));
    }

    @Test
    void publishesKnownPeople() {
        var first = rsvp();
        assertThat(isTold(first)).isTrue();
        send(new CancelRsvp(meetup, first, now));
        forget();
        assertThat(isTold(first)).isFalse();
        var second = rsvp();
        assertThat(isTold(second)).as("a returning person is new").isTrue();
        assertThat(isTold(first)).isFalse();
    }

    @Test
    void skipsRsvpsOfErasedPeople() {
        var mine = rsvp();
        forget();
        var id = meetup.value();
        var rsvp = mine.value();
        var person = zoe.value();
        assertThatNoException().isThrownBy(() -> {
            var promoted = new PartyPromoted(id, rsvp, person, 1, now);
            relay.on(promoted, new GenericDomainEventMessage<>("Meetup", id, 2, promoted));
            var released = new SeatReleased(id, rsvp, person, 1, now);
            relay.on(released, new GenericDomainEventMessage<>("Meetup", id, 3, released));
            var left = new LineLeft(id, rsvp, person, 1, now);
            relay.on(left, new GenericDomainEventMessage<>("Meetup", id, 4, left));
            var repeated = new RsvpRepeated(id, rsvp, person, 1, now);
            relay.on(repeated, new GenericDomainEventMessage<>("Meetup", id, 5, repeated));
            var resized = new PartyResized(id, rsvp, person, 1, 2, true, now);
            relay.on(resized, new GenericDomainEventMessage<>("Meetup", id, 6, resized));
        });
    }

    private boolean isTold(RsvpId rsvp) {
        return registrations.areTold(meetup.value(), rsvp.value(), zoe.value());
    }

    private RsvpId rsvp() {
        var id = new RsvpId("rsvp-" + UUID.randomUUID());
        var contact = personalData.seal(zoe, new Contact("Zoé", "zoe@example.org", "fr"));
        send(new Rsvp(meetup, id, zoe, contact, new PartySize(1), null, Instant.now()));
        return id;
    }

    private void forget() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> personalData.forget(zoe, Instant.now()));
    }

    private void send(MeetupCommand command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }
}
