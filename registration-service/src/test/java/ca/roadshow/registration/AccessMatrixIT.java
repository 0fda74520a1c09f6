package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.testkit.AccessMatrix;
import ca.roadshow.testkit.AccessMatrix.Here;
import ca.roadshow.testkit.Approved;
import ca.roadshow.testkit.SignedInPeople;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Calls every endpoint with every role. */
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
    void rulesEqualApprovedFile() {
        Approved.json("access/rules", json.writeValueAsString(AccessMatrix.rules(mappings)));
    }

    @Test
    void endpointsEnforceTheRules() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> meetups.list(FindMeetups.When.UPCOMING, null, null, 10_000).stream()
                        .anyMatch(each -> "community-toronto".equals(each.communityId())));
        var meetup = new MeetupId("meetup-of-the-matrix");
        commands.send(schedule(meetup), Provenance.ofSystem("test", Origin.API), ToPlan.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> meetups.byIdOrSlug(meetup.value()).isPresent());
        var variables = Map.of(
                "meetup", meetup.value(), "idOrSlug", meetup.value(), "slug", meetup.value(), "community", "toronto");
        var matrix = new AccessMatrix(
                URI.create("http://localhost:" + port),
                new SignedInPeople(database, "http://localhost:8080"),
                new Here("community-toronto", meetup.value(), "call-here"),
                variables);
        assertThat(matrix.walk(mappings)).isEmpty();
    }

    /** A meetup for one request, since some endpoints call it off. */
    private ScheduleMeetup schedule(MeetupId meetup) {
        var start = clock.instant().plus(Duration.ofDays(60));
        return new ScheduleMeetup(
                meetup,
                new Slug("of-the-matrix"),
                Kind.MEETUP,
                Bilingual.both("Matrix", "Matrice"),
                new CommunityId("community-toronto"),
                null,
                null,
                null,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                5,
                MeetupContent.of(Bilingual.both("All come", "Tout le monde vient"), List.of()),
                clock.instant());
    }
}
