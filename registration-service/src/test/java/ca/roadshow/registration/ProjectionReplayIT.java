package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.registration.checkin.OpenDoorFixture;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.meetup.EarlierEditsFixture;
import ca.roadshow.registration.meetup.EventfulFixture;
import ca.roadshow.registration.organizer.OrganizedFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Replays every projection: its view must contain the same rows as before. */
@RegistrationUnderTest
class ProjectionReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    Replays replays;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serializer serializer;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "community_view_v1, id",
        "roadshow_view_v1, id",
        "meetup_view_v1, id",
        "rsvp_view_v1, rsvp_id",
        "line_move_v1, 'meetup_id, sequence'",
        "check_in_view_v1, arrival_id",
        "person_view_v1, address_id"
    })
    void replayHasSameRows(String view, String id) throws Exception {
        DemoFixture.importWith(commands, json, clock);
        OrganizedFixture.plan(commands);
        OpenDoorFixture.keep(commands);
        EventfulFixture.happen(commands);
        EarlierEditsFixture.store(jdbc, serializer, transactions);
        var processor =
                processing.eventProcessor(view, StreamingEventProcessor.class).orElseThrow();
        await().atMost(PATIENCE).until(() -> caughtUp(processor));
        var before = rows(view, id);
        assertThat(before).isNotEmpty();
        replays.replay(view, () -> assertThat(rows(view, id)).isEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows(view, id)).isEqualTo(before));
    }

    @Test
    void coversEveryEventOfAMeetup() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        EventfulFixture.happen(commands);
        EarlierEditsFixture.store(jdbc, serializer, transactions);
        assertThat(jdbc.sql("select distinct payloadtype from domainevententry")
                        .query(String.class)
                        .list())
                .containsAll(EventfulFixture.everything());
    }

    /** The access register is read by every request, so a replay must not empty it. */
    @Test
    void keepsAccessRegisterDuringReplay() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        var processor = processing
                .eventProcessor("access_v1", StreamingEventProcessor.class)
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> !rows("role_grant", "address_id").isEmpty() && caughtUp(processor));
        var keys = rows("verification_key", "key_id");
        var roles = rows("role_grant", "address_id, role, scope");
        assertThat(keys).isNotEmpty();
        replays.replay("access_v1", () -> {
            assertThat(rows("verification_key", "key_id")).isEqualTo(keys);
            assertThat(rows("role_grant", "address_id, role, scope")).isEqualTo(roles);
        });
        await().atMost(PATIENCE).until(() -> caughtUp(processor));
        assertThat(rows("verification_key", "key_id")).isEqualTo(keys);
        assertThat(rows("role_grant", "address_id, role, scope")).isEqualTo(roles);
    }

    /** Whether every segment has processed the last stored event. */
    private boolean caughtUp(StreamingEventProcessor processor) {
        var head = jdbc.sql("select max(globalindex) from domainevententry")
                .query(Long.class)
                .single();
        var segments = processor.processingStatus().values();
        return segments.size() == 4
                && segments.stream().allMatch(each -> each.getCurrentPosition().orElse(-1) >= head);
    }

    /**
     * The rows of a view, without RSVPs of erased people: their seats are released in the background, so these rows may
     * change during the test.
     */
    private List<String> rows(String view, String id) {
        var lasting = view.equals("rsvp_view_v1")
                ? " where not exists (select from forgotten_person f where f.person_id = v.address_id)"
                : "";
        return jdbc.sql("select row_to_json(v)::jsonb from " + view + " v" + lasting + " order by " + id)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
