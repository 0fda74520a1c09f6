package ca.roadshow.events.store.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampCommand.Count;
import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LampsUnderTest
class AggregateGuardIT {

    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @Autowired
    Commands commands;

    @Autowired
    BoundedAggregateCache cache;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Snapshotter snapshotter;

    @Test
    void appliesEventsOfAnotherReplica() {
        var lamp = lit();
        commands.send(new Dim(lamp), TEST);
        anotherReplicaDims(lamp, 2);
        assertThat(commands.send(new Count(lamp), TEST, Integer.class)).isEqualTo(2);
    }

    @Test
    void evictsPartlyUpdatedAggregate() {
        var lamp = lit();
        commands.send(new Dim(lamp), TEST);
        anotherReplicaDims(lamp, 2);
        anotherReplicaDims(lamp, -1); // An event that the aggregate cannot apply, but every other reader can read.
        assertThatThrownBy(() -> commands.send(new Count(lamp), TEST, Integer.class))
                .isInstanceOf(RuntimeException.class);
        assertThat(cache.find(lamp)).isEmpty();
        replacePayloadOfLast(lamp, payloadOfLast(lamp).replace("-1", "3"));
        assertThat(commands.send(new Count(lamp), TEST, Integer.class)).isEqualTo(3);
    }

    @Test
    void concurrentCommandsRunOneAfterTheOther() throws Exception {
        var lamp = lit();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var racing = new ArrayList<Future<?>>();
            for (var i = 0; i < 64; i++) {
                racing.add(pool.submit(() -> commands.send(new Dim(lamp), TEST)));
            }
            for (var each : racing) {
                each.get();
            }
        }
        assertThat(commands.send(new Count(lamp), TEST, Integer.class)).isEqualTo(64);
    }

    @Test
    void storesStateRecordAsSnapshot() {
        var lamp = lit();
        for (var i = 0; i < 1_001; i++) {
            commands.send(new Dim(lamp), TEST);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> snapshots(lamp) == 1);
        assertThat(jdbc.sql("select payloadtype from snapshotevententry where aggregateidentifier = ?")
                        .param(lamp)
                        .query(String.class)
                        .single())
                .isEqualTo("lamp.state");
        cache.removeAll();
        forgetEventsBeforeSnapshot(lamp);
        assertThat(commands.send(new Count(lamp), TEST, Integer.class)).isEqualTo(1_001);
    }

    @Test
    void skipsSnapshotThatAnotherReplicaHasJustTaken() {
        var lampType = cache.find(lit()).orElseThrow().rootType();
        var lamp = lit();
        commands.send(new Dim(lamp), TEST);
        snapshotter.scheduleSnapshot(lampType, lamp);
        await().atMost(Duration.ofSeconds(60)).until(() -> snapshots(lamp) == 1);
        commands.send(new Dim(lamp), TEST);
        snapshotter.scheduleSnapshot(lampType, lamp);
        var other = lit();
        commands.send(new Dim(other), TEST);
        snapshotter.scheduleSnapshot(lampType, other);
        await().atMost(Duration.ofSeconds(60)).until(() -> snapshots(other) == 1);
        assertThat(jdbc.sql("select sequencenumber from snapshotevententry where aggregateidentifier = ?")
                        .param(lamp)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String lit() {
        var lamp = "lamp-" + UUID.randomUUID();
        commands.send(new Light(lamp, "Léa"), TEST);
        return lamp;
    }

    private void anotherReplicaDims(String lamp, int times) {
        jdbc.sql("""
                insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                    payload, payloadrevision, payloadtype, timestamp)
                select aggregateidentifier, sequencenumber + 1, type, ?, metadata,
                    convert_to(json_build_object('lampId', aggregateidentifier, 'times', ?)::text, 'UTF8'),
                    payloadrevision, payloadtype, timestamp
                from domainevententry where aggregateidentifier = ? order by sequencenumber desc limit 1""").params(UUID.randomUUID().toString(), times, lamp).update();
    }

    private String payloadOfLast(String lamp) {
        return jdbc.sql("select convert_from(payload, 'UTF8') from domainevententry where aggregateidentifier = ?"
                        + " order by sequencenumber desc limit 1")
                .param(lamp)
                .query(String.class)
                .single();
    }

    private void replacePayloadOfLast(String lamp, String payload) {
        jdbc.sql("update domainevententry set payload = convert_to(?, 'UTF8') where aggregateidentifier = ?"
                        + " and sequencenumber = (select max(sequencenumber) from domainevententry"
                        + " where aggregateidentifier = ?)")
                .params(payload, lamp, lamp)
                .update();
    }

    private int snapshots(String lamp) {
        return jdbc.sql("select count(*) from snapshotevententry where aggregateidentifier = ?")
                .param(lamp)
                .query(Integer.class)
                .single();
    }

    private void forgetEventsBeforeSnapshot(String lamp) {
        jdbc.sql("delete from domainevententry e using snapshotevententry s where e.aggregateidentifier = ?"
                        + " and s.aggregateidentifier = e.aggregateidentifier and e.sequencenumber < s.sequencenumber")
                .param(lamp)
                .update();
    }
}
