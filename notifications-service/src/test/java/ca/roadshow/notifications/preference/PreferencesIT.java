package ca.roadshow.notifications.preference;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.GroupMail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.subscriber.Subscribers;
import ca.roadshow.notifications.subscriber.TopicSubscribers;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.testkit.FormFields;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class PreferencesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicName NEWSLETTER = new TopicName("newsletter");
    private static final TopicName CALLS = new TopicName("cfp");

    private final String email = someone("camille");

    @Autowired
    MockMvcTester http;

    @Autowired
    MailLinks links;

    @Autowired
    UnsubscribeLinks unsubscribeLinks;

    @Autowired
    AddressIds addressIds;

    @Autowired
    FindSubscription find;

    @Autowired
    FindConsents consents;

    @Autowired
    Subscribers subscribers;

    @Autowired
    MailFixture mails;

    @Autowired
    MailLedger ledger;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private String id = "";

    @BeforeEach
    void subscribe() {
        id = SubscriptionId.of(addressIds.of(email)).value();
        request("newsletter", "cfp");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        assertThat(post(page("/confirmation"))).hasStatus(303);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Pause your subscription, What you agreed to",
        "fr, Mettre l’abonnement en pause, Ce que vous avez accepté"
    })
    void showsTopicsLanguagePauseAndConsents(String language, String pause, String consent) {
        assertThat(get(page("") + "&lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"newsletter\" checked", "value=\"workshops\"", pause, consent)
                .contains("By subscribing, you agree that Roadshow de l’Est sends you emails");
    }

    @Test
    void changesTopicsAndLanguageWithoutAnotherConfirmation() {
        assertThat(post(page("/preferences"), "topics", "cfp", "topics", "workshops", "language", "fr"))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("&done=saved");
        assertThat(own().subscribed()).containsExactly("cfp", "workshops");
        assertThat(own().pending()).isEmpty();
        assertThat(subscribers.receives(id, new TopicName("workshops"))).isTrue();
        assertThat(subscribers.receives(id, NEWSLETTER)).isFalse();
        assertThat(get(page("") + "&done=saved&lang=fr")).bodyText().contains("Choix enregistrés.");
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select language from recipient where about = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                        .equals("fr"));
        send(CALLS);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 3);
        assertThat(mails.receivedBy(email))
                .extracting(ReceivedMail::subject)
                .contains("Bienvenue chez Roadshow de l’Est");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chess"})
    void refusesTopicsThatAreNotOffered(String topics) {
        var answer = topics.isEmpty() ? post(page("/preferences")) : post(page("/preferences"), "topics", topics);
        assertThat(answer).hasStatus(422).bodyText().contains("id=\"field-topics-error\"");
        assertThat(own().subscribed()).containsExactly("cfp", "newsletter");
    }

    @Test
    void aTopicFromThePublicFormNeedsConfirmationEvenForAReader() {
        request("workshops");
        assertThat(own().subscribed()).containsExactly("cfp", "newsletter");
        assertThat(own().pending()).containsExactly("workshops");
    }

    @Test
    void aSignedInPersonAddsTopicsToTheirOwnAddressWithoutConfirmation() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var cookie = new Cookie(
                people.cookieName(), people.token(addressIds.of(email).value()));
        var form = http.get().uri("/subscriptions?lang=en").cookie(cookie).exchange();
        var fields = FormFields.of(new String(form.getResponse().getContentAsByteArray(), UTF_8));
        var request = http.post()
                .uri("/subscriptions?lang=en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .param("email", email)
                .param("topics", "workshops");
        fields.forEach((name, value) -> {
            if (!name.equals("email") && !name.equals("topics")) {
                request.param(name, value);
            }
        });
        assertThat(request.exchange()).hasStatus(303).redirectedUrl().isEqualTo("/subscriptions/mine");
        assertThat(own().subscribed()).containsExactly("cfp", "newsletter", "workshops");
        assertThat(own().pending()).isEmpty();
    }

    @Nested
    class Pause {

        private final LocalDate today =
                Instant.now().atZone(ZoneId.of("America/Toronto")).toLocalDate();

        @Test
        void stopsNewsUntilItEnds() {
            assertThat(post(page("/pause"), "until", today.plusDays(10).toString()))
                    .hasStatus(303)
                    .redirectedUrl()
                    .endsWith("&done=paused");
            assertThat(get(page("") + "&lang=en")).bodyText().contains("Paused until");
            await().atMost(PATIENCE).until(() -> !subscribers.receives(id, CALLS));
            send(CALLS);
            assertThat(mails.receivedBy(email)).hasSize(2);
            for (var time = 1; time <= 2; time++) {
                assertThat(post(page("/resumption"))).hasStatus(303);
            }
            await().atMost(PATIENCE).until(() -> subscribers.receives(id, CALLS));
            send(CALLS);
            await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "2020-01-01", "2999-01-01"})
        void requiresADayWithinAYear(String day) {
            assertThat(post(page("/pause"), "until", day)).hasStatus(422);
            assertThat(own().pausedUntil()).isNull();
        }
    }

    @Nested
    class OneClick {

        @Test
        void leavesOnlyTheTopicOfTheMailAtOnce() {
            var link = pathOf(unsubscribeLinks.oneClick(id, CALLS));
            assertThat(get(link)).hasStatusOk().bodyText().contains("Unsubscribe from this topic");
            assertThat(own().subscribed()).containsExactly("cfp", "newsletter");
            for (var time = 1; time <= 2; time++) {
                assertThat(post(link, "List-Unsubscribe", "One-Click")).hasStatus(204);
            }
            assertThat(subscribers.receives(id, CALLS)).isFalse();
            assertThat(subscribers.receives(id, NEWSLETTER)).isTrue();
            assertThat(consents.of(new SubscriptionId(id)).getLast())
                    .satisfies(consent -> assertThat(consent.given()).isFalse())
                    .satisfies(consent -> assertThat(consent.where()).isEqualTo("one-click"))
                    .satisfies(consent -> assertThat(consent.topics()).containsExactly("cfp"));
        }

        @Test
        void offersToLeaveEverything() {
            var link = pathOf(unsubscribeLinks.oneClick(id, CALLS));
            assertThat(post(link)).hasStatus(303).redirectedUrl().isEqualTo(link);
            assertThat(get(link))
                    .bodyText()
                    .contains("You no longer receive emails about this topic.", "You still receive");
            assertThat(post(link.replace("?", "/all?"))).hasStatus(303);
            assertThat(own().isAlive()).isFalse();
            assertThat(subscribers.receives(id, NEWSLETTER)).isFalse();
        }

        @Test
        void opensNoOtherTopicOrSubscription() {
            var link = pathOf(unsubscribeLinks.oneClick(id, CALLS));
            for (var forged :
                    List.of(link.replace(".cfp", ".newsletter"), link.replaceFirst("token=.*", "token=forged"))) {
                assertThat(get(forged)).hasStatus(403);
                assertThat(post(forged)).hasStatus(403);
                assertThat(post(forged, "List-Unsubscribe", "One-Click")).hasStatus(403);
                assertThat(post(forged.replace("?", "/all?"))).hasStatus(403);
            }
            assertThat(own().subscribed()).containsExactly("cfp", "newsletter");
        }

        @Test
        void hasAPageInTheLanguageOfTheMail() {
            var link = pathOf(unsubscribeLinks.page(id, CALLS, Language.FR));
            assertThat(get(link)).hasStatusOk().bodyText().contains("Me désabonner de ce sujet");
        }
    }

    private void request(String... topics) {
        var names = "\"" + String.join("\",\"", topics) + "\"";
        assertThat(http.post()
                        .uri("/api/subscriptions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"%s\",\"locale\":\"en\",\"topics\":[%s]}".formatted(email, names)))
                .hasStatus(202);
    }

    private void send(TopicName topic) {
        var mail = mails.welcome("nobody", "nobody");
        var issue = "issue-" + UUID.randomUUID();
        ledger.queue(
                new GroupMail(mail.purpose(), issue, mail.content(), new TopicSubscribers(topic)),
                new Cause(issue, null, Instant.now(), Provenance.ofSystem("test", Origin.SCHEDULE)));
    }

    private SubscriptionView own() {
        return find.by(new SubscriptionId(id)).orElseThrow();
    }

    private String page(String action) {
        return links.path(MailLink.SUBSCRIPTION, Holder.MAILBOX, id).replace("?", action + "?");
    }

    private static String pathOf(URI url) {
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    private MvcTestResult get(String url) {
        return http.get().uri(URI.create(url)).header("Accept-Language", "en").exchange();
    }

    private MvcTestResult post(String url, String... parameters) {
        var request = http.post()
                .uri(URI.create(url))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var index = 0; index < parameters.length; index += 2) {
            request.param(parameters[index], parameters[index + 1]);
        }
        return request.exchange();
    }
}
