package ca.roadshow.registration.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.testkit.SignedInPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Long texts keep their paragraphs and lists on every page, and scripts in them do not run. */
@RegistrationUnderTest
class TextsIT {

    private static final String LIST = "<ul><li>queues</li><li>retries</li></ul>";
    private static final String HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1))";

    private final Slug slug = new Slug("texts-" + UUID.randomUUID());
    private final MeetupId id = MeetupId.of(slug);

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    private Browser browser;

    @BeforeEach
    void published() throws Exception {
        browser = new Browser(port);
        DemoFixture.importWith(commands, json, clock);
        var start = clock.instant().plus(Duration.ofDays(30));
        var content = MeetupContent.of(
                text("Description"),
                List.of(new Session(
                        "talk", Bilingual.both("Title", "Titre"), text("Summary"), List.of(), "en", null, null)));
        var plan = new MeetupPlan(
                Bilingual.both("Named", "Nommé"),
                null,
                null,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                5,
                content);
        send(new DraftMeetup(
                id, slug, Kind.MEETUP, new CommunityId("community-quebec-city"), plan, null, clock.instant()));
        send(new PublishMeetup(id, clock.instant()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/meetups/" + slug).statusCode() == 200);
    }

    @Test
    void rendersDescriptionAndSummaries() throws Exception {
        var page = browser.get("/meetups/" + slug).body();

        assertThat(page)
                .contains("<p>Description<br />\nand more</p>\n" + LIST)
                .contains("<p>Summary<br />\nand more</p>\n" + LIST)
                .containsPattern("<meta name=\"description\"[^>]* Description and more - queues - retries ");
        assertHarmless(page);
    }

    @Test
    void rendersReasonForCallingOff() throws Exception {
        send(new CallOffMeetup(id, text("Snow"), clock.instant()));

        var page = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/meetups/" + slug).body(), body -> body.contains("Snow"));
        assertThat(page).contains("<p>Snow<br />\nand more</p>\n" + LIST);
        assertHarmless(page);
    }

    @Test
    void rendersTextsForOrganizersAndExplainsMarkdown() throws Exception {
        var people = new SignedInPeople(database, "http://localhost:8080");
        var ada = addressIds.of("ada-" + UUID.randomUUID() + "@example.org").value();
        people.grant(ada, "ORGANIZER", "*");
        var organizer = browser.with(people.cookie(ada));

        assertThat(organizer.get("/organizer/meetups/" + slug).body())
                .contains("<p>Description<br />\nand more</p>\n" + LIST);
        var form = organizer.get("/organizer/meetups/" + slug + "/edit").body();
        assertThat(form)
                .contains("id=\"field-descriptionEn-hint\">Leave a blank line between paragraphs.")
                .contains("summaryFr-hint\">Leave a blank line between paragraphs.");
    }

    /** Texts whose English version starts with that word. */
    private static Bilingual text(String word) {
        return new Bilingual(word + "\nand more\n\n- queues\n- retries\n\n" + HOSTILE, null);
    }

    private static void assertHarmless(String page) {
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; x")
                .doesNotContain("<script>", "href=\"javascript:");
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }
}
