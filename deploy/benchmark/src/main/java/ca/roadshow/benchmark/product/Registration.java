package ca.roadshow.benchmark.product;

import ca.roadshow.benchmark.peer.RequestShape;
import ca.roadshow.benchmark.rush.HttpEntry;
import ca.roadshow.benchmark.rush.SeatEntry;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.registration.RegistrationApplication;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupAnswer.Cancelled;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.seatqueue.SeatQueues;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One replica of the whole registration service on the benchmark's infrastructure. */
public final class Registration implements AutoCloseable {

    private static final Provenance BENCHMARK = Provenance.ofSystem("benchmark", Origin.API);

    private final ConfigurableApplicationContext context;

    private Registration(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Registration start(Map<String, Object> settings) {
        return new Registration(Running.with(settings, RegistrationApplication.application()));
    }

    /** Calls the service without HTTP. Encrypts each contact. */
    public SeatEntry commands() {
        return entry(SeatDesk.ofWebEdge(bean(SeatQueues.class), bean(Clock.class)));
    }

    /** Calls the service without HTTP, with one contact that was encrypted beforehand. */
    public SeatEntry commandsWithoutSealing() {
        var address = bean(AddressIds.class).of("sealed-beforehand@benchmark.example");
        var contact = new Contact("Sealed Beforehand", "sealed-beforehand@benchmark.example", "en");
        var once = bean(PersonalData.class).seal(address, contact);
        return entry(SeatDesk.sealedBefore(bean(SeatQueues.class), once, bean(Clock.class)));
    }

    private SeatEntry entry(SeatDesk desk) {
        return new DeskEntry(desk, new RequestShape(bean(Validator.class)), bean(AddressIds.class));
    }

    public SeatEntry http() {
        return new HttpEntry(Running.origin(context));
    }

    /** Schedules a meetup in a month, without RSVPs. */
    public String schedule(String slug, int seats) {
        var clock = bean(Clock.class);
        var id = MeetupId.of(new Slug(slug));
        var start = clock.instant().plus(Duration.ofDays(30));
        var command = new ScheduleMeetup(
                id,
                new Slug(slug),
                Kind.MEETUP,
                Bilingual.both("An evening that everyone wants", "Une soirée que tout le monde veut"),
                null,
                null,
                null,
                "Old Port",
                start,
                start.plus(Duration.ofHours(3)),
                ZoneId.of("America/Toronto"),
                seats,
                MeetupContent.of(Bilingual.both("Talks and pizza", "Présentations et pizza"), List.of()),
                clock.instant());
        var answer = bean(Commands.class).send(command, BENCHMARK, ToPlan.class);
        if (!answer.equals(new Done(false))) {
            throw new IllegalStateException("Not scheduled: " + answer);
        }
        return id.value();
    }

    public void cancel(String meetupId, String rsvpId) {
        var command = new CancelRsvp(
                new MeetupId(meetupId), new RsvpId(rsvpId), bean(Clock.class).instant());
        var answer = bean(SeatQueues.class).send(command, BENCHMARK, ToCancel.class);
        if (!answer.equals(new Cancelled(false))) {
            throw new IllegalStateException("Not cancelled: " + answer);
        }
    }

    public ProductLine line() {
        return new ProductLine(jdbc());
    }

    public Processors processors() {
        return new Processors(bean(EventProcessingConfiguration.class), bean(Replays.class), jdbc());
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
