package ca.roadshow.notifications.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Person;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails are not sent to the similar domain of another person. */
@NotificationsUnderTest
class WrongMailboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final String local = "max-" + UUID.randomUUID();
    private final String typed = local + "@straße.example.org";
    private final String other = local + "@strasse.example.org";

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @Test
    void mailsTheInternationalDomainThatWasEntered() {
        register(network.person("Max", typed, "en"));

        await().atMost(PATIENCE)
                .until(() ->
                        mails.receivedBy(local + "@xn--strae-oqa.example.org").size() == 1);
        assertThat(mails.receivedBy(other)).isEmpty();
    }

    /**
     * Uses the id that registration stored when domains were parsed by IDNA2003. A link in such a mail would give access to
     * another person's data.
     */
    @Test
    void failsIfTheIdBelongsToAnotherAddress() {
        register(new Person(addressIds.of(other).value(), "Max", typed, "en"));

        await().atMost(PATIENCE).until(() -> status().equals("failed address-misfiled"));
        assertThat(mails.receivedBy(other)).isEmpty();
        assertThat(mails.receivedBy(local + "@xn--strae-oqa.example.org")).isEmpty();
    }

    private void register(Person person) {
        network.say(meetupId, Network.evening(meetupId));
        network.say(meetupId, network.registered(meetupId, person, "CONFIRMED", null));
    }

    private String status() {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where content ->> 'meetupId' = ?")
                .param(meetupId)
                .query(String.class)
                .single();
    }
}
