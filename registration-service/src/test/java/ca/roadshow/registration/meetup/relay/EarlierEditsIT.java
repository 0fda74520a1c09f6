package ca.roadshow.registration.meetup.relay;

import static ca.roadshow.registration.meetup.MeetupFixture.ENDS;
import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.store.audit.AuditTrail;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.PublishedMessages;
import ca.roadshow.registration.PublishedMessages.Published;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.meetup.EarlierEditsFixture;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.RegistrationWindowSet;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.PlanRefusal;
import ca.roadshow.registration.meetup.RegistrationWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A meetup of an earlier version, whose edits were stored as up to four events, is read and published as before. */
@RegistrationUnderTest
class EarlierEditsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant LATER = STARTS.plus(Duration.ofMinutes(30));
    private static final RegistrationWindow WINDOW = new RegistrationWindow(MONDAY, STARTS);

    @Autowired
    Commands commands;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Serializer serializer;

    @Autowired
    PlatformTransactionManager transactions;

    private MeetupId meetup = new MeetupId("meetup-none");

    @BeforeEach
    void stored() {
        meetup = EarlierEditsFixture.store(jdbc, serializer, transactions);
    }

    @Test
    void publishesOneMessageForAnEarlierEdit() {
        awaitRevision(7);
        assertThat(change(later(90, WINDOW), null)).isEqualTo(new Done(false));

        var told = PublishedMessages.until(meetup.value(), all -> all.stream().anyMatch(each -> each.number() == 9));
        assertThat(told)
                .extracting(each -> each.what() + " " + each.number())
                .containsExactly("meetup-announced 3", "meetup-revised 7", "meetup-revised 9");
        assertThat(told.subList(1, 3).stream().map(this::revised)).containsExactly(message(80), message(90));
    }

    @Test
    void continuesEarlierHistory() {
        var latest = later(80, WINDOW);
        assertThat(change(latest, latest.version())).isEqualTo(new Done(true));
        assertThat(change(later(90, WINDOW), plan(60).version()))
                .isEqualTo(new PlanRefused(PlanRefusal.CHANGED_MEANWHILE));
        assertThat(change(later(90, RegistrationWindow.STANDARD), latest.version()))
                .isEqualTo(new Done(false));
        awaitRevision(9);
        assertThat(jdbc.sql(
                                "select venue || ' ' || capacity || ' ' || coalesce(registration_opens_at::text, 'standard')"
                                        + " from meetup_view_v1 where id = ?")
                        .param(meetup.value())
                        .query(String.class)
                        .single())
                .isEqualTo("240 Sparks Street 90 standard");
    }

    @Test
    void explainsEarlierAndNewEdits() {
        awaitRevision(7);
        assertThat(change(later(80, RegistrationWindow.STANDARD), null)).isEqualTo(new Done(false));
        assertThat(change(later(90, WINDOW), null)).isEqualTo(new Done(false));
        assertThat(trail
                        .of(
                                meetup.value(),
                                List.of(
                                        MeetupDrafted.class,
                                        MeetupScheduled.class,
                                        RegistrationWindowSet.class,
                                        MeetupEdited.class))
                        .stream()
                        .limit(4)
                        .map(entry -> entry.event() + " "
                                + entry.changes().stream()
                                        .map(change -> change.field() + ":" + change.after())
                                        .toList()))
                .as("newest first; the earlier windows in 8 and 4 repeat the one in 2")
                .containsExactly(
                        "meetup.edited [venue:240 Sparks Street, startsAt:" + LATER + ", capacity:90, opensAt:" + MONDAY
                                + ", closesAt:" + STARTS + "]",
                        "meetup.registration-window-set [opensAt:null, closesAt:null]",
                        "meetup.registration-window-set []",
                        "meetup.registration-window-set []");
    }

    private void awaitRevision(long number) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from meetup_view_v1 where id = ? and revision = ?")
                                .params(meetup.value(), number)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private ToPlan change(MeetupPlan plan, @Nullable String version) {
        return commands.send(
                new ChangeMeetup(meetup, plan, version, MONDAY), Provenance.ofSystem("test", Origin.API), ToPlan.class);
    }

    private static MeetupPlan later(int capacity, RegistrationWindow window) {
        var plan = plan(capacity);
        return new MeetupPlan(
                plan.title(),
                plan.host(),
                "240 Sparks Street",
                LATER,
                ENDS,
                plan.zone(),
                capacity,
                plan.content(),
                window);
    }

    private MeetupRevised revised(Published message) {
        return json.readValue(message.body(), MeetupRevised.class);
    }

    private MeetupRevised message(int capacity) {
        return new MeetupRevised(
                meetup.value(),
                plan(capacity).title(),
                LATER,
                ENDS,
                plan(capacity).zone().getId(),
                "240 Sparks Street",
                capacity);
    }
}
