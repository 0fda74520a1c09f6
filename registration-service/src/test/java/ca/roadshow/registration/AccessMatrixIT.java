package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.Commands;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.meetup.FindMeetups;
import ca.roadshow.testkit.AccessMatrix;
import ca.roadshow.testkit.AccessMatrix.Here;
import ca.roadshow.testkit.Approved;
import ca.roadshow.testkit.SignedInPeople;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint, as everyone. */
@RegistrationUnderTest
class AccessMatrixIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    DataSource database;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    FindMeetups meetups;

    @LocalServerPort
    int port;

    @Test
    void statesTheRulesThatWereApproved() {
        Approved.json("access/rules", json.writeValueAsString(AccessMatrix.rules(mappings)));
    }

    @Test
    void letsInWhomTheRulesSay() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> meetups.list(FindMeetups.When.UPCOMING, null, null, 100).stream()
                        .anyMatch(each -> "community-toronto".equals(each.communityId())));
        var meetup = meetups.list(FindMeetups.When.UPCOMING, null, null, 100).stream()
                .filter(each -> "community-toronto".equals(each.communityId()))
                .findFirst()
                .orElseThrow();
        var variables = Map.of(
                "meetup", meetup.slug(), "idOrSlug", meetup.slug(), "slug", meetup.slug(), "community", "toronto");
        var matrix = new AccessMatrix(
                URI.create("http://localhost:" + port),
                new SignedInPeople(database, "http://localhost:8080"),
                new Here("community-toronto", meetup.id(), "call-here"),
                variables,
                person -> {});
        assertThat(matrix.walk(mappings)).isEmpty();
    }
}
