package ca.roadshow.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@NotificationsUnderTest
class PersonalDataAtRestIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Test
    void noTableHoldsAnAddressOrANameInTheClear() {
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
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails.receivedBy(email).size() == 2);
        assertThat(mails.receivedBy(email))
                .anySatisfy(mail -> assertThat(mail.text()).contains(name));
        var tables = tables();
        assertThat(tables).contains("domainevententry", "inbox", "mail_ledger", "recipient", "deadletterentry");
        assertThat(tables).allSatisfy(table -> assertThat(dumpOf(table)).doesNotContainIgnoringCase(name));
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** All columns as text; bytes that are text show as such. */
    private String dumpOf(String table) {
        var columns = jdbc.sql(
                        "select string_agg(case data_type when 'bytea' then format('encode(%I, ''escape'')', column_name)"
                                + " else format('%I::text', column_name) end, ', ') from information_schema.columns"
                                + " where table_schema = 'public' and table_name = ?")
                .param(table)
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(string_agg(concat_ws('|', " + columns + "), E'\\n'), '') from " + table)
                .query(String.class)
                .single();
    }
}
