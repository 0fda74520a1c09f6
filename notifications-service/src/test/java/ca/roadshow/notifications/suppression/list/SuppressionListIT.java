package ca.roadshow.notifications.suppression.list;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.testkit.SignedInPeople;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Organizers see suppressed addresses, add one and lift a suppression. */
@NotificationsUnderTest
class SuppressionListIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester http;

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

    @Autowired
    AddressIds addressIds;

    @Autowired
    DataSource database;

    private final String email = someone("zoe");
    private String organizer = "";

    @BeforeEach
    void organize() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var person = "addr-organizer-" + UUID.randomUUID();
        people.grant(person, "ORGANIZER", "*");
        organizer = people.token(person);
    }

    @Test
    void addsAndLiftsAnAddressOverTheApi() throws Exception {
        var body = "{\"email\":\"%s\",\"scope\":\"all\",\"note\":\"Asked by phone\"}".formatted(email);
        var added = readers.call(organizer, "POST", "/api/suppressions", body);
        assertThat(added).hasStatus(201).bodyText().contains(email, "\"reason\":\"added\"", "Asked by phone");
        assertThat(readers.call(organizer, "POST", "/api/suppressions", body)).hasStatus(200);
        assertThat(readers.get(organizer, "/api/suppressions?q=" + email))
                .bodyText()
                .contains(email);
        assertThat(readers.get(organizer, "/api/suppressions?reason=added"))
                .bodyText()
                .contains(email);
        assertThat(readers.get(organizer, "/api/suppressions?reason=complaint"))
                .bodyText()
                .doesNotContain(email);

        var path = "/api/suppressions/" + addressIds.of(email) + "/lifting";
        assertThat(readers.call(organizer, "POST", path, "{}")).hasStatus(400);
        assertThat(readers.call(organizer, "POST", path, "{\"note\":\"A mistake\"}"))
                .hasStatus(204);
        assertThat(readers.get(organizer, "/api/suppressions?q=" + email))
                .bodyText()
                .doesNotContain(email);
        assertThat(readers.call(organizer, "POST", path, "{\"note\":\"A mistake\"}"))
                .hasStatus(404);
    }

    @Test
    void sendsNoMailToASuppressedAddress() {
        add("all");
        mails.queueWelcome(email, "Zoé");
        var later = someone("later");
        mails.queueWelcome(later, "Later");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(later).size() == 1);
        assertThat(mails.receivedBy(email)).isEmpty();
        var request = mails.requestTo(email);
        mails.queue(request, Origin.API);
        assertThat(mails.statusOf(request)).isEqualTo("none");
    }

    @Test
    void refusesOrganizersOfOneCommunity() {
        var other = readers.organizer("community-ottawa");
        assertThat(readers.get(other, "/api/suppressions")).hasStatus(403);
    }

    @Test
    void rejectsAnInvalidForm() {
        for (var body : new String[] {
            "{}",
            "{\"email\":\"nobody\",\"note\":\"x\"}",
            "{\"email\":\"a@example.org\",\"scope\":\"some\",\"note\":\"x\"}",
            "{\"email\":\"a@example.org\",\"note\":\" \"}",
            "{\"email\":\"a@example.org\",\"note\":\"" + "x".repeat(501) + "\"}"
        }) {
            assertThat(readers.call(organizer, "POST", "/api/suppressions", body))
                    .hasStatus(400);
        }
        assertThat(readers.get(organizer, "/api/suppressions?after=x")).hasStatus(400);
        assertThat(readers.get(organizer, "/api/suppressions?reason=x")).hasStatus(400);
        assertThat(readers.get(organizer, "/api/suppressions/addr-nobody")).hasStatus(404);
    }

    @Test
    void showsTheListAndTheHistoryOfAnAddress() {
        add("news");
        for (var language : new String[] {"en", "fr"}) {
            assertThat(page("/organizer/suppressions?q=" + email + "&lang=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(email)
                    .doesNotContain("??");
            assertThat(page("/organizer/suppressions/" + addressIds.of(email) + "?lang=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(email, "Asked by phone", language.equals("en") ? "Added to the list" : "Ajout à la liste")
                    .doesNotContain("??");
        }
        assertThat(page("/organizer/subscribers?lang=en")).bodyText().contains("/organizer/suppressions");
    }

    @Test
    void keepsTheInputOfAnInvalidForm() {
        var answer = http.post()
                .uri("/organizer/suppressions?lang=en")
                .header("Authorization", "Bearer " + organizer)
                .param("email", "not an address")
                .param("scope", "all")
                .param("note", "Asked by phone")
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("not an address", "Asked by phone", "Enter an email address");
    }

    private void add(String scope) {
        var body = "{\"email\":\"%s\",\"scope\":\"%s\",\"note\":\"Asked by phone\"}".formatted(email, scope);
        assertThat(readers.call(organizer, "POST", "/api/suppressions", body)).hasStatus(201);
    }

    private MvcTestResult page(String path) {
        return readers.get(organizer, path);
    }
}
