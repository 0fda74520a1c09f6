package ca.roadshow.registration.rsvp;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.testkit.SignedInPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A meetup's page for a signed-in person, and its form, which changes with the seats. */
@RegistrationUnderTest
class OwnRsvpIT {

    private final String email = "zoe-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @Autowired
    AccessRegister register;

    @Autowired
    PersonalData personalData;

    private Browser anybody;
    private Browser zoe;
    private AddressId person;

    @BeforeEach
    void signedIn() {
        person = addressIds.of(email);
        anybody = new Browser(port);
        zoe = anybody.with(new SignedInPeople(database, "http://localhost:8080").cookie(person.value()));
    }

    @Test
    void showsOwnRsvpToSignedInPersonOnly() throws Exception {
        var meetup = meetup(1);
        rsvp(meetup, 1);
        var page = eventually(() -> page(zoe, meetup), body -> body.contains("Seat confirmed"));

        assertThat(page)
                .containsPattern(
                        "href=\"/meetups/" + meetup + "/rsvps/rsvp-[^\"]+token=[^\"]+\">View or change my RSVP")
                .contains("<summary>RSVP for someone else</summary>")
                .doesNotContain("value=\"" + email);
        assertThat(seats(zoe, meetup)).contains("id=\"rsvp-own\"", "Seat confirmed", "View or change my RSVP");
        assertThat(page(anybody, meetup)).doesNotContain("Seat confirmed", "View or change my RSVP", "<details", email);
        assertThat(seats(anybody, meetup)).doesNotContain("Seat confirmed", "View or change my RSVP");
    }

    @Test
    void prefillsFormFromLatestRsvp() throws Exception {
        var first = meetup(5);
        var next = meetup(5);
        rsvp(first, 3);

        assertThat(eventually(() -> page(zoe, next), body -> body.contains(email)))
                .contains("value=\"Zoé Tremblay\"", "value=\"" + email + "\"")
                .contains("<option value=\"fr\" selected", "<option value=\"1\" selected");
        assertThat(page(anybody, next)).doesNotContain("Zoé Tremblay");
    }

    @Test
    void prefillsNameFromRole() throws Exception {
        var contact = personalData.seal(person, new HolderContact("Zoé of the door", email, "fr"));
        register.grant(person, new Grant(Role.DOOR, "meetup-any"), contact);

        assertThat(page(zoe, meetup(5))).contains("value=\"Zoé of the door\"", "value=\"" + email + "\"");
    }

    @Test
    void updatesFormWithSeats() throws Exception {
        var meetup = meetup(1);
        assertThat(page(anybody, meetup)).contains("<span id=\"rsvp-action\">Reserve my seat</span></button>");
        assertThat(seats(anybody, meetup))
                .contains("<span id=\"rsvp-action\" hx-swap-oob=\"innerHTML\">Reserve my seat</span>")
                .doesNotContain("All seats are taken", "<input", "<form");

        rsvp(meetup, 1);

        assertThat(eventually(() -> seats(anybody, meetup), body -> body.contains("Full")))
                .contains("<span id=\"rsvp-action\" hx-swap-oob=\"innerHTML\">Join the waitlist</span>")
                .containsPattern("<div id=\"rsvp-outlook\" hx-swap-oob=\"innerHTML\">\\s*<p>All seats are taken");
        assertThat(page(anybody, meetup)).contains("<span id=\"rsvp-action\">Join the waitlist</span></button>");
    }

    @Test
    void hidesButtonWhenRegistrationIsClosed() throws Exception {
        var meetup = meetup(1);
        commands.send(
                new CallOffMeetup(MeetupId.of(new Slug(meetup)), null, Instant.now()),
                Provenance.ofSystem("test", Origin.API));

        assertThat(eventually(() -> seats(anybody, meetup), body -> body.contains("data-closed")))
                .contains("This meetup was cancelled.");
    }

    private String meetup(int seats) {
        var slug = announced(commands, seats).value();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> anybody.get("/meetups/" + slug).statusCode() == 200);
        return slug;
    }

    private void rsvp(String meetup, int people) throws Exception {
        var body = "{\"name\":\"Zoé Tremblay\",\"email\":\"%s\",\"locale\":\"fr\",\"partySize\":%d}"
                .formatted(email, people);
        assertThat(anybody.api("POST", "/api/meetups/" + meetup + "/rsvps", body)
                        .statusCode())
                .isEqualTo(201);
    }

    private static String page(Browser browser, String meetup) throws Exception {
        return browser.get("/meetups/" + meetup).body();
    }

    private static String seats(Browser browser, String meetup) throws Exception {
        return browser.get("/meetups/" + meetup + "/seats").body();
    }

    private static String eventually(Callable<String> page, Predicate<String> shown) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(page, shown);
    }
}
