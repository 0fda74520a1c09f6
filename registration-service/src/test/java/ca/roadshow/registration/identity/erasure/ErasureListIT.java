package ca.roadshow.registration.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.ErasureCompleted;
import ca.roadshow.events.contract.RecipientForgotten;
import ca.roadshow.events.contract.SpeakerForgotten;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.BrowsingFixture;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.link.SignedLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationUnderTest
class ErasureListIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String email = "zoe-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    AddressIds addressIds;

    @Autowired
    DataSource database;

    @Autowired
    ErasureEventHandlers eventHandlers;

    @Autowired
    ErasureAnswers answers;

    private BrowsingFixture browser;
    private String organizer;

    @BeforeEach
    void signInOrganizer() throws Exception {
        browser = new BrowsingFixture(port, jdbc, links, addressIds);
        var people = new SignedInPeople(database, "http://localhost:8080");
        var ada = addressIds.of("ada-" + UUID.randomUUID() + "@example.org").value();
        people.grant(ada, "ORGANIZER", "*");
        organizer = people.cookie(ada);
    }

    @Test
    void showsServicesThatCarriedOutErasure() throws Exception {
        browser.post(
                "/organizer/people",
                organizer,
                "name",
                "Zoé Tremblay",
                "email",
                email,
                "trust",
                "ORGANIZER:*",
                "locale",
                "fr");
        var before = references();
        var sure = browser.post("/organizer/erasures", organizer, "erased", email);
        assertThat(sure.statusCode()).isEqualTo(200);
        assertThat(sure.body())
                .contains("Erase this person’s data?", "name=\"sure\"", "value=\"" + email + "\"")
                .doesNotContain("??");
        assertThat(references()).isEqualTo(before);
        assertThat(browser.post("/organizer/erasures", organizer, "erased", email, "sure", "true")
                        .statusCode())
                .isEqualTo(303);
        await().atMost(PATIENCE).until(() -> references() > before);
        var reference = jdbc.sql("select reference from erasure_view_v1 order by ordered_at desc limit 1")
                .query(String.class)
                .single();
        await().atMost(PATIENCE).until(() -> answers.of(reference).size() == 1);
        assertThat(browser.get("/organizer/erasures", organizer).body()).contains(reference, "waiting");

        eventHandlers.on(new ErasureCompleted(Topic.CFP, reference, Instant.now()));
        eventHandlers.on(new ErasureCompleted(Topic.NOTIFICATIONS, reference, Instant.now()));
        assertThat(answers.of(reference)).containsOnlyKeys(Topic.values());
        assertThat(browser.get("/organizer/people/" + addressIds.of(email), organizer)
                        .body())
                .contains("data erased", reference)
                .doesNotContain("Zoé Tremblay");
        assertThat(browser.get("/organizer/people", organizer).body()).doesNotContain(email);
    }

    /** Messages of a version before {@link ErasureCompleted} may still be in the topics. */
    @Test
    void readsMessagesOfEarlierVersions() {
        var reference = "E-" + UUID.randomUUID().toString().substring(0, 12);
        eventHandlers.on(new SpeakerForgotten(reference, Instant.now()));
        eventHandlers.on(new RecipientForgotten(reference, Instant.now()));
        assertThat(answers.of(reference)).containsOnlyKeys(Topic.CFP, Topic.NOTIFICATIONS);
    }

    private long references() throws Exception {
        return Pattern.compile("E-\\d{4}-[0-9A-Z]{6}")
                .matcher(browser.get("/organizer/erasures", organizer).body())
                .results()
                .count();
    }
}
