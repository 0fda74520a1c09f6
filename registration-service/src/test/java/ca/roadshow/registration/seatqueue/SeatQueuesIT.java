package ca.roadshow.registration.seatqueue;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static ca.roadshow.registration.meetup.RushFixture.by;
import static ca.roadshow.registration.meetup.RushFixture.stored;
import static ca.roadshow.registration.meetup.RushFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.aggregate.AggregateLocks;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.FindStanding;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupFixture;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MoveReason;
import ca.roadshow.registration.meetup.RsvpRefusal;
import ca.roadshow.registration.meetup.RushFixture.Stored;
import ca.roadshow.registration.meetup.seats.RsvpStanding;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.web.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationUnderTest
class SeatQueuesIT {

    private static final SeatProperties SETTINGS = settings(2_000, Duration.ofSeconds(20));

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    FindStanding standings;

    @Autowired
    SeatQueues queues;

    @Autowired
    SeatDrain drain;

    @Autowired
    Commands commands;

    @Autowired
    AggregateLocks locks;

    @Autowired
    PersonalData personalData;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @AfterEach
    void everybodyGoesHome() {
        people.close();
    }

    @Test
    void concurrentRequestsShareTransactionsWithoutOverselling() throws Exception {
        var meetup = announced(commands, 50);
        var wishes = wishes(meetup, 400);
        var answers = rush(queues, wishes);
        var placed = stored(jdbc, meetup);
        assertThat(placed).hasSize(400).extracting(Stored::addressId).doesNotHaveDuplicates();
        assertThat(placed).filteredOn(Stored::confirmed).hasSize(50);
        assertThat(placed.subList(50, 400)).extracting(Stored::position).containsExactlyElementsOf(upTo(350));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Placed.class));
        assertThat(transactionsOf(meetup)).as("transactions of 400 RSVPs").isLessThan(200);
    }

    @Test
    void everyEventNamesItsRequest() throws Exception {
        var meetup = announced(commands, 5);
        rush(queues, wishes(meetup, 40));
        var mismatched = jdbc.sql("""
            select count(*) from (
                select convert_from(payload, 'UTF8')::jsonb ->> 'addressId' as address,
                    convert_from(metadata, 'UTF8')::jsonb ->> 'actor' as actor,
                    convert_from(metadata, 'UTF8')::jsonb ->> 'causation' as cause
                from domainevententry where aggregateidentifier = ? and sequencenumber > 0) fact
            where address <> actor or cause is null\
            """)
                .param(MeetupId.of(meetup).value())
                .query(Integer.class)
                .single();
        assertThat(mismatched).isZero();
        assertThat(causesOf(meetup)).isEqualTo(40);
    }

    @Test
    void refusedRequestDoesNotAffectOthers() throws Exception {
        var meetup = announced(commands, 4);
        var wishes = new ArrayList<>(wishes(meetup, 20));
        IntStream.range(0, 10).forEach(number -> wishes.add(wish(meetup, "family-" + number, 5)));
        var answers = rush(queues, wishes);
        assertThat(answers.subList(20, 30)).containsOnly(new RsvpRefused(RsvpRefusal.PARTY_LARGER_THAN_CAPACITY));
        assertThat(stored(jdbc, meetup))
                .hasSize(20)
                .filteredOn(Stored::confirmed)
                .hasSize(4);
    }

    @Test
    void failsOnlyTheRequestThatCannotBeDecided() throws Exception {
        var meetup = announced(commands, 4);
        var nowhere = new Slug("nowhere-" + UUID.randomUUID());
        var requests = new ArrayList<SeatRequest>();
        wishes(meetup, 3).forEach(wish -> requests.add(asked(wish)));
        requests.add(1, asked(wish(nowhere, "lost", 1)));
        drain.carryOut(SeatBatch.open(requests));
        assertThat(requests.get(1).answer()).isCompletedExceptionally();
        assertThat(requests.get(1).answer().exceptionNow()).isInstanceOf(AggregateNotFoundException.class);
        assertThat(stored(jdbc, meetup)).hasSize(3);
    }

    @Test
    void requestsDuringLockShareNextTransaction() throws Exception {
        var meetup = announced(commands, 2);
        assertThat(joinedBySomeone(meetup, () -> {})).hasSize(2);
        assertThat(stored(jdbc, meetup)).hasSize(2);
        assertThat(transactionsOf(List.of(meetup))).isEqualTo(1);
    }

    @Test
    void requestsDuringLockSurviveLostConnection() throws Exception {
        var meetup = announced(commands, 2);
        assertThat(joinedBySomeone(meetup, this::endWaitingForLock)).hasSize(2);
        assertThat(stored(jdbc, meetup)).hasSize(2);
    }

    /** Runs a batch while its meetup is locked. Every request in it is completed. */
    private List<SeatRequest> joinedBySomeone(Slug meetup, Runnable meanwhile) throws Exception {
        var requests = wishes(meetup, 2).stream().map(this::asked).toList();
        var backlog = new SeatBacklog(SETTINGS);
        backlog.append(requests.getFirst());
        var batch = backlog.drain();
        backlog.append(requests.getLast());
        try (var elsewhere = dataSource.getConnection()) {
            hold(elsewhere, meetup);
            var drained = people.submit(() -> drain(backlog, SETTINGS).carryOut(batch));
            awaitWaitingForLock();
            assertThat(backlog.waitingAt(MeetupId.of(meetup))).isZero();
            meanwhile.run();
            elsewhere.rollback();
            drained.get();
        }
        assertThat(requests)
                .allSatisfy(each -> assertThat(each.answer().resultNow()).isInstanceOf(Placed.class));
        return batch.requests();
    }

    @Test
    void runsAtOnceWhileMeetupIsUnlocked() {
        var meetup = announced(commands, 2);
        var backlog = new SeatBacklog(SETTINGS);
        backlog.append(asked(wish(meetup, "zoé", 1)));
        var batch = backlog.drain();
        backlog.append(asked(wish(meetup, "rémi", 1)));
        drain(backlog, SETTINGS).carryOut(batch);
        assertThat(stored(jdbc, meetup)).hasSize(1);
        assertThat(backlog.waitingAt(MeetupId.of(meetup))).isEqualTo(1);
    }

    private SeatRequest asked(SeatWish wish) {
        return SeatRequest.of(wish, by(wish));
    }

    private SeatDrain drain(SeatBacklog backlog, SeatProperties settings) {
        return new SeatDrain(backlog, commands, locks, personalData, settings);
    }

    private SeatQueues queues(SeatBacklog backlog, SeatProperties settings) {
        return new SeatQueues(backlog, drain(backlog, settings), settings);
    }

    private void endWaitingForLock() {
        assertThat(jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type"
                                + " = 'Lock' and wait_event = 'advisory' and datname = current_database()")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private int transactionsOf(List<Slug> meetups) {
        return jdbc.sql("select count(distinct xmin::text) from domainevententry"
                        + " where sequencenumber > 0 and aggregateidentifier = any (?)")
                .param(meetups.stream().map(slug -> MeetupId.of(slug).value()).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Test
    void manyMeetupsShareOneTransaction() throws Exception {
        var meetups = IntStream.range(0, 10)
                .mapToObj(number -> announced(commands, 1))
                .toList();
        var requests = new ArrayList<SeatRequest>();
        for (var who : List.of("zoé", "rémi")) {
            meetups.forEach(meetup -> requests.add(asked(wish(meetup, who, 1))));
        }
        drain.carryOut(SeatBatch.open(requests));
        assertThat(meetups)
                .allSatisfy(meetup -> assertThat(stored(jdbc, meetup))
                        .extracting(Stored::confirmed)
                        .containsExactly(true, false));
        assertThat(transactionsOf(meetups)).isEqualTo(1);
    }

    @Test
    void fullQueueRefusesRequest() throws Exception {
        var meetup = announced(commands, 50);
        var settings = settings(3, Duration.ofSeconds(20));
        var backlog = new SeatBacklog(settings);
        try (var small = queues(backlog, settings);
                var elsewhere = dataSource.getConnection()) {
            hold(elsewhere, meetup);
            var first = asking(small, wish(meetup, "first", 1));
            awaitWaitingForLock();
            var inQueue =
                    wishes(meetup, 3).stream().map(wish -> asking(small, wish)).toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> backlog.waitingAt(MeetupId.of(meetup)) == 3);
            var late = wish(meetup, "late", 1);
            assertThatThrownBy(() -> small.rsvp(late, by(late)))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                        assertThat(problem.code()).isEqualTo("meetup.busy");
                        assertThat(problem.headers().getFirst(HttpHeaders.RETRY_AFTER))
                                .isEqualTo("2");
                    });
            elsewhere.rollback();
            first.get();
            for (var each : inQueue) {
                each.get();
            }
        }
        assertThat(stored(jdbc, meetup))
                .hasSize(4)
                .noneMatch(placed -> placed.addressId().contains("late"));
    }

    @Test
    void timeoutInQueueWithdrawsRequest() throws Exception {
        var meetup = announced(commands, 50);
        var settings = settings(100, Duration.ofSeconds(3));
        try (var hurried = queues(new SeatBacklog(settings), settings);
                var elsewhere = dataSource.getConnection()) {
            hold(elsewhere, meetup);
            var taken = asking(hurried, wish(meetup, "taken", 1));
            awaitWaitingForLock();
            var queued = asking(hurried, wish(meetup, "queued", 1));
            assertThatThrownBy(queued::get).hasRootCauseMessage("meetup.busy");
            assertThatThrownBy(taken::get).hasRootCauseMessage("meetup.answer-late");
            elsewhere.rollback();
        }
        assertThat(stored(jdbc, meetup))
                .singleElement()
                .satisfies(placed -> assertThat(placed.addressId()).contains("taken"));
    }

    @Test
    void batchIsRetriedAfterLostConnection() throws Exception {
        var meetup = announced(commands, 5);
        var wishes = wishes(meetup, 20);
        try (var elsewhere = dataSource.getConnection()) {
            hold(elsewhere, meetup);
            var asked = wishes.stream().map(wish -> asking(queues, wish)).toList();
            awaitWaitingForLock();
            endWaitingForLock();
            elsewhere.rollback();
            for (var each : asked) {
                assertThat(each.get()).isInstanceOf(Placed.class);
            }
        }
        assertThat(stored(jdbc, meetup)).hasSize(20).extracting(Stored::rsvpId).doesNotHaveDuplicates();
        assertThat(stored(jdbc, meetup)).filteredOn(Stored::confirmed).hasSize(5);
    }

    @Test
    void retriedRequestFindsItsOwnRsvp() {
        var meetup = announced(commands, 1);
        var wish = wish(meetup, "zoé", 1);
        var first = queues.rsvp(wish, by(wish));
        assertThat(queues.rsvp(wish, by(wish))).isEqualTo(first);
        assertThat(stored(jdbc, meetup)).hasSize(1);
    }

    @Test
    void retriedMoveIsMadeOnce() {
        var meetup = announced(commands, 1);
        var line = Stream.of("seated", "first", "second", "third")
                .map(who -> wish(meetup, who, 1))
                .toList();
        line.forEach(wish -> queues.rsvp(wish, by(wish)));
        var reason = new MoveReason("Speaks tonight");
        var move = new MoveInLine(MeetupId.of(meetup), line.getLast().rsvpId(), 1, reason, Instant.now());
        var organizer = by(wish(meetup, "organizer", 1));
        assertThat(queues.send(move, organizer, ToMove.class)).isEqualTo(new Done(false));
        cancel(meetup, line.getFirst());
        assertThat(queues.send(move, organizer, ToMove.class)).isEqualTo(new Done(false));
        assertThat(standing(meetup, line.getLast())).isEqualTo(RsvpStatus.CONFIRMED);
        assertThat(factsOf(meetup, "meetup.party-moved")).isEqualTo(1);
    }

    @Test
    void concurrentCancellationsFreeOneSeat() throws Exception {
        var meetup = announced(commands, 1);
        var seated = wish(meetup, "seated", 1);
        var next = wish(meetup, "next", 1);
        var last = wish(meetup, "last", 1);
        for (var wish : List.of(seated, next, last)) {
            queues.rsvp(wish, by(wish));
        }
        var racing = List.<Callable<ToCancel>>of(
                () -> cancel(meetup, seated), () -> cancel(meetup, next), () -> cancel(meetup, seated));
        for (var each : people.invokeAll(racing)) {
            assertThat(each.get()).isInstanceOf(Cancelled.class);
        }
        assertThat(factsOf(meetup, "meetup.seat-released", "meetup.line-left")).isEqualTo(2);
        assertThat(standing(meetup, last)).isEqualTo(RsvpStatus.CONFIRMED);
    }

    @Test
    void lowerCapacityDuringRushKeepsSeats() throws Exception {
        var meetup = announced(commands, 30);
        var rush = people.submit(() -> rush(queues, wishes(meetup, 200)));
        await().atMost(Duration.ofSeconds(60)).until(() -> stored(jdbc, meetup).size() > 20);
        var plan = MeetupFixture.plan(10);
        var view = new ChangeMeetup(MeetupId.of(meetup), atItsTime(plan), null, Instant.now());
        assertThat(queues.send(view, by(wish(meetup, "organizer", 1)), ToPlan.class))
                .isEqualTo(new Done(false));
        rush.get();
        var confirmed = stored(jdbc, meetup).stream().filter(Stored::confirmed).count();
        assertThat(confirmed).isBetween(10L, 30L);
        assertThat(factsOf(meetup, "meetup.seat-released", "meetup.party-promoted"))
                .isZero();
        assertThat(stored(jdbc, meetup)).hasSize(200);
    }

    @Test
    void callingOffDuringRushRefusesLaterRequests() throws Exception {
        var meetup = announced(commands, 30);
        var rush = people.submit(() -> rush(queues, wishes(meetup, 300)));
        await().atMost(Duration.ofSeconds(60)).until(() -> stored(jdbc, meetup).size() > 20);
        var callOff = new CallOffMeetup(MeetupId.of(meetup), Bilingual.both("Snow", "La neige"), Instant.now());
        queues.send(callOff, by(wish(meetup, "organizer", 1)), ToPlan.class);
        var answers = rush.get();
        var placed = answers.stream().filter(Placed.class::isInstance).count();
        assertThat(stored(jdbc, meetup)).hasSize((int) placed);
        assertThat(answers)
                .filteredOn(RsvpRefused.class::isInstance)
                .hasSize(300 - (int) placed)
                .allMatch(new RsvpRefused(RsvpRefusal.ALREADY_CALLED_OFF)::equals);
        var last = jdbc.sql("select payloadtype from domainevententry where aggregateidentifier = ?"
                        + " order by sequencenumber desc limit 1")
                .param(MeetupId.of(meetup).value())
                .query(String.class)
                .single();
        assertThat(last).isEqualTo("meetup.called-off");
    }

    private MeetupPlan atItsTime(MeetupPlan plan) {
        var now = Instant.now();
        return new MeetupPlan(
                plan.title(),
                plan.host(),
                plan.venue(),
                now.plus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(31)),
                plan.zone(),
                plan.capacity(),
                plan.content());
    }

    private ToCancel cancel(Slug meetup, SeatWish wish) {
        var command = new CancelRsvp(MeetupId.of(meetup), wish.rsvpId(), Instant.now());
        return queues.send(command, by(wish), ToCancel.class);
    }

    private RsvpStatus standing(Slug meetup, SeatWish wish) {
        return ((RsvpStanding.Known) standings.of(MeetupId.of(meetup), wish.rsvpId())).status();
    }

    private static SeatProperties settings(int queue, Duration patience) {
        return new SeatProperties(queue, 256, 2, 4, patience, Duration.ofSeconds(2));
    }

    private Future<ToRsvp> asking(SeatQueues of, SeatWish wish) {
        return people.submit(() -> of.rsvp(wish, by(wish)));
    }

    private List<ToRsvp> rush(SeatQueues to, List<SeatWish> wishes) throws Exception {
        var answers = new ArrayList<ToRsvp>();
        for (var each : wishes.stream().map(wish -> asking(to, wish)).toList()) {
            answers.add(each.get());
        }
        return answers;
    }

    private static List<SeatWish> wishes(Slug meetup, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> wish(meetup, "person-" + number, 1))
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** Holds the meetup's lock until the connection is rolled back, as another replica would. */
    private static void hold(Connection connection, Slug meetup) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, MeetupId.of(meetup).value());
            lock.execute();
        }
    }

    private void awaitWaitingForLock() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and wait_event = 'advisory' and datname = current_database()")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private int transactionsOf(Slug meetup) {
        return jdbc.sql("select count(distinct xmin::text) from domainevententry where aggregateidentifier = ?")
                .param(MeetupId.of(meetup).value())
                .query(Integer.class)
                .single();
    }

    private int causesOf(Slug meetup) {
        return jdbc.sql("select count(distinct convert_from(metadata, 'UTF8')::jsonb ->> 'causation')"
                        + " from domainevententry where aggregateidentifier = ? and sequencenumber > 0")
                .param(MeetupId.of(meetup).value())
                .query(Integer.class)
                .single();
    }

    private int factsOf(Slug meetup, String... types) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ? and payloadtype = any (?)")
                .params(MeetupId.of(meetup).value(), types)
                .query(Integer.class)
                .single();
    }
}
