package ca.roadshow.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class SubscriptionControllerIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    FindSubscription find;

    @Autowired
    AddressIds addressIds;

    @Test
    void givesTheSameResponseForEveryAddress() {
        var email = "amina-" + UUID.randomUUID() + "@example.org";
        var body = "{\"email\":\"%s\",\"locale\":\"fr\",\"topics\":[\"newsletter\",\"cfp\"]}".formatted(email);
        for (var time = 1; time <= 2; time++) {
            assertThat(post(body)).hasStatus(202).body().isEmpty();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> mailsTo(email) == 1);
        assertThat(find.by(SubscriptionId.of(addressIds.of(email.toUpperCase(Locale.ROOT)))))
                .hasValueSatisfying(found -> {
                    assertThat(found.pending()).containsExactly("cfp", "newsletter");
                    assertThat(found.subscribed()).isEmpty();
                });
    }

    @Test
    void limitsKnownAndUnknownAddressesAlike() {
        var known = "known-" + UUID.randomUUID() + "@example.org";
        post("{\"email\":\"%s\",\"locale\":\"fr\",\"topics\":[\"newsletter\"]}".formatted(known));
        var unknown = "unknown-" + UUID.randomUUID() + "@example.org";
        var patience = new ArrayList<Integer>();
        for (var email : List.of(known, unknown)) {
            var taken = 0;
            var body = "{\"email\":\"%s\",\"locale\":\"fr\",\"topics\":[\"cfp\"]}".formatted(email);
            var answer = post(body);
            while (answer.getResponse().getStatus() == 202 && taken++ < 100) {
                answer = post(body);
            }
            assertThat(answer).hasStatus(429).containsHeader("Retry-After");
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("request.rate-limited");
            patience.add(taken);
        }
        assertThat(patience.get(0)).isEqualTo(patience.get(1) - 1);
    }

    @Test
    void aNetworkCannotUseUpTheLimitOfAPersonElsewhere() {
        var body = "{\"email\":\"noor-%s@example.org\",\"locale\":\"fr\",\"topics\":[\"cfp\"]}"
                .formatted(UUID.randomUUID());
        var times = 0;
        while (post(body, "192.0.2.66").getResponse().getStatus() == 202) {
            assertThat(++times).isLessThan(100);
        }
        assertThat(post(body, "198.51.100.7")).hasStatus(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"locale\":\"en\",\"topics\":[\"cfp\"]}|email|required",
                "{\"email\":\"  \",\"locale\":\"en\",\"topics\":[\"cfp\"]}|email|required",
                "{\"email\":\"amina\",\"locale\":\"en\",\"topics\":[\"cfp\"]}|email|email-invalid",
                "{\"email\":\"a@example.org\\r"
                        + "\\n"
                        + "Bcc: b@example.org\",\"locale\":\"en\",\"topics\":[\"cfp\"]}|email|email-invalid",
                "{\"email\":\"a@example.org\",\"topics\":[\"cfp\"]}|locale|required",
                "{\"email\":\"a@example.org\",\"locale\":\"de\",\"topics\":[\"cfp\"]}|locale|type-mismatch",
                "{\"email\":\"a@example.org\",\"locale\":\"en\"}|topics|required",
                "{\"email\":\"a@example.org\",\"locale\":\"en\",\"topics\":[]}|topics|required",
                "{\"email\":\"a@example.org\",\"locale\":\"en\",\"topics\":[\"cfp\",null]}|topics[1]|required",
                "{\"email\":\"a@example.org\",\"locale\":\"en\",\"topics\":[\"cfp\",\"community:atlantis\"]}|topics[1]|topic-unknown",
                "{\"email\":\"a@example.org\",\"locale\":\"en\",\"topics\":\"cfp\"}|topics|type-mismatch"
            })
    void describesInvalidInput(String body, String field, String code) {
        var answer = assertThat(post(body)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.bodyJson().extractingPath("$.code").isEqualTo("input.invalid");
        answer.bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        answer.bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
        answer.bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
    }

    /** Addresses that not every server accepts are refused before a mail is queued. */
    @ParameterizedTest
    @ValueSource(strings = {"\\\"zoe roy\\\"@example.org", "zoé@example.org", "zoe@ex..ample.org", "LONG@example.org"})
    void refusesAddressesThatNotEveryServerAccepts(String address) {
        var email = address.replace("LONG", "z".repeat(320 - "@example.org".length()));
        var answer = assertThat(post("{\"email\":\"%s\",\"locale\":\"en\",\"topics\":[\"cfp\"]}".formatted(email)))
                .hasStatus(400);
        answer.bodyJson().extractingPath("$.errors[0].field").isEqualTo("email");
        answer.bodyJson().extractingPath("$.errors[0].code").isEqualTo("email-invalid");
    }

    @Test
    void describesErrorsInTheLanguageOfTheRequest() {
        var answer = http.post()
                .uri("/api/subscriptions")
                .header("Accept-Language", "fr-CA")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"a@example.org\",\"locale\":\"fr\",\"topics\":[\"chess\"]}")
                .exchange();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Ce sujet n’est pas offert. Choisissez-en un autre.");
    }

    private MvcTestResult post(String body) {
        return post(body, "127.0.0.1");
    }

    private MvcTestResult post(String body, String network) {
        return http.post()
                .uri("/api/subscriptions")
                .remoteAddress(network)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static long mailsTo(String email) {
        return RealParts.mailbox().messagesTo(email).size();
    }
}
