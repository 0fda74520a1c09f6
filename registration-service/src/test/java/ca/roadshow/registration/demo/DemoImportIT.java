package ca.roadshow.registration.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.RegistrationState;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.roadshow.FindRoadshows;
import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class DemoImportIT {

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindCommunities communities;

    @Autowired
    FindRoadshows roadshows;

    @Autowired
    FindMeetups meetups;

    @Test
    void importsHistoryAndUpcomingMeetupsOnce() throws Exception {
        importDemo();
        var events = imported();
        assertThat(events).isEqualTo(5 + 3 + 15 + 1 + 6);
        importDemo();
        assertThat(imported()).isEqualTo(events);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> roadshows.all().size() == 3
                        && communities.all().size() == 5
                        && meetups.byIdOrSlug("montreal-cloud-native-day-2019").isPresent()
                        && past() == 16);
        var ottawa = meetups.byIdOrSlug("2018-q2-ottawa").orElseThrow();
        assertThat(ottawa.heldOn()).isNull();
        assertThat(ottawa.content().agenda()).hasSize(4);
        var conference = meetups.byIdOrSlug("montreal-cloud-native-day-2019").orElseThrow();
        assertThat(conference.kind()).isEqualTo(Kind.CONFERENCE);
        assertThat(conference.attendance()).isEqualTo(200);
        assertThat(conference.content().agenda()).hasSize(11);
        assertThat(conference.content().sponsors()).hasSize(13);
        var invented = jdbc
                .sql("select id from meetup_view_v1 where host = 'Roadshow Démo' and starts_at > now()")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(id -> meetups.byIdOrSlug(id).stream())
                .toList();
        assertThat(invented)
                .hasSize(6)
                .allMatch(each -> each.registrationAt(clock.instant()) == RegistrationState.OPEN);
        assertThat(invented)
                .filteredOn(each -> each.slug().startsWith("montreal-"))
                .singleElement()
                .satisfies(each -> assertThat(each.capacity()).isEqualTo(5));
    }

    private long past() {
        return jdbc.sql("select count(*) from meetup_view_v1 where season is not null and id in ("
                        + " select aggregate from event_log where metadata->>'origin' = 'import')")
                .query(Long.class)
                .single();
    }

    private void importDemo() throws Exception {
        new DemoImport(commands, json, clock).run(new DefaultApplicationArguments());
    }

    private long imported() {
        return jdbc.sql("select count(*) from event_log where metadata->>'origin' = 'import'")
                .query(Long.class)
                .single();
    }
}
