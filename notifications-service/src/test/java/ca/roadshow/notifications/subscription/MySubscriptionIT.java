package ca.roadshow.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class MySubscriptionIT {

    private final String email = "camille-" + UUID.randomUUID() + "@example.org";

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @Autowired
    MailLinks links;

    @ParameterizedTest
    @CsvSource({
        "en, You have no subscriptions., Please confirm, You receive emails about, The newsletter, View or change",
        "fr, Vous n’avez aucun abonnement, Veuillez confirmer, Vous recevez, L’infolettre, Voir ou modifier"
    })
    void showsTheSubscriptionOfTheSignedInPerson(
            String language, String none, String pending, String subscribed, String topic, String open) {
        assertThat(mine(language))
                .hasStatusOk()
                .bodyText()
                .contains(none, "href=\"/subscriptions\"")
                .doesNotContain("<html");
        http.post()
                .uri("/api/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"%s\",\"locale\":\"%s\",\"topics\":[\"newsletter\"]}".formatted(email, language))
                .exchange();
        assertThat(mine(language)).bodyText().contains(pending, topic, open).doesNotContain(subscribed, none);
        var id = SubscriptionId.of(addressIds.of(email)).value();
        var link = "/subscriptions/" + id + "?token=" + links.token(MailLink.SUBSCRIPTION, id, Holder.MAILBOX);
        http.post().uri(link.replace("?", "/confirmation?")).exchange();
        assertThat(mine(language))
                .bodyText()
                .contains(subscribed, topic, "href=\"" + link + "\"")
                .doesNotContain(pending);
        http.post().uri(link.replace("?", "/cancellation?")).exchange();
        assertThat(mine(language)).bodyText().contains(none);
    }

    @Test
    void isAPageWithoutScripts() {
        assertThat(http.get()
                        .uri("/subscriptions/mine?lang=fr")
                        .cookie(cookie())
                        .exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("<html", "<h1>Mes abonnements</h1>", "Vous n’avez aucun abonnement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions", "/subscriptions/fragment"})
    void fillsInAKnownAddress(String form) {
        http.post()
                .uri("/api/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"%s\",\"locale\":\"en\",\"topics\":[\"newsletter\"]}".formatted(email))
                .exchange();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(http.get().uri(form).cookie(cookie()))
                        .bodyText()
                        .contains("value=\"" + email + "\""));
        assertThat(http.get().uri(form)).bodyText().doesNotContain(email);
    }

    @Test
    void requiresSignIn() {
        assertThat(http.get().uri("/subscriptions/mine"))
                .hasStatus(303)
                .redirectedUrl()
                .startsWith("/sign-in?to=");
    }

    private MvcTestResult mine(String language) {
        return http.get()
                .uri("/subscriptions/mine?lang=" + language)
                .header("HX-Request", "true")
                .cookie(cookie())
                .exchange();
    }

    private Cookie cookie() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        return new Cookie(people.cookieName(), people.token(addressIds.of(email).value()));
    }
}
