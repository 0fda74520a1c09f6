package ca.roadshow.registration;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.testkit.HostileRequests;
import ca.roadshow.testkit.SignedInPeople;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every endpoint with hostile input. */
@RegistrationUnderTest
class HostileRequestsIT {

    private static final String PERSON = "addr-hostile";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    DataSource database;

    @Autowired
    Commands commands;

    @Autowired
    FindMeetups meetups;

    @LocalServerPort
    int port;

    @Test
    void areRefusedWithoutServerError() {
        var slug = announced(commands, 5).value();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> meetups.byIdOrSlug(slug).isPresent());
        var people = new SignedInPeople(database, "http://localhost:8080");
        people.grant(PERSON, "ORGANIZER", "*");
        var requests = new HostileRequests(
                port,
                people.cookie(PERSON),
                Map.of("meetup", slug, "idOrSlug", slug, "slug", slug, "community", "toronto"),
                pattern -> pattern.contains("sign-out") || pattern.contains("sessions"));

        assertThat(requests.walk(mappings)).isEmpty();
    }
}
