package ca.roadshow.notifications.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.AttendeeCheckInUndone;
import ca.roadshow.events.contract.AttendeeCheckedIn;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receives check-ins from the registration service, including repeated ones and ones out of order. */
@NotificationsUnderTest
class AttendancesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant SIX = Instant.parse("2026-10-14T22:00:00Z");

    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final String door = "door-" + meetupId;
    private final String rsvpId = "rsvp-" + UUID.randomUUID();
    private final String email = MailFixture.someone("came");

    @Autowired
    Network network;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @Test
    void storesCheckIns() {
        network.say(door, cameIn(1), 0);
        network.say(door, cameIn(2), 1);
        awaitRows("2 1");
    }

    @Test
    void storesUndoneCheckIns() {
        network.say(door, cameIn(2), 0);
        network.say(door, undone(), 1);
        awaitRows("0 1");
    }

    @Test
    void keepsTheLatestStateWhenOlderMessagesArriveLater() {
        network.say(door, undone(), 4);
        network.say(door, cameIn(2), 3);
        awaitHandled();
        awaitRows("0 4");
        network.say(door, cameIn(1), 5);
        awaitRows("1 5");
    }

    @Test
    void deletesTheAttendancesOfAnErasedPerson() {
        network.say(door, cameIn(2), 0);
        awaitRows("2 0");
        var reference = "ref-" + UUID.randomUUID().toString().substring(0, 12);
        network.say("person-" + person(), new PersonForgotten(person(), reference, Instant.now()));
        await().atMost(PATIENCE).until(() -> rows().isEmpty());
    }

    /** An earlier version marked the check-in as handled without storing it. */
    @Test
    void storesRepublishedCheckInsAfterTheUpgrade() throws IOException {
        var old = UUID.randomUUID().toString();
        jdbc.sql("insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent, status,"
                        + " not_before, received_at) values (?, 'roadshow.registration', ?,"
                        + " 'ca.roadshow.registration.attendee-checked-in.v1', now(), 'web', '[test]', '', 'handled',"
                        + " now(), now())")
                .params(old, door)
                .update();
        network.say(door, cameIn(2), old, "web");
        awaitHandled();
        assertThat(rows()).as("the inbox skips the id").isEmpty();

        jdbc.sql(statementOfTheMigrationThatDeletesIds() + " and message_key = ?")
                .param(door)
                .update();
        network.say(door, cameIn(2), old, "web");
        awaitRows("2 0");
    }

    private static String statementOfTheMigrationThatDeletesIds() throws IOException {
        var script = new ClassPathResource("notifications/db/V63__attendance.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        return script.substring(script.indexOf("delete from inbox")).replace(";", "");
    }

    /** Waits for this message, and so for all earlier messages of the same key, because they are handled in order. */
    private void awaitHandled() {
        var last = network.say(
                door,
                new AttendeeCheckInUndone(
                        meetupId,
                        "rsvp-" + UUID.randomUUID(),
                        addressIds.of(MailFixture.someone("last")).value(),
                        SIX));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from inbox where ce_id = ? and status = 'handled'")
                                .param(last)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private void awaitRows(String row) {
        await().atMost(PATIENCE).until(() -> rows().equals(List.of(row)));
    }

    private List<String> rows() {
        return jdbc.sql("select people || ' ' || sequence from attendance where rsvp_id = ? and meetup_id = ?"
                        + " and address_id = ?")
                .params(rsvpId, meetupId, person())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String person() {
        return addressIds.of(email).value();
    }

    private AttendeeCheckedIn cameIn(int people) {
        return new AttendeeCheckedIn(meetupId, "community-ottawa", rsvpId, person(), people, SIX);
    }

    private AttendeeCheckInUndone undone() {
        return new AttendeeCheckInUndone(meetupId, rsvpId, person(), SIX.plusSeconds(60));
    }
}
