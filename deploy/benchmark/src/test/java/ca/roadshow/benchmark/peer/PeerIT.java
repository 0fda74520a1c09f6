package ca.roadshow.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.benchmark.rush.FairLine;
import ca.roadshow.benchmark.rush.HttpEntry;
import ca.roadshow.benchmark.rush.Rush;
import ca.roadshow.web.locale.Language;
import jakarta.validation.Validator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The peer must be correct too: one that oversells would be unfairly fast. */
@PeerUnderTest
class PeerIT {

    private static final int SEATS = 20;
    private static final int CLIENTS = 16;
    private static final int PEOPLE = 120;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Validator validator;

    @LocalServerPort
    int port;

    @Test
    void neverOversellsUnderConcurrency() throws InterruptedException {
        bookings.open("open-house", SEATS);

        var burst = new Rush(new PeerEntry(bookings, new RequestShape(validator)), List.of("open-house"), CLIENTS)
                .of(PEOPLE);

        new FairLine(new PeerLine(jdbc).of("open-house"), SEATS).check(burst.answered());
        assertThat(burst.answered()).hasSize(PEOPLE);
    }

    @Test
    void behavesTheSameOverHttp() throws InterruptedException {
        bookings.open("over-http", SEATS);

        var burst = new Rush(new HttpEntry("http://127.0.0.1:" + port), List.of("over-http"), CLIENTS).of(PEOPLE);

        new FairLine(new PeerLine(jdbc).of("over-http"), SEATS).check(burst.answered());
    }

    @Test
    void keepsMeetupsSeparate() throws InterruptedException {
        var events =
                IntStream.range(0, 5).mapToObj(number -> "evening-" + number).toList();
        events.forEach(event -> bookings.open(event, SEATS));

        var burst = new Rush(new PeerEntry(bookings, new RequestShape(validator)), events, CLIENTS).of(PEOPLE);

        events.forEach(event -> new FairLine(new PeerLine(jdbc).of(event), SEATS).check(burst.at(event)));
    }

    @Test
    void givesOnePersonOneSeatForRepeatedRequests() throws Exception {
        bookings.open("twice", SEATS);
        var zoe = new BookingRequest("Zoé", "zoe@example.org", Language.FR, 1);

        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = threads.invokeAll(IntStream.range(0, CLIENTS)
                    .<Callable<Bookings.Booked>>mapToObj(_ -> () -> bookings.book("twice", zoe))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().rsvpId())
                        .isEqualTo(answers.getFirst().get().rsvpId());
            }
        }

        assertThat(new PeerLine(jdbc).of("twice")).hasSize(1);
    }

    @Test
    void refusesInvalidRequests() {
        var nobody = new Attendee(" ", "not an address");

        assertThatThrownBy(() -> new HttpEntry("http://127.0.0.1:" + port).rsvp("twice", nobody))
                .hasMessageContaining("400");
    }
}
