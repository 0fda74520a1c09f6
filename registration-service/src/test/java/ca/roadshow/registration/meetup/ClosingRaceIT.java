package ca.roadshow.registration.meetup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many RSVPs arrive while registration closes. */
@RegistrationUnderTest
class ClosingRaceIT {

    private static final int PEOPLE = 120;
    private static final int THREADS = 24;
    private static final Instant NOW = Instant.parse("2027-01-04T15:00:00Z");
    private static final Instant CLOSES = NOW.plus(Duration.ofDays(7));

    private record Asked(Instant at, ToRsvp answer) {}

    @Autowired
    Commands commands;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    JdbcClient jdbc;

    @Test
    void acceptsRequestsBeforeClosingTimeOnly() throws Exception {
        var meetup = published();
        var ticks = new AtomicInteger();
        var racing = new ArrayList<Callable<Asked>>();
        for (var person = 0; person < PEOPLE; person++) {
            var who = "closing-" + person + "@" + meetup + ".example";
            racing.add(() -> ask(meetup, who, CLOSES.plusMillis(ticks.getAndIncrement() - PEOPLE / 2)));
        }
        var asked = race(racing);

        assertThat(asked)
                .filteredOn(each -> each.at().isBefore(CLOSES))
                .hasSize(PEOPLE / 2)
                .allMatch(each -> each.answer() instanceof Placed);
        assertThat(asked)
                .filteredOn(each -> !each.at().isBefore(CLOSES))
                .hasSize(PEOPLE / 2)
                .allMatch(each -> each.answer().equals(new RsvpRefused(RsvpRefusal.REGISTRATION_CLOSED)));
        assertThat(acceptedAt(meetup)).hasSize(PEOPLE / 2).allMatch(at -> at.isBefore(CLOSES));
    }

    /** One replica's clock is a minute ahead. Each request is decided by the clock of the replica that accepted it. */
    @Test
    void decidesByClockOfAcceptingReplica() throws Exception {
        var meetup = published();
        var racing = new ArrayList<Callable<Asked>>();
        for (var person = 0; person < PEOPLE; person++) {
            var who = "skew-" + person + "@" + meetup + ".example";
            var ahead = person % 2 == 0;
            racing.add(() -> ask(meetup, who, CLOSES.minusSeconds(30).plusSeconds(ahead ? 60 : 0)));
        }
        var asked = race(racing);
        assertThat(asked)
                .filteredOn(each -> each.answer() instanceof Placed)
                .hasSize(PEOPLE / 2)
                .allMatch(each -> each.at().isBefore(CLOSES));
        assertThat(acceptedAt(meetup)).hasSize(PEOPLE / 2);
    }

    private MeetupId published() {
        var slug = new Slug("closing-" + UUID.randomUUID());
        var plan = new MeetupPlan(
                Bilingual.both("Closing", "Clôture"),
                null,
                null,
                CLOSES.plus(Duration.ofHours(4)),
                CLOSES.plus(Duration.ofHours(6)),
                ZoneId.of("America/St_Johns"),
                20,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()),
                new RegistrationWindow(null, CLOSES));
        var id = MeetupId.of(slug);
        commands.send(new DraftMeetup(id, slug, Kind.MEETUP, null, plan, null, NOW), someone());
        commands.send(new PublishMeetup(id, NOW), someone());
        return id;
    }

    private Asked ask(MeetupId meetup, String email, Instant at) {
        var address = addressIds.of(email);
        var contact = personalData.seal(address, new Contact("Racer", email, "en"));
        var command = new Rsvp(meetup, RsvpId.random(), address, contact, new PartySize(1), null, at);
        return new Asked(at, commands.send(command, someone(), ToRsvp.class));
    }

    private List<Instant> acceptedAt(MeetupId meetup) {
        return jdbc.sql("select convert_from(payload, 'UTF8')::jsonb ->> 'acceptedAt' from domainevententry"
                        + " where aggregateidentifier = ?"
                        + " and payloadtype in ('meetup.seat-confirmed', 'meetup.party-waitlisted')")
                .param(meetup.value())
                .query((row, _) -> Instant.parse(row.getString(1)))
                .list();
    }

    private static Provenance someone() {
        return Provenance.ofSystem("test", Origin.API);
    }

    private static List<Asked> race(List<Callable<Asked>> racing) throws Exception {
        var answers = new ArrayList<Asked>();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var each : pool.invokeAll(racing)) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
