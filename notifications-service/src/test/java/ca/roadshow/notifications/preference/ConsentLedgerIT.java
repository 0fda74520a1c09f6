package ca.roadshow.notifications.preference;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.contract.NewsRequested;
import ca.roadshow.events.contract.SpeakerNewsRequested;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.Consent;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber.Proof;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.testkit.FormFields;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The entries of the ledger of consents, for every way to give a consent and every way to withdraw it. */
@NotificationsUnderTest
class ConsentLedgerIT {

    /** The expected entries in columns; {@code -} means none. */
    private static final String PATHS = """
        path,        page,                   wording,                           text,                      requested, withdrawn
        FORM,        /subscriptions,         2026-11-28,                        En vous abonnant,          yes,       one-click
        API,         /api/subscriptions,     2026-11-28,                        En vous abonnant,          yes,       link
        EMBED,       /newsletter/embed,      2026-11-28,                        En vous abonnant,          yes,       preferences
        ACCOUNT,     /subscriptions,         2026-11-28,                        En vous abonnant,          no,        one-click
        PREFERENCES, /subscriptions,         2026-11-28,                        En vous abonnant,          no,        link
        RSVP,        /meetups/m/rsvps,       offer-2026-11/newsletter,          Je veux les nouvelles,     yes,       one-click
        PROPOSAL,    /proposals,             offer-2026-11-proven/newsletter,   Je veux les nouvelles,     no,        preferences
        IMPORT,      -,                      -,                                 Inscription au salon,      no,        link
        """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicName NEWSLETTER = TopicName.NEWSLETTER;

    private final String email = someone("ledger");

    @Autowired
    MockMvcTester http;

    @Autowired
    Network network;

    @Autowired
    Commands commands;

    @Autowired
    FindSubscription subscriptions;

    @Autowired
    FindConsents consents;

    @Autowired
    Recipients recipients;

    @Autowired
    UnsubscribeLinks unsubscribeLinks;

    @Autowired
    MailLinks links;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @CsvSource(textBlock = PATHS, useHeadersInDisplayName = true)
    void storesConsentsAndWithdrawals(
            String path, String page, String wording, String text, String requested, String withdrawn) {
        give(path);
        var given = consents.of(id()).stream()
                .filter(each -> each.topics().contains(NEWSLETTER.value()))
                .findFirst()
                .orElseThrow();
        assertThat(given.given()).isTrue();
        assertThat(given.where()).isEqualTo(path.toLowerCase(Locale.ROOT));
        assertThat(given.page()).isEqualTo(known(page));
        assertThat(given.wording()).isEqualTo(known(wording));
        assertThat(given.language()).isEqualTo(path.equals("IMPORT") ? null : "fr");
        assertThat(given.text()).startsWith(text);
        assertThat(given.requestedAt() != null).isEqualTo(requested.equals("yes"));

        withdraw(withdrawn);
        var last = consents.of(id()).getLast();
        assertThat(last)
                .isEqualTo(new Consent(
                        last.at(), false, List.of(NEWSLETTER.value()), withdrawn, null, null, null, null, null));
        showsAndExports(given, last);
    }

    private void showsAndExports(Consent given, Consent last) {
        assertThat(body(http.get()
                        .uri("/subscriptions/mine?lang=fr")
                        .cookie(cookie())
                        .exchange()))
                .contains("Ce que vous avez accepté", Objects.requireNonNull(given.text()), "consents.csv");
        var answer = http.get()
                .uri("/subscriptions/mine/consents.csv")
                .cookie(cookie())
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv")
                .hasHeader("Cache-Control", "no-store");
        assertThat(body(answer))
                .startsWith("\ufeff\"at\",\"what\",\"topics\",\"where\",\"requested_at\",\"page\",\"wording\"")
                .contains(
                        "\"" + given.at() + "\",\"given\"",
                        given.text(),
                        "\"" + last.at() + "\",\"withdrawn\",\"newsletter\",\"" + last.where() + "\"");
    }

    private void give(String path) {
        switch (path) {
            case "FORM" -> {
                assertThat(form(null)).hasStatus(303);
                confirm();
            }
            case "ACCOUNT" -> {
                recipients.remember(
                        "link-" + UUID.randomUUID(),
                        personalData.seal(addressIds.of(email), Contact.of(email, "fr")),
                        "fr");
                assertThat(form(cookie())).hasStatus(303);
            }
            case "API" -> {
                assertThat(http.post()
                                .uri("/api/subscriptions")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"email\":\"%s\",\"locale\":\"fr\",\"topics\":[\"newsletter\"]}"
                                        .formatted(email)))
                        .hasStatus(202);
                confirm();
            }
            case "EMBED" -> {
                assertThat(post("/newsletter/embed?topics=newsletter&lang=fr", "email", email, "topic", "newsletter"))
                        .hasStatus(303);
                confirm();
            }
            case "PREFERENCES" -> {
                say(new NewsRequested("news-rsvp", network.person("Zoé", email, "fr"), consent("cfp", true)));
                awaitView(found -> !found.subscribed().isEmpty());
                // Waits until the address is stored for mails.
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(post(page("/preferences"), "topics", "newsletter", "language", "fr"))
                                        .hasStatus(303));
            }
            case "RSVP" -> {
                say(new NewsRequested("news-rsvp", network.person("Zoé", email, "fr"), consent("newsletter", false)));
                awaitView(found -> !found.pending().isEmpty());
                confirm();
            }
            case "PROPOSAL" -> {
                var speaker = network.person("Zoé", email, "fr");
                say(new SpeakerNewsRequested("news-proposal", speaker, consent("newsletter", true)));
                awaitView(found -> !found.subscribed().isEmpty());
            }
            case "IMPORT" -> {
                var person = addressIds.of(email);
                var contact = personalData.seal(person, Contact.of(email, "fr"));
                var proof = new Proof(
                        Instant.parse("2026-03-01T12:00:00Z"), personalData.seal(person, "Inscription au salon"));
                commands.send(
                        new ImportSubscriber(
                                id(), person, contact, Set.of(NEWSLETTER), proof, "2026-11", "import-1", now()),
                        Provenance.ofSystem("test", Origin.IMPORT),
                        Object.class);
            }
            default -> throw new IllegalArgumentException(path);
        }
    }

    private void withdraw(String how) {
        var leave = unsubscribeLinks.oneClick(id().value(), NEWSLETTER);
        var path = leave.getRawPath() + "?" + leave.getRawQuery();
        switch (how) {
            case "one-click" ->
                assertThat(post(path, "List-Unsubscribe", "One-Click")).hasStatus(204);
            case "link" -> assertThat(post(path)).hasStatus(303);
            case "preferences" -> assertThat(post(page("/cancellation"))).hasStatus(303);
            default -> throw new IllegalArgumentException(how);
        }
    }

    private NewsConsent consent(String topic, boolean proven) {
        var wording = proven ? "offer-2026-11-proven" : "offer-2026-11";
        var page = proven ? "/proposals" : "/meetups/m/rsvps";
        return new NewsConsent(topic, wording, "Je veux les nouvelles.", "fr", page, proven, now());
    }

    private void say(IntegrationEvent event) {
        network.say("news-" + email, event);
    }

    private MvcTestResult form(@Nullable Cookie cookie) {
        var fields = FormFields.of(body(http.get().uri("/subscriptions?lang=fr").exchange()));
        var request = http.post()
                .uri("/subscriptions?lang=fr")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin")
                .param("email", email)
                .param("topics", "newsletter");
        fields.forEach(request::param);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private void confirm() {
        assertThat(post(page("/confirmation"))).hasStatus(303);
    }

    private MvcTestResult post(String url, String... parameters) {
        var request = http.post().uri(URI.create(url)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var index = 0; index < parameters.length; index += 2) {
            request.param(parameters[index], parameters[index + 1]);
        }
        return request.exchange();
    }

    private String page(String action) {
        var token = links.token(MailLink.SUBSCRIPTION, id().value(), Holder.MAILBOX);
        return "/subscriptions/" + id() + action + "?token=" + token;
    }

    private void awaitView(Predicate<SubscriptionView> state) {
        await().atMost(PATIENCE)
                .until(() -> subscriptions.by(id()).filter(state).isPresent());
    }

    private Cookie cookie() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        return new Cookie(people.cookieName(), people.token(addressIds.of(email).value()));
    }

    private SubscriptionId id() {
        return SubscriptionId.of(addressIds.of(email));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String known(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
