package ca.roadshow.notifications.feedback.webhook;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.feedback.SentMail;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class WebhookIT {

    private static final String SECRET = "d2ViaG9vay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzJi";

    @Autowired
    SentMail mails;

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "'\"type\":\"bounce\",\"bounce\":\"hard\"', bounced bounce.5.1.1",
        "'\"type\":\"bounce\",\"bounce\":\"soft\",\"status\":\"5.2.2\"', bounced bounce.5.2.2",
        "'\"type\":\"bounce\",\"status\":\"5.1.2\"', bounced bounce.5.1.2",
        "'\"type\":\"complaint\"', complained complaint.abuse",
        "'\"type\":\"delivered\"', none"
    })
    void appliesSignedEvents(String event, String expected) throws Exception {
        var mail = mails.to(someone("zoe"));
        for (var name : new String[] {"\"returnPath\":\"" + mail.sender(), "\"messageId\":\"" + mail.messageId()}) {
            var body = "{\"events\":[{\"id\":\"" + UUID.randomUUID() + "\"," + event + "," + name + "\"}]}";
            assertThat(post(body, signed(body, Instant.now()))).hasStatus(202);
        }
        assertThat(mails.feedbackOf(mail.id())).isEqualTo(expected);
    }

    @Test
    void countsTheOutcomesOfTheEvents() throws Exception {
        var mail = mails.to(someone("zoe"));
        var body = """
                {"events":[{"id":"%s","type":"bounce","bounce":"hard","messageId":"%s"},
                           {"id":"%s","type":"delivered","messageId":"%s"},
                           {"id":"%s","type":"complaint","messageId":"<gone@example.org>"}]}""".formatted(
                        UUID.randomUUID(), mail.messageId(), UUID.randomUUID(), mail.messageId(), UUID.randomUUID());
        assertThat(post(body, signed(body, Instant.now())))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"handled\":1,\"ignored\":1,\"unknown\":1}");
    }

    @Test
    void appliesARepeatedEventOnce() throws Exception {
        var mail = mails.to(someone("zoe"));
        var body = "{\"events\":[{\"id\":\"%s\",\"type\":\"complaint\",\"messageId\":\"%s\"}]}"
                .formatted(UUID.randomUUID(), mail.messageId());
        assertThat(post(body, signed(body, Instant.now()))).hasStatus(202);
        assertThat(post(body, signed(body, Instant.now().plusSeconds(1)))).hasStatus(202);
        assertThat(mails.eventsOf(mail.email())).isOne();
    }

    @Test
    void refusesOtherSignatures() throws Exception {
        var body = "{\"events\":[]}";
        var now = Instant.now();
        assertThat(post(body, null)).hasStatus(403);
        assertThat(post(body, "t=1,v1=00")).hasStatus(403);
        assertThat(post(body + " ", signed(body, now))).hasStatus(403);
        assertThat(post(body, signed(body, now).replaceFirst("t=\\d+", "t=" + (now.getEpochSecond() + 1))))
                .hasStatus(403);
        assertThat(post(body, signed(body, now.minusSeconds(600)))).hasStatus(403);
        assertThat(post(body, signed(body, now.plusSeconds(600)))).hasStatus(403);
        assertThat(post(body, signed(body, now))).hasStatus(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"events\":[null]}",
                "{\"events\":[{\"id\":\"1\",\"type\":\"opened\"}]}",
                "{\"events\":[{\"id\":\"\",\"type\":\"delivered\"}]}",
                "{\"events\":[{\"id\":\"1\",\"type\":\"bounce\"}]}",
                "{\"events\":[{\"id\":\"1\",\"type\":\"bounce\",\"bounce\":\"firm\"}]}"
            })
    void refusesWhatItCannotRead(String body) throws Exception {
        assertThat(post(body, signed(body, Instant.now()))).hasStatus(400);
    }

    @Test
    void refusesALargeBody() throws Exception {
        var body = "{\"events\":[]" + " ".repeat(600_000) + "}";
        assertThat(post(body, signed(body, Instant.now()))).hasStatus(413);
    }

    /** Amazon SNS repeats a notification that was answered with 429. */
    @ParameterizedTest
    @CsvSource({"/api/feedback/events, 192.0.2.77", "/api/feedback/ses, 192.0.2.78"})
    void answersWithRetryAfterIfOneAddressSendsTooMuch(String path, String address) {
        assertThat(from(address, path)).hasStatus4xxClientError().doesNotHave(rateLimited());
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(_ -> from(address, path))
                        .filter(answer -> answer.getResponse().getStatus() == 429)
                        .findFirst())
                .hasValueSatisfying(refused -> assertThat(refused)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .hasHeader(HttpHeaders.RETRY_AFTER, "1")
                        .bodyJson()
                        .extractingPath("$.code")
                        .isEqualTo("request.rate-limited"));
        assertThat(from("192.0.2.79", path)).doesNotHave(rateLimited());
    }

    private static Condition<MvcTestResult> rateLimited() {
        return new Condition<>(answer -> answer.getResponse().getStatus() == 429, "status 429");
    }

    /** Posts a request without a signature. */
    private MvcTestResult from(String address, String path) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static String signed(String body, Instant at) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET), "HmacSHA256"));
        var signature = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(UTF_8));
        return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signature);
    }

    private MvcTestResult post(String body, @Nullable String signature) {
        var request = http.post()
                .uri("/api/feedback/events")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return signature == null
                ? request.exchange()
                : request.header("Roadshow-Signature", signature).exchange();
    }
}
