package ca.roadshow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayUnderTest
class ServiceAwayIT {

    @LocalServerPort
    private int port;

    private GatewayCalls gateway;

    @BeforeEach
    void callsFromOutside() {
        gateway = new GatewayCalls(port);
    }

    @Test
    void answersApiClientsInBothLanguages() {
        var english = gateway.get("/api/subscriptions", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(503);
        assertThat(english.headers().firstValue("Retry-After")).contains("7");
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(english.body())
                .contains("\"code\":\"service.unavailable\"", "\"title\":\"Temporarily unavailable\"");
        var french = gateway.send(
                gateway.request("/api/subscriptions", "Accept-Language", "fr").POST(BodyPublishers.ofString("{}")));
        assertThat(french.statusCode()).isEqualTo(503);
        assertThat(french.body()).contains("\"title\":\"Temporairement indisponible\"");
    }

    @Test
    void rendersPageInBothLanguages() {
        var english = gateway.get("/subscriptions", "Accept-Language", "en-CA");
        assertThat(english.statusCode()).isEqualTo(503);
        assertThat(english.headers().firstValue("Retry-After")).contains("7");
        assertThat(english.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(english.body()).contains("lang=\"en-CA\"", "Temporarily unavailable", "site-header");
        var french = gateway.get("/subscriptions?lang=fr");
        assertThat(french.statusCode()).isEqualTo(503);
        assertThat(french.body()).contains("lang=\"fr-CA\"", "Temporairement indisponible", "site-header");
    }

    /** Other pages of organizers belong to registration, which is available. */
    @Test
    void routesCampaignsToNotifications() {
        assertThat(gateway.get("/organizer/campaigns").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/organizer/campaigns/campaign-1/live").statusCode())
                .isEqualTo(503);
        assertThat(gateway.get("/api/campaigns/campaign-1").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/organizer/campaign").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/newsletter",
                "/newsletter/2027-01-14-news",
                "/newsletter.atom",
                "/organizer/mails",
                "/organizer/mails/sender",
                "/organizer/subscribers",
                "/organizer/subscribers/imports",
                "/organizer/suppressions",
                "/api/suppressions",
                "/api/feedback/ses",
                "/api/subscribers/export.csv"
            })
    void routesNewslettersAndSubscribersToNotifications(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(503);
    }

    @Test
    void answersPartOfPageWithOneSentence() {
        var part = gateway.get("/subscriptions/form", "HX-Request", "true", "Accept-Language", "fr");
        assertThat(part.statusCode()).isEqualTo(503);
        assertThat(part.headers().firstValue("Retry-After")).contains("7");
        assertThat(part.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(part.body())
                .startsWith("<p")
                .contains("disponible en ce moment")
                .doesNotContain("<html");
    }

    @Test
    void timesOut() {
        assertThat(gateway.get("/meetups/slow").statusCode()).isEqualTo(503);
        var answer = gateway.get("/api/meetups/slow");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("service.unavailable");
    }

    @Test
    void reportsResponseThatBreaksOff() {
        var answer = gateway.get("/api/meetups/broken");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.body()).contains("service.unavailable");
    }

    @Test
    void closesConnectionAfterIncompleteResponse() {
        assertThatThrownBy(() -> gateway.client()
                        .send(gateway.request("/api/meetups/half").build(), BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }
}
