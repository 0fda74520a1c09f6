package ca.roadshow.registration.meetup.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.PublishedMessages;
import ca.roadshow.registration.PublishedMessages.Published;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupCommand;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The messages to other services about a meetup. Their sequence numbers equal those of the view, because calendar
 * entries in mails and on pages use the same numbers.
 */
@RegistrationUnderTest
class MeetupRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");

    private final Slug slug = new Slug("told-" + UUID.randomUUID());
    private final MeetupId meetup = MeetupId.of(slug);
    private final Instant six = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    PersonalData personalData;

    @BeforeEach
    void published() {
        send(new DraftMeetup(meetup, slug, Kind.MEETUP, null, plan(six, "Room 1", 20), null, Instant.now()));
        send(new PublishMeetup(meetup, Instant.now()));
    }

    @Test
    void publishesPartySize() {
        var zoe = rsvp("zoe");
        send(new ChangeParty(meetup, zoe, new PartySize(3), Instant.now()));
        assertThat(PublishedMessages.upTo("attendee-party-changed", meetup.value())
                        .getLast()
                        .body())
                .contains("\"rsvpId\":\"" + zoe.value() + "\"", "\"partySize\":3")
                .doesNotContain("Zoé");
    }

    @Test
    void usesSequenceNumbersOfPages() throws Exception {
        change(plan(six, "Room 2", 20));
        assertThat(numberOnPage(2)).isEqualTo(2);
        change(plan(six.plusSeconds(3_600), "Room 2", 20));
        assertThat(numberOnPage(3)).isEqualTo(3);
        change(plan(six.plusSeconds(3_600), "Room 2", 30));
        assertThat(numberOnPage(4)).isEqualTo(4);
        var closing = new RegistrationWindow(null, six.minusSeconds(60));
        change(plan(six.plusSeconds(3_600), "Room 2", 30).with(closing));
        rsvp("zoe");
        change(plan(six.plusSeconds(7_200), "Room 3", 40));
        send(new CallOffMeetup(meetup, null, Instant.now()));

        var told = PublishedMessages.upTo("meetup-withdrawn", meetup.value());
        assertThat(told)
                .extracting(each -> each.what() + " " + each.number())
                .as("the window in 5 is not published")
                .containsExactly(
                        "meetup-announced 1",
                        "meetup-revised 2",
                        "meetup-revised 3",
                        "meetup-revised 4",
                        "attendee-registered 6",
                        "meetup-revised 7",
                        "meetup-withdrawn 8");
        assertThat(told.get(5).body())
                .as("all changes of one edit")
                .contains("\"venue\":\"Room 3\"", "\"startsAt\":\"" + six.plusSeconds(7_200) + "\"", "\"capacity\":40");
        assertThat(numberOnPage(8)).isEqualTo(8);
    }

    @Test
    void keepsNumberWhenOnlyTheWindowChanges() throws Exception {
        var closing = new RegistrationWindow(null, six.minusSeconds(60));
        change(plan(six, "Room 1", 20).with(closing));
        rsvp("zoe");
        var browser = new Browser(port);
        await().atMost(PATIENCE)
                .until(() -> browser.get("/api/meetups/" + slug).body().contains("\"confirmed\":1"));
        assertThat(numberOnPage(1)).isEqualTo(1);
        assertThat(PublishedMessages.upTo("attendee-registered", meetup.value()))
                .extracting(Published::what)
                .containsExactly("meetup-announced", "attendee-registered");
    }

    /** The sequence number in the page's calendar entry, once the view is that far. */
    private long numberOnPage(long expected) throws Exception {
        var browser = new Browser(port);
        var path = "/meetups/" + slug + "/calendar.ics?lang=en";
        await().atMost(PATIENCE).until(() -> browser.get(path).body().contains("SEQUENCE:" + expected + "\r"));
        var number = SEQUENCE.matcher(browser.get(path).body());
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private RsvpId rsvp(String who) {
        var address = new AddressId("addr-" + who + "-" + slug);
        var contact = personalData.seal(address, new Contact("Zoé", who + "@example.org", "fr"));
        var id = RsvpId.random();
        send(new Rsvp(meetup, id, address, contact, new PartySize(1), null, Instant.now()));
        return id;
    }

    private void change(MeetupPlan plan) {
        send(new ChangeMeetup(meetup, plan, null, Instant.now()));
    }

    private void send(MeetupCommand command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }

    private static MeetupPlan plan(Instant start, String venue, int capacity) {
        return new MeetupPlan(
                Bilingual.both("Told", "Dit"),
                null,
                venue,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Halifax"),
                capacity,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()));
    }
}
