package ca.roadshow.registration.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.PublishedMessages;
import ca.roadshow.registration.PublishedMessages.Published;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.checkin.DoorCommand.AdmitWalkIn;
import ca.roadshow.registration.checkin.DoorCommand.CheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoCheckIn;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The messages to other services about check-ins. */
@RegistrationUnderTest
class DoorRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Slug slug = new Slug("came-" + UUID.randomUUID());
    private final MeetupId meetup = MeetupId.of(slug);
    private final DoorId door = DoorId.of(meetup);

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void schedule() throws Exception {
        var start = Instant.now().plus(Duration.ofHours(1));
        send(new ScheduleMeetup(
                meetup,
                slug,
                Kind.MEETUP,
                Bilingual.both("Doors", "Portes"),
                new CommunityId("community-ottawa"),
                null,
                null,
                null,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                20,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()),
                Instant.now()));
        var browser = new Browser(port);
        await().atMost(PATIENCE).until(() -> browser.get("/meetups/" + slug).statusCode() == 200);
    }

    @Test
    void publishesCheckInsAndTheirUndoing() throws Exception {
        var email = "zoe@" + slug + ".example";
        var zoe = rsvp(email);
        checkIn(zoe, 1);
        checkIn(zoe, 2);
        send(new UndoCheckIn(door, meetup, zoe, Instant.now()));
        var told = PublishedMessages.upTo("attendee-check-in-undone", door.value());
        assertThat(told)
                .extracting(Published::what)
                .containsExactly("attendee-checked-in", "attendee-checked-in", "attendee-check-in-undone");
        assertThat(told)
                .allSatisfy(each -> assertThat(each.body())
                        .contains(
                                meetup.value(),
                                zoe.value(),
                                addressIds.of(email).value())
                        .doesNotContain("Zoé", email));
        assertThat(told.get(0).body()).contains("\"people\":1", "\"communityId\":\"community-ottawa\"");
        assertThat(told.get(1).body()).as("all checked-in people").contains("\"people\":3");
    }

    @Test
    void skipsWalkInsAndErasedPeople() throws Exception {
        var email = "remi@" + slug + ".example";
        var remi = rsvp(email);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> personalData.forget(addressIds.of(email), Instant.now()));
        checkIn(remi, 1);
        send(new AdmitWalkIn(
                door, meetup, WalkInId.ofRequest("walk-" + slug), false, 20, new PartySize(1), Instant.now()));
        var zoe = rsvp("zoe@" + slug + ".example");
        checkIn(zoe, 1);
        assertThat(PublishedMessages.upTo("attendee-checked-in", door.value()))
                .singleElement()
                .satisfies(only -> assertThat(only.body()).contains(zoe.value()));
    }

    private RsvpId rsvp(String email) throws Exception {
        var body = json.writeValueAsString(Map.of("name", "Zoé", "email", email, "locale", "en", "partySize", 3));
        var answer = new Browser(port).api("POST", "/api/meetups/" + slug + "/rsvps", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new RsvpId(json.readTree(answer.body()).get("rsvpId").asString());
    }

    private void checkIn(RsvpId rsvp, int people) {
        var seat = new Seat(Seat.Standing.CONFIRMED, 3);
        send(new CheckIn(door, meetup, rsvp, false, seat, people, null, Instant.now()));
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }
}
