package ca.roadshow.cfp.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Registration;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receives meetups from the registration service, including repeated messages and ones out of order. */
@CfpUnderTest
class MeetupsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant JUNE = Instant.parse("2083-06-10T13:00:00Z");
    private static final Instant JULY = Instant.parse("2083-07-08T13:00:00Z");

    private final String slug = "harbour-day-" + UUID.randomUUID();
    private final String id = "meetup-" + slug;

    @Autowired
    private Registration registration;

    @Autowired
    private Meetups meetups;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsAnAnnouncedMeetupByIdAndBySlug() {
        registration.publish(id, announced("MEETUP", "community-halifax"), 0);
        awaitHandled();
        assertThat(meetups.find(id))
                .contains(new Meetup(
                        id,
                        slug,
                        Meetup.Kind.MEETUP,
                        "community-halifax",
                        Bilingual.both("Harbour Day", "Journée du port"),
                        JUNE,
                        JUNE.plusSeconds(7200),
                        ZoneId.of("America/Halifax"),
                        "Pier 21",
                        0,
                        false));
        assertThat(meetups.find("community-halifax", LocalDate.parse("2083-06-10")))
                .isPresent();
        assertThat(meetups.find("community-halifax", LocalDate.parse("2083-06-11")))
                .isEmpty();
        assertThat(meetups.find(slug)).isEqualTo(meetups.find(id));
        assertThat(meetups.find("nowhere")).isEmpty();
    }

    @Test
    void findsAConferenceOfTheNetwork() {
        registration.publish(id, announced("CONFERENCE", null), 0);
        awaitHandled();
        assertThat(meetups.find(id)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(Meetup.Kind.CONFERENCE);
            assertThat(found.communityId()).isNull();
        });
    }

    @Test
    void showsTheLatestRevision() {
        registration.publish(id, announced("MEETUP", null), 0);
        registration.publish(id, revised("Harbour Evening", JULY), 4);
        awaitHandled();
        assertThat(meetups.find(id)).hasValueSatisfying(found -> {
            assertThat(found.title().en()).isEqualTo("Harbour Evening");
            assertThat(found.startsAt()).isEqualTo(JULY);
            assertThat(found.zone()).isEqualTo(ZoneId.of("America/Toronto"));
            assertThat(found.slug()).isEqualTo(slug);
        });
    }

    @Test
    void keepsTheLatestRevisionIfOlderMessagesArriveLater() {
        registration.publish(id, revised("Harbour Night", JULY), 7);
        awaitHandled();
        assertThat(meetups.find(id)).as("not announced yet").isEmpty();

        registration.publish(id, announced("MEETUP", "community-halifax"), 0);
        registration.publish(id, revised("Harbour Evening", JUNE), 4);
        awaitHandled();
        assertThat(meetups.find(id)).hasValueSatisfying(found -> {
            assertThat(found.title().en()).isEqualTo("Harbour Night");
            assertThat(found.startsAt()).isEqualTo(JULY);
            assertThat(found.communityId()).isEqualTo("community-halifax");
        });
    }

    @Test
    void handlesARepeatedMessageOnce() {
        var first = registration.publish(id, announced("MEETUP", null), 0);
        registration.publish(id, revised("Harbour Evening", JULY), 4);
        registration.republish(first, id, announced("MEETUP", null), 0);
        awaitHandled();
        assertThat(meetups.find(id))
                .hasValueSatisfying(found -> assertThat(found.startsAt()).isEqualTo(JULY));
    }

    @Test
    void listsUpcomingMeetupsUntilTheyAreCalledOff() {
        registration.publish(id, announced("MEETUP", null), 0);
        awaitHandled();
        assertThat(meetups.startingAfter(JUNE.minusSeconds(1)))
                .extracting(Meetup::id)
                .contains(id);
        assertThat(meetups.startingAfter(JUNE)).extracting(Meetup::id).doesNotContain(id);

        registration.publish(id, new MeetupWithdrawn(id, Bilingual.both("Storm", "Tempête")), 5);
        awaitHandled();
        assertThat(meetups.startingAfter(JUNE.minusSeconds(1)))
                .extracting(Meetup::id)
                .doesNotContain(id);
        assertThat(meetups.find(id))
                .hasValueSatisfying(found -> assertThat(found.calledOff()).isTrue());
    }

    @Test
    void staysCalledOffIfOlderMessagesArriveLater() {
        registration.publish(id, new MeetupWithdrawn(id, null), 5);
        registration.publish(id, announced("MEETUP", null), 0);
        registration.publish(id, revised("Harbour Evening", JULY), 4);
        awaitHandled();
        assertThat(meetups.find(id)).hasValueSatisfying(found -> {
            assertThat(found.calledOff()).isTrue();
            assertThat(found.title().en()).isEqualTo("Harbour Evening");
        });
    }

    /** An earlier version marked the announcement as handled without storing it. */
    @Test
    void storesRepublishedMeetupsAfterTheUpgrade() throws IOException {
        var old = UUID.randomUUID().toString();
        jdbc.sql("insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent, status,"
                        + " not_before, received_at) values (?, 'roadshow.registration', ?,"
                        + " 'ca.roadshow.registration.meetup-announced.v1', now(), 'web', '[test]', '', 'handled', now(),"
                        + " now())")
                .params(old, id)
                .update();
        registration.republish(old, id, announced("MEETUP", null), 0);
        awaitHandled();
        assertThat(meetups.find(id)).as("the inbox skips the id").isEmpty();

        jdbc.sql(statementOfTheMigrationThatDeletesIds()).update();
        registration.republish(old, id, announced("MEETUP", null), 0);
        awaitHandled();
        assertThat(meetups.find(id)).isPresent();
    }

    private static String statementOfTheMigrationThatDeletesIds() throws IOException {
        var script = new ClassPathResource("cfp/db/V10__meetups.sql").getContentAsString(StandardCharsets.UTF_8);
        return script.substring(script.indexOf("delete from inbox")).replace(";", "");
    }

    /** Waits for this message, and so for all earlier messages of the same key, because they are handled in order. */
    private void awaitHandled() {
        var last = registration.publish(id, new MeetupWithdrawn("meetup-" + UUID.randomUUID(), null), 99);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from inbox where ce_id = ? and status = 'handled'")
                                .param(last)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private MeetupAnnounced announced(String kind, @Nullable String community) {
        return new MeetupAnnounced(
                id,
                slug,
                kind,
                Bilingual.both("Harbour Day", "Journée du port"),
                community,
                JUNE,
                JUNE.plusSeconds(7200),
                "America/Halifax",
                "Pier 21",
                80);
    }

    private MeetupRevised revised(String title, Instant startsAt) {
        return new MeetupRevised(
                id, new Bilingual(title, null), startsAt, startsAt.plusSeconds(7200), "America/Toronto", null, 80);
    }
}
