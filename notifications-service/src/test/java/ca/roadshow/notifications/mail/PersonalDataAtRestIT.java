package ca.roadshow.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.DatabaseText;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@NotificationsUnderTest
class PersonalDataAtRestIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Test
    void noTableContainsAddressesOrNamesInPlainText() {
        var name = "Maelle" + UUID.randomUUID().toString().substring(0, 8);
        var email = name + "@example.org";
        var meetupId = "meetup-" + UUID.randomUUID();
        network.say(meetupId, Network.evening(meetupId));
        network.say(meetupId, network.registered(meetupId, network.person(name, email, "fr"), "CONFIRMED", null));
        assertThat(http.post()
                        .uri("/api/subscriptions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"%s\",\"locale\":\"fr\",\"topics\":[\"newsletter\"]}".formatted(email)))
                .hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mails.receivedBy(email).size() == 2);
        assertThat(mails.receivedBy(email))
                .anySatisfy(mail -> assertThat(mail.text()).contains(name));
        assertThat(DatabaseText.tables(database))
                .containsKeys("public.domainevententry", "public.inbox", "public.mail_ledger", "public.recipient")
                .containsKey("public.deadletterentry");
        assertThat(DatabaseText.holding(database, name, email)).isEmpty();
    }
}
