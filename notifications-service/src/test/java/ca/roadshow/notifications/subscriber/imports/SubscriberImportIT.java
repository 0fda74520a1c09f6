package ca.roadshow.notifications.subscriber.imports;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.feedback.BounceStatus;
import ca.roadshow.notifications.feedback.FeedbackEffects;
import ca.roadshow.notifications.feedback.Outcome;
import ca.roadshow.notifications.feedback.Report.Bounce;
import ca.roadshow.notifications.feedback.SentMail;
import ca.roadshow.notifications.feedback.Source;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.subscription.Consent;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.Withdrawal;
import ca.roadshow.testkit.SignedInPeople;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@NotificationsUnderTest
class SubscriberImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEADER = "email,name,language,topics,consented_at,consent_source\n";

    private final String zoe = someone("zoe");
    private final String noah = someone("noah");

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    AddressIds addressIds;

    @Autowired
    FindSubscription find;

    @Autowired
    FindConsents consents;

    @Autowired
    Commands commands;

    @Autowired
    ImportRecords records;

    @Autowired
    MailFixture mails;

    @Autowired
    SentMail sent;

    @Autowired
    FeedbackEffects effects;

    @LocalServerPort
    int port;

    private Cookie organizer = new Cookie("none", "none");
    private Cookie ottawa = new Cookie("none", "none");

    @BeforeEach
    void signIn() {
        jdbc.sql("insert into community (community_id, slug, name, city) values ('community-ottawa', 'ottawa',"
                        + " '{\"en\":\"Kubernetes Ottawa\"}', '{\"en\":\"Ottawa\"}') on conflict do nothing")
                .update();
        var people = new SignedInPeople(database, "https://meetups.example.org");
        organizer = cookie(people, "*");
        ottawa = cookie(people, "community-ottawa");
    }

    @Test
    void subscribesReadersWithAProofWithoutAMail() {
        var result = imported(HEADER + zoe + ",Zoé Roy,fr,newsletter cfp,2024-05-01,Meetup in Québec\n");
        assertThat(result).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(of(zoe).subscribed()).containsExactly("cfp", "newsletter");
        var consent = consents.of(id(zoe)).getFirst();
        assertThat(consent.given()).isTrue();
        assertThat(consent.at()).isEqualTo(Instant.parse("2024-05-01T04:00:00Z"));
        assertThat(consent.text()).isEqualTo("Meetup in Québec");
        await().atMost(PATIENCE).until(() -> status(zoe).equals("CONFIRMED fr"));
        assertThat(mails.receivedBy(zoe)).isEmpty();
        assertThat(get(organizer, "/organizer/subscribers/" + id(zoe).value() + "?lang=en"))
                .bodyText()
                .contains("May 1, 2024")
                .doesNotContain("April 30");
    }

    @Test
    void asksReadersWithoutAProofForConfirmation() {
        var result = imported(HEADER + zoe + ",,fr,newsletter,,\n" + noah + ",,en,newsletter,2024-05-01,\n");
        assertThat(result).isEqualTo(new Counts(2, 0, 2, 0, 0));
        assertThat(of(zoe).pending()).containsExactly("newsletter");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(zoe).size() == 1);
        assertThat(mails.receivedBy(zoe).getFirst().subject())
                .isEqualTo("Veuillez confirmer votre abonnement à Roadshow de l’Est");
    }

    @Test
    void skipsReadersWithoutAProofIfTheOrganizerChoseSo() {
        var response = run("?unproven=skip", (HEADER + zoe + ",,fr,newsletter,,\n").getBytes(UTF_8));
        assertThat(response.reasons()).containsExactly(new RefusedRow(2, "consented_at", "no-proof"));
        assertThat(find.by(id(zoe))).isEmpty();
    }

    @Test
    void changesNothingWithTheSameFileAgain() {
        var file = HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\n" + noah + ",,en,newsletter,,\n";
        assertThat(imported(file)).isEqualTo(new Counts(2, 1, 1, 0, 0));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(noah).size() == 1);
        var before = events();
        assertThat(imported(file)).isEqualTo(new Counts(2, 0, 0, 2, 0));
        assertThat(events()).isEqualTo(before);
        assertThat(mails.receivedBy(noah)).hasSize(1);
    }

    @Test
    void changesNothingInADryRun() {
        var file = HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\n" + noah + ",,en,newsletter,,\nno address,,,,,\n";
        var response = run("?dryRun=true", file.getBytes(UTF_8));
        assertThat(response.dryRun()).isTrue();
        assertThat(Counts.of(response)).isEqualTo(new Counts(3, 1, 1, 0, 1));
        assertThat(response.reasons()).containsExactly(new RefusedRow(4, "email", "email-invalid"));
        assertThat(find.by(id(zoe))).isEmpty();
        assertThat(find.by(id(noah))).isEmpty();
        assertThat(jdbc.sql("select count(*) from person_key where person_id in (?, ?)")
                        .params(addressIds.of(zoe).value(), addressIds.of(noah).value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(imported(file)).isEqualTo(new Counts(3, 1, 1, 0, 1));
    }

    @Test
    void skipsReadersWhoUnsubscribedOrObjected() {
        var file = HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\n" + noah + ",,fr,cfp,2024-05-01,Meetup\n";
        imported(HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\n");
        commands.send(
                new Unsubscribe(id(zoe), Instant.now(), Withdrawal.LINK),
                Provenance.of("[test]", Origin.WEB, Provenance.newTraceparent()));
        jdbc.sql("insert into mail_suppression (address_id, kind, since) values (?, 'subscription', now())")
                .param(addressIds.of(noah).value())
                .update();
        var response = run("", file.getBytes(UTF_8));
        assertThat(response.reasons())
                .containsExactly(new RefusedRow(2, "email", "unsubscribed"), new RefusedRow(3, "email", "suppressed"));
        assertThat(of(zoe).isAlive()).isFalse();
    }

    @Test
    void skipsAddressesThatGetNoMail() {
        var mail = sent.to(zoe);
        assertThat(effects.apply(
                        "test-" + UUID.randomUUID(),
                        Source.WEBHOOK,
                        new Bounce(mail.id(), BounceStatus.UNKNOWN_MAILBOX)))
                .isEqualTo(Outcome.HANDLED);
        await().atMost(PATIENCE).until(() -> sent.suppressionOf(zoe).equals("hard-bounce all"));
        var file = HEADER + zoe + ",Zoé,fr,newsletter,2024-05-01,Meetup\n" + noah + ",,fr,cfp,2024-05-01,Meetup\n";
        for (var query : new String[] {"?dryRun=true", ""}) {
            var response = run(query, file.getBytes(UTF_8));
            assertThat(Counts.of(response)).as(query).isEqualTo(new Counts(2, 1, 0, 0, 1));
            assertThat(response.reasons()).containsExactly(new RefusedRow(2, "email", "suppressed"));
        }
        assertThat(find.by(id(zoe))).isEmpty();
        assertThat(of(noah).subscribed()).containsExactly("cfp");
        assertThat(mails.receivedBy(zoe)).hasSize(1);
    }

    @Test
    void refusesInvalidRowsAndImportsTheOthers() {
        var file = HEADER
                + "nobody,,fr,newsletter,2024-05-01,Meetup\n"
                + zoe + ",,fr,newsletter,2024-05-01,Meetup\n"
                + zoe.toUpperCase(Locale.ROOT) + ",,fr,newsletter,2024-05-01,Meetup\n"
                + someone("a") + ",,de,newsletter,2024-05-01,Meetup\n"
                + someone("b") + ",,fr,chess,2024-05-01,Meetup\n"
                + someone("c") + ",,fr,,2024-05-01,Meetup\n"
                + someone("d") + ",,fr,newsletter,soon,Meetup\n"
                + someone("e") + ",,fr,newsletter,2999-01-01,Meetup\n"
                + someone("f") + "\n"
                + "\"\"\"zoe roy\"\"@example.org\",,fr,newsletter,2024-05-01,Meetup\n"
                + "zoé@example.org,,fr,newsletter,2024-05-01,Meetup\n"
                + "z".repeat(320 - "@example.org".length()) + "@example.org,,fr,newsletter,2024-05-01,Meetup\n";
        assertThat(run("", file.getBytes(UTF_8)).reasons())
                .containsExactly(
                        new RefusedRow(2, "email", "email-invalid"),
                        new RefusedRow(4, "email", "duplicate"),
                        new RefusedRow(5, "language", "language-unknown"),
                        new RefusedRow(6, "topics", "topic-unknown"),
                        new RefusedRow(7, "topics", "topic-missing"),
                        new RefusedRow(8, "consented_at", "date-invalid"),
                        new RefusedRow(9, "consented_at", "date-in-future"),
                        new RefusedRow(10, "topics", "topic-missing"),
                        new RefusedRow(11, "email", "email-invalid"),
                        new RefusedRow(12, "email", "email-invalid"),
                        new RefusedRow(13, "email", "email-invalid"));
        assertThat(of(zoe).subscribed()).containsExactly("newsletter");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true, ';'", "UTF-8, false, ','", "windows-1252, false, ';'"})
    void readsEncodingsSeparatorsAndQuotes(String charset, boolean mark, String separator) {
        var text = (mark ? "\ufeff" : "")
                + "\"Email Address\";\"First Name\";\"Last Name\";\"language\";\"topics\";\"consented_at\";\"consent_source\"\r\n"
                + zoe
                + ";\"Zoé\";\"Roy; dite \"\"Zed\"\"\";\"français\";\"newsletter\";\"2024-05-01 10:00:00\";\"Soirée à Québec\"\r\n";
        var file = text.replace("; dite", " dite").replace(";", separator).getBytes(Charset.forName(charset));
        assertThat(Counts.of(run("", file))).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(consents.of(id(zoe)).getFirst())
                .extracting(Consent::text, Consent::at)
                .containsExactly("Soirée à Québec", Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(get(organizer, "/api/subscribers?q=" + zoe)).hasStatusOk();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(organizer, "/api/subscribers?q=" + zoe))
                        .bodyText()
                        .contains("Zoé Roy dite \\\"Zed\\\"", "\"fr\""));
    }

    @Test
    void readsTheExportsOfOtherProducts() {
        var mailchimp = "\"Email Address\",\"First Name\",\"Last Name\",OPTIN_TIME,OPTIN_IP,CONFIRM_TIME\n" + zoe
                + ",Zoé,Roy,\"2023-01-01 10:00:00\",,\"2023-01-02 10:00:00\"\n";
        assertThat(Counts.of(run("?topics=newsletter", mailchimp.getBytes(UTF_8))))
                .isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(consents.of(id(zoe)).getFirst())
                .extracting(Consent::text, Consent::at)
                .containsExactly("Mailchimp", Instant.parse("2023-01-02T10:00:00Z"));
        var blocked = someone("blocked");
        var listmonk = "uuid,email,name,attributes,status,created_at,updated_at\n"
                + UUID.randomUUID() + "," + noah
                + ",Noah,\"{\"\"city\"\": \"\"Ottawa\"\"}\",enabled,2023-01-01,2023-01-01\n"
                + UUID.randomUUID() + "," + blocked + ",B,{},blocklisted,2023-01-01,2023-01-01\n";
        var result = run("?topics=newsletter&topics=cfp", listmonk.getBytes(UTF_8));
        assertThat(Counts.of(result)).isEqualTo(new Counts(2, 0, 1, 0, 1));
        assertThat(result.reasons()).containsExactly(new RefusedRow(3, "status", "unsubscribed"));
        var ana = someone("ana");
        var meetup = "Name\tUser ID\tEmail\tJoined Group on\nAna\t1\t" + ana + "\t3/14/2022\n";
        assertThat(Counts.of(run("?topics=community:ottawa", meetup.getBytes(UTF_8))))
                .isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(consents.of(id(ana)).getFirst().text()).isEqualTo("Meetup");
    }

    @Test
    void refusesOtherFiles() {
        assertThat(post(organizer, "", "name,city\nZoé,Ottawa\n".getBytes(UTF_8), "text/csv"))
                .hasStatus(400)
                .bodyText()
                .contains("import.no-email-column");
        assertThat(post(organizer, "", new byte[0], "text/csv")).hasStatus(400);
        assertThat(post(organizer, "", (HEADER + zoe).getBytes(UTF_8), "application/json"))
                .hasStatus(415);
        assertThat(post(organizer, "", new byte[11 * 1024 * 1024], "text/csv"))
                .hasStatus(413)
                .bodyText()
                .contains("request.too-large");
    }

    @Test
    void showsThatAnImportWasInterrupted() {
        var response = run("", (HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\n").getBytes(UTF_8));
        jdbc.sql("update subscriber_import set status = 'RUNNING', updated_at = now() - interval '2 minutes'"
                        + " where import_id = ?")
                .param(response.id())
                .update();
        assertThat(json.readValue(
                                body(get(organizer, "/api/subscribers/imports/" + response.id())), ImportResponse.class)
                        .reasons())
                .containsExactly(new RefusedRow(0, "file", "interrupted"));
    }

    @Test
    void deletesOldImportsButNotTheirSubscribers() {
        var file = HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\nnobody,,,,,\n";
        var old = run("", file.getBytes(UTF_8));
        var recent = run("", file.getBytes(UTF_8));
        jdbc.sql("update subscriber_import set updated_at = now() - interval '366 days' where import_id = ?")
                .param(old.id())
                .update();
        records.deleteBefore(Instant.now().minus(Duration.ofDays(365)));
        assertThat(get(organizer, "/api/subscribers/imports/" + old.id())).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from subscriber_import_refusal where import_id = ?")
                        .param(old.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get(organizer, "/api/subscribers/imports/" + recent.id())).hasStatusOk();
        assertThat(imported(file)).isEqualTo(new Counts(2, 0, 0, 1, 1));
    }

    @Nested
    class AnOrganizerOfOneCommunity {

        @Test
        void importsAndSeesOnlyItsTopic() {
            var file = HEADER + zoe + ",,fr,community:ottawa,2024-05-01,Meetup\n" + noah
                    + ",,fr,newsletter,2024-05-01,Meetup\n";
            var response = run(ottawa, "", file.getBytes(UTF_8));
            assertThat(response.reasons()).containsExactly(new RefusedRow(3, "topics", "topic-not-yours"));
            imported(HEADER + noah + ",,fr,newsletter,2024-05-01,Meetup\n");
            await().atMost(PATIENCE).until(() -> status(zoe).equals("CONFIRMED fr"));
            await().atMost(PATIENCE).until(() -> status(noah).equals("CONFIRMED fr"));
            assertThat(get(ottawa, "/api/subscribers?q=" + zoe)).bodyText().contains(zoe);
            assertThat(get(ottawa, "/api/subscribers?q=" + noah)).bodyText().doesNotContain(noah);
            assertThat(get(ottawa, "/organizer/subscribers/" + id(noah).value()))
                    .hasStatus(404);
            assertThat(get(ottawa, "/api/subscribers?topic=newsletter")).hasStatus(403);
            assertThat(get(ottawa, "/api/subscribers/imports/" + response.id())).hasStatusOk();
        }

        @Test
        void doesNotSeeImportsOfOthers() {
            var response = run("", (HEADER + zoe + ",,fr,newsletter,2024-05-01,Meetup\n").getBytes(UTF_8));
            assertThat(get(ottawa, "/api/subscribers/imports/" + response.id())).hasStatus(404);
        }
    }

    @Nested
    class AFileWithOtherColumns {

        private static final String OTHER = "Courriel perso;Prénom usuel;Langue;Depuis;Où;Note\n";

        @Test
        void isImportedWithChosenColumns() {
            var file = OTHER + zoe + ";Zoé;fr;2024-05-01;Soirée à Québec;x\n";
            assertThat(post(organizer, "?topics=newsletter", file.getBytes(UTF_8), "text/csv"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("import.no-email-column");
            var chosen = "?topics=newsletter&column.email=courriel_perso&column.name=Prénom usuel"
                    + "&column.consented_at=Depuis&column.consent_source=Où";
            assertThat(Counts.of(run(chosen, file.getBytes(UTF_8)))).isEqualTo(new Counts(1, 1, 0, 0, 0));
            assertThat(consents.of(id(zoe)).getFirst().text()).isEqualTo("Soirée à Québec");
            await().atMost(PATIENCE).until(() -> status(zoe).equals("CONFIRMED fr"));
            assertThat(get(organizer, "/api/subscribers?q=" + zoe)).bodyText().contains("\"Zoé\"");
        }

        @Test
        void ignoresAColumnForWhichNoneIsChosen() {
            var file = HEADER + zoe + ",Zoé,de,newsletter,2024-05-01,Meetup\n";
            assertThat(Counts.of(run("?column.language=", file.getBytes(UTF_8))))
                    .isEqualTo(new Counts(1, 1, 0, 0, 0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"column.email=Mail", "column.shoe=email"})
        void isRefusedIfAChosenColumnIsMissing(String chosen) {
            assertThat(post(organizer, "?" + chosen, (HEADER + zoe + "\n").getBytes(UTF_8), "text/csv"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("column-unknown", chosen.substring(0, chosen.indexOf('=')));
        }

        @ParameterizedTest
        @CsvSource({"en, Columns of the file, No column", "fr, Colonnes du fichier, Aucune colonne"})
        void isShownWithItsFirstRowsToChooseFrom(String language, String title, String none) {
            var file = OTHER + zoe + ";Zoé;fr;;;one\n" + "a;A;fr;;;row\n".repeat(4) + "f;the sixth;fr;;;row\n";
            var page = form("/columns?lang=" + language, file, Map.of("topics", "newsletter", "unproven", "ask"));
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(title, none, "<bdi>" + zoe + "</bdi>", "name=\"column.email\"")
                    .contains("<option value=\"Langue\" selected=\"selected\">Langue</option>")
                    .contains("value=\"newsletter\" checked", "value=\"ask\" checked")
                    .doesNotContain("the sixth");
            var part = http.post()
                    .uri("/organizer/subscribers/imports/columns?lang=" + language)
                    .multipart()
                    .file(new MockMultipartFile("file", "people.csv", "text/csv", file.getBytes(UTF_8)))
                    .cookie(organizer)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("HX-Request", "true")
                    .exchange();
            assertThat(part)
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"columns\"", title)
                    .doesNotContain("<html");
        }

        @Test
        void isImportedByTheForm() {
            var file = OTHER + zoe + ";Zoé;fr;2024-05-01;Québec;x\n";
            var columns = Map.of(
                    "topics", "newsletter",
                    "column.email", "Courriel perso",
                    "column.consented_at", "Depuis",
                    "column.consent_source", "Où");
            assertThat(form("", file, columns)).hasStatus(303);
            await().atMost(PATIENCE).until(() -> status(zoe).equals("CONFIRMED fr"));
        }

        @ParameterizedTest
        @CsvSource({
            "en, The file does not have this column. Choose another one., Choose a CSV file., File",
            "fr, Le fichier n’a pas cette colonne., Choisissez un fichier CSV., Fichier"
        })
        void isShownWithItsErrors(String language, String unknown, String missing, String field) {
            var file = OTHER + zoe + ";Zoé;fr;;;x\n";
            assertThat(form("?lang=" + language, file, Map.of("column.email", "Mail", "column.name", "Note")))
                    .hasStatus(422)
                    .bodyText()
                    .contains(unknown, "<option value=\"Note\" selected=\"selected\">Note</option>");
            assertThat(form("?lang=" + language, "", Map.of("topics", "cfp")))
                    .hasStatus(422)
                    .bodyText()
                    .contains(missing, "<strong>" + field + "</strong>", "value=\"cfp\" checked");
            assertThat(form("/columns?lang=" + language, "", Map.of()))
                    .hasStatus(422)
                    .bodyText()
                    .contains(missing);
        }

        private MvcTestResult form(String path, String file, Map<String, String> fields) {
            var request = http.post()
                    .uri("/organizer/subscribers/imports" + path)
                    .multipart()
                    .file(new MockMultipartFile("file", "people.csv", "text/csv", file.getBytes(UTF_8)))
                    .cookie(organizer)
                    .header("Sec-Fetch-Site", "same-origin");
            fields.forEach((name, value) -> request.param(name, value));
            return request.exchange();
        }
    }

    /** Refused by its declared length, before the body is sent. */
    @ParameterizedTest
    @CsvSource({
        "/api/subscribers/imports, text/csv, request.too-large",
        "/organizer/subscribers/imports, multipart/form-data; boundary=x, plus que ce que cette adresse accepte"
    })
    void refusesAGigabyteWithAnExplanation(String path, String type, String words) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST " + path
                                    + "?lang=fr HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                                    + type + "\r\nContent-Length: 1073741824\r\nSec-Fetch-Site: same-origin\r\nCookie: "
                                    + organizer.getName() + "=" + organizer.getValue() + "\r\n\r\nemail\n")
                            .getBytes(UTF_8));
            var answer = new ByteArrayOutputStream();
            while (!answer.toString(UTF_8).contains(words)) {
                var next = socket.getInputStream().read();
                assertThat(next).as("the end of the answer").isNotNegative();
                answer.write(next);
            }
            assertThat(answer.toString(UTF_8)).startsWith("HTTP/1.1 413");
        }
    }

    /** A file of unknown length is read only up to the limit. */
    @Test
    void refusesAnEndlessFileAtTheLimit() throws IOException {
        var chunk = ("100000\r\n" + "x".repeat(1 << 20) + "\r\n").getBytes(UTF_8);
        var sent = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST /api/subscribers/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n"
                                    + "Sec-Fetch-Site: same-origin\r\nCookie: "
                                    + organizer.getName() + "=" + organizer.getValue() + "\r\n\r\n")
                            .getBytes(UTF_8));
            try {
                while (sent < 64 && socket.getInputStream().available() == 0) {
                    socket.getOutputStream().write(chunk);
                    sent++;
                }
            } catch (SocketException _) {
                // The server has answered and closed the connection.
            }
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
        assertThat(sent).as("megabytes that the server read").isBetween(10, 40);
    }

    @Test
    void exportsWithFormulasAsTextAndTheExportCanBeImported() {
        imported(HEADER + zoe + ",=cmd|'/c calc'!A1,fr,newsletter,2024-05-01,Meetup\n");
        await().atMost(PATIENCE).until(() -> status(zoe).equals("CONFIRMED fr"));
        for (var path : new String[] {"/api/subscribers/export.csv", "/organizer/subscribers/export.csv"}) {
            assertThat(get(organizer, path + "?topic=newsletter"))
                    .hasStatusOk()
                    .hasContentTypeCompatibleWith("text/csv")
                    .bodyText()
                    .startsWith("\ufeff\"email\",\"name\"")
                    .contains("\"" + zoe + "\",\"'=cmd|'/c calc'!A1\",\"fr\",\"newsletter\",\"2024-05-01T04:00:00Z\","
                            + "\"Meetup\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Import subscribers, Import result, Meetup in Québec, The address is not valid.",
        "fr, Importer des abonnements, Résultat de l’importation, Meetup in Québec, L’adresse n’est pas valide."
    })
    void hasPagesForOrganizers(String language, String title, String result, String source, String reason) {
        assertThat(get(organizer, "/organizer/subscribers/imports?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(title, "enctype=\"multipart/form-data\"");
        var file = HEADER + zoe + ",Zoé,fr,newsletter,2024-05-01,Meetup in Québec\nnobody,,,,,\n";
        var started = http.post()
                .uri("/organizer/subscribers/imports?lang=" + language)
                .multipart()
                .file(new MockMultipartFile("file", "people.csv", "text/csv", file.getBytes(UTF_8)))
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
        assertThat(started).hasStatus(303);
        var page = started.getResponse().getRedirectedUrl() + "?lang=" + language;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(organizer, page)).bodyText().contains(result, reason));
        await().atMost(PATIENCE).until(() -> status(zoe).equals("CONFIRMED fr"));
        assertThat(get(organizer, "/organizer/subscribers?lang=" + language + "&q=" + zoe))
                .hasStatusOk()
                .bodyText()
                .contains(zoe, "href=\"/organizer/subscribers/" + id(zoe).value());
        assertThat(get(organizer, "/organizer/subscribers/" + id(zoe).value() + "?lang=" + language))
                .hasStatusOk()
                .bodyText()
                .contains(zoe, source);
    }

    @Test
    void importsManyRows() {
        var rows = Integer.getInteger("roadshow.import-rows", 2_000);
        var batch = UUID.randomUUID();
        var readers = IntStream.range(0, rows)
                .mapToObj(row -> "r" + row + "-" + batch + "@example.org")
                .toList();
        // No test sends a newsletter about workshops, which would keep the senders busy while other tests run.
        var file = readers.stream()
                .map(reader -> reader + ",Reader,fr,workshops,2024-05-01,Meetup")
                .collect(Collectors.joining("\n", HEADER, "\n"))
                .getBytes(UTF_8);
        var started = System.nanoTime();
        var result = run("", file);
        System.getLogger("import")
                .log(System.Logger.Level.INFO, "{0} rows in {1} ms", rows, (System.nanoTime() - started) / 1_000_000);
        assertThat(Counts.of(result)).isEqualTo(new Counts(rows, rows, 0, 0, 0));
        awaitRowsOf(readers, "subscriber_v1");
        awaitRowsOf(readers, "recipient");
    }

    /** Then no test waits behind the events of these readers. */
    private void awaitRowsOf(List<String> readers, String table) {
        var people = readers.stream().map(addressIds::of).map(AddressId::value).toArray(String[]::new);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> jdbc.sql("select count(*) from " + table + " where address_id = any (?)")
                                .param(people)
                                .query(Integer.class)
                                .single()
                        == people.length);
    }

    private record Counts(int rows, int subscribed, int asked, int unchanged, int refused) {

        static Counts of(ImportResponse response) {
            return new Counts(
                    response.rows(), response.subscribed(), response.asked(), response.unchanged(), response.refused());
        }
    }

    private Counts imported(String file) {
        return Counts.of(run("", file.getBytes(UTF_8)));
    }

    private ImportResponse run(String query, byte[] file) {
        return run(organizer, query, file);
    }

    private ImportResponse run(Cookie person, String query, byte[] file) {
        var started = post(person, query, file, "text/csv");
        assertThat(started).hasStatus(202);
        var id = json.readTree(body(started)).path("id").asString("");
        return await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> json.readValue(body(get(person, "/api/subscribers/imports/" + id)), ImportResponse.class),
                        response -> !response.isRunning());
    }

    private MvcTestResult post(Cookie person, String query, byte[] file, String type) {
        return http.post()
                .uri("/api/subscribers/imports" + query)
                .contentType(MediaType.parseMediaType(type))
                .cookie(person)
                .header("Sec-Fetch-Site", "same-origin")
                .content(file)
                .exchange();
    }

    private MvcTestResult get(Cookie person, String path) {
        return http.get().uri(path).cookie(person).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private SubscriptionId id(String email) {
        return SubscriptionId.of(addressIds.of(email));
    }

    private SubscriptionView of(String email) {
        return find.by(id(email)).orElseThrow();
    }

    private String status(String email) {
        return jdbc.sql("select status || ' ' || language from subscriber_v1 where subscription_id = ?")
                .param(id(email).value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private long events() {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier in (?, ?)")
                .params(id(zoe).value(), id(noah).value())
                .query(Long.class)
                .single();
    }

    private Cookie cookie(SignedInPeople people, String scope) {
        var person = addressIds.of(someone("organizer")).value();
        people.grant(person, "ORGANIZER", scope);
        return new Cookie(people.cookieName(), people.token(person));
    }
}
