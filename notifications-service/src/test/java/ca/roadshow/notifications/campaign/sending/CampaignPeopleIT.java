package ca.roadshow.notifications.campaign.sending;

import static ca.roadshow.notifications.campaign.sending.CampaignReaders.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Audiences by attendance, and the people of one meetup. */
@NotificationsUnderTest
class CampaignPeopleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private final Instant nextWeek = Instant.now().plus(Duration.ofDays(7));

    @Autowired
    CampaignReaders readers;

    @Autowired
    MailFixture mails;

    @Autowired
    JdbcClient jdbc;

    private String organizer = "";
    private String community = "";

    @BeforeEach
    void organize() {
        community = readers.community();
        organizer = readers.organizer("community-" + community);
    }

    @AfterEach
    void startAgain() {
        mails.startSending();
    }

    /** Attendance narrows an audience and never adds people without a consent. */
    @Test
    void narrowsToSubscribersWhoCameInThePeriod() {
        var meetup = readers.meetup(community, yesterday);
        var came = readers.subscriber(community, "en", "CONFIRMED");
        var cameLongAgo = readers.subscriber(community, "en", "CONFIRMED");
        var stayedAway = readers.subscriber(community, "en", "CONFIRMED");
        var withoutConsent = MailFixture.someone("guest");
        checkIn(meetup, came, yesterday);
        checkIn(meetup, cameLongAgo, yesterday.minus(Duration.ofDays(500)));
        checkIn(meetup, withoutConsent, yesterday);

        var campaign = draft("""
                "communities":["%s"],"attended":{"months":12}""".formatted(community));
        assertThat((int) read(get(campaign, ""), "$.audience")).isEqualTo(1);
        assertThat(read(get(campaign, ""), "$.attended.communities")).asString().contains(community);
        assertThat(explained(campaign, came)).contains("true", "attended", "topic.community:" + community);
        assertThat(explained(campaign, cameLongAgo)).contains("false", "not-attended");
        assertThat(explained(campaign, stayedAway)).contains("false", "not-attended");
        assertThat(explained(campaign, withoutConsent)).contains("false", "not-subscribed");

        readers.sendDraft(organizer, campaign);
        readers.awaitStatus(organizer, campaign, "SENT");
        assertThat(mails.receivedBy(came)).hasSize(1);
        assertThat(List.of(cameLongAgo, stayedAway, withoutConsent))
                .allSatisfy(other -> assertThat(mails.receivedBy(other)).isEmpty());
    }

    @Test
    void mailsPeopleAboutTheirRsvpWithoutASubscription() {
        var meetup = readers.meetup(community, nextWeek);
        var seated = MailFixture.someone("seat");
        var inLine = MailFixture.someone("line");
        var late = MailFixture.someone("late");
        var gone = MailFixture.someone("gone");
        readers.attendee(meetup, seated, "fr", "CONFIRMED");
        readers.attendee(meetup, seated, "fr", "CONFIRMED");
        readers.attendee(meetup, inLine, "en", "WAITLISTED");
        var lateRsvp = readers.attendee(meetup, late, "en", "CONFIRMED");
        readers.attendee(meetup, gone, "en", "WITHDRAWN");

        var campaign = draft(meetup, "rsvp", "\"seat\"");
        assertThat((int) read(get(campaign, ""), "$.audience"))
                .as("people, not RSVPs")
                .isEqualTo(2);
        assertThat(explained(campaign, seated)).contains("true", "meetup.seat");
        assertThat(explained(campaign, inLine)).contains("false", "other-part");
        assertThat(explained(campaign, gone)).contains("false", "rsvp-cancelled");
        assertThat(explained(campaign, MailFixture.someone("nobody"))).contains("no-rsvp");

        mails.stopSending();
        readers.sendDraft(organizer, campaign);
        await().atMost(PATIENCE).until(() -> readers.count(organizer, campaign, "queued") == 2);
        assertThat(jdbc.sql("select priority from mail_batch where id = ?")
                        .param(campaign)
                        .query(Integer.class)
                        .single())
                .as("before newsletters")
                .isEqualTo(1);
        readers.cancelRsvp(lateRsvp);
        mails.startSending();
        readers.awaitStatus(organizer, campaign, "SENT");

        assertThat(mails.receivedBy(seated)).singleElement().satisfies(CampaignPeopleIT::isAboutTheRsvp);
        assertThat(List.of(inLine, late, gone))
                .allSatisfy(other -> assertThat(mails.receivedBy(other)).isEmpty());
        assertThat(readers.count(organizer, campaign, "suppressed")).isEqualTo(1);
        assertThat(readers.get(organizer, "/newsletter/" + campaign))
                .as("never public")
                .hasStatus(404);
    }

    private static void isAboutTheRsvp(ReceivedMail mail) {
        assertThat(mail.subject()).isEqualTo("Nouvelles de novembre");
        assertThat(mail.headers()).doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id");
        assertThat(mail.text())
                .contains(
                        "en raison de votre inscription à «\u00a0Mises à niveau sans crainte\u00a0»",
                        "Votre inscription")
                .doesNotContain("désabonner\n", "newsletter.invalid");
        assertThat(mail.html()).contains("/rsvps/").doesNotContain("newsletter.invalid");
    }

    @ParameterizedTest
    @CsvSource({"checked-in, came", "no-show, missed"})
    void choosesThePeopleOfAMeetupThatIsOver(String part, String who) {
        var meetup = readers.meetup(community, yesterday.minusSeconds(7_200));
        var came = MailFixture.someone("came");
        var missed = MailFixture.someone("missed");
        checkIn(meetup, came, yesterday);
        readers.attendee(meetup, missed, "en", "CONFIRMED");
        var campaign = draft(meetup, "rsvp", "\"" + part + "\"");
        assertThat((int) read(get(campaign, ""), "$.audience")).isEqualTo(1);
        assertThat(explained(campaign, came)).contains(Boolean.toString(who.equals("came")));
        assertThat(explained(campaign, missed)).contains(Boolean.toString(who.equals("missed")));
    }

    @Test
    void hasNoNoShowsIfNobodyWasCheckedIn() {
        var meetup = readers.meetup(community, yesterday);
        readers.attendee(meetup, MailFixture.someone("seat"), "en", "CONFIRMED");
        assertThat((int) read(get(draft(meetup, "rsvp", "\"no-show\""), ""), "$.audience"))
                .isZero();
    }

    @Test
    void sendsNewsToPeopleOfAMeetupOnlyWithAConsent() {
        var meetup = readers.meetup(community, yesterday.minus(Duration.ofDays(100)));
        var subscriber = readers.subscriber(community, "en", "CONFIRMED");
        var stranger = MailFixture.someone("stranger");
        readers.attendee(meetup, subscriber, "en", "CONFIRMED");
        readers.attendee(meetup, stranger, "en", "CONFIRMED");
        readers.subscriber(community, "en", "CONFIRMED");
        var campaign = draft("""
                "communities":["%s"],"meetup":{"id":"%s","people":["seat"],"purpose":"news"}""".formatted(community, meetup));
        assertThat((int) read(get(campaign, ""), "$.audience")).isEqualTo(1);
        assertThat(explained(campaign, subscriber)).contains("true", "meetup.seat");
        assertThat(explained(campaign, stranger)).contains("not-subscribed");
    }

    @Test
    void refusesAMailAboutAnRsvpLongAfterTheMeetup() {
        var over = readers.meetup(community, yesterday.minus(Duration.ofDays(8)));
        readers.attendee(over, MailFixture.someone("seat"), "en", "CONFIRMED");
        assertThat(readers.post(organizer, path(draft(over, "rsvp", "\"seat\""), "sending")))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.meetup-over");
        var soon = readers.meetup(community, nextWeek);
        assertThat(readers.call(
                        organizer,
                        "POST",
                        path(draft(soon, "rsvp", "\"seat\""), "sending"),
                        "{\"at\":\"" + nextWeek.plus(Duration.ofDays(8)) + "\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.meetup-over");
    }

    @Test
    void refusesBlocksOfAnnouncementsInAMailAboutAnRsvp() {
        var meetup = readers.meetup(community, nextWeek);
        var answer = readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"Room","meetup":{"id":"%s","people":["seat"],"purpose":"rsvp"},
                 "subject":{"en":"Room"},"body":{"en":"Another room.\\n\\n{{meetups}}"}}""".formatted(meetup));
        assertThat(answer).hasStatus(201);
        assertThat(readers.post(organizer, path((String) read(answer, "$.id"), "sending")))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.rsvp-listings");
    }

    @Test
    void requiresAPurposeAndNoTopicsForAMailAboutAnRsvp() {
        var meetup = readers.meetup(community, nextWeek);
        assertThat(readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"x","meetup":{"id":"%s","people":["speakers"]}}""".formatted(meetup)))
                .hasStatus(400)
                .bodyText()
                .contains("meetup.people[0]", "meetup.purpose");
        assertThat(readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"x","communities":["%s"],"meetup":{"id":"%s","people":["seat"],"purpose":"rsvp"}}""".formatted(community, meetup)))
                .hasStatus(400)
                .bodyText()
                .contains("\"topics\"", "not-for-rsvp");
        assertThat(readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"x","meetup":{"id":"nowhere","people":["seat"],"purpose":"rsvp"}}"""))
                .hasStatus(400)
                .bodyText()
                .contains("meetup-unknown");
    }

    @Test
    void belongsToTheOrganizersOfTheMeetupsCommunity() {
        var meetup = readers.meetup(community, nextWeek);
        var elsewhere = readers.organizer("community-" + readers.community());
        var campaign = draft(meetup, "rsvp", "\"seat\"");
        assertThat(readers.get(elsewhere, path(campaign, ""))).hasStatus(403);
        assertThat(readers.call(elsewhere, "POST", "/api/campaigns", """
                {"name":"x","meetup":{"id":"%s","people":["seat"],"purpose":"rsvp"}}""".formatted(meetup)))
                .hasStatus(403);
        assertThat(readers.get(organizer, "/organizer/campaigns/new?meetup=" + meetup.substring("meetup-".length())))
                .bodyText()
                .contains("value=\"" + meetup + "\" selected", "value=\"seat\" checked");
        assertThat(readers.get(
                        organizer,
                        "/organizer/campaigns/audience?meetup.id=" + meetup
                                + "&meetup.people=seat&meetup.purpose=rsvp"))
                .bodyText()
                .contains("Nobody gets");
        assertThat(readers.get(organizer, "/organizer/campaigns/audience?meetup.id=" + meetup))
                .bodyText()
                .contains("Complete the choices");
    }

    @Test
    void showsReadersWhoGetTheOtherLanguage() {
        var french = readers.subscriber(community, "fr", "CONFIRMED");
        readers.subscriber(community, "en", "CONFIRMED");
        var answer = readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"x","communities":["%s"],"subject":{"en":"News"},"body":{"en":"Hello"}}""".formatted(community));
        var campaign = (String) read(answer, "$.id");
        assertThat(get(campaign, "fallback"))
                .bodyText()
                .contains("\"language\":\"fr\"", "\"shown\":\"en\"", "\"count\":1", french);
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign))
                .bodyText()
                .contains("1 recipient who reads French gets the English text", "/fallback");
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "/fallback?lang=fr"))
                .bodyText()
                .contains(french, "1 personne francophone reçoit le texte anglais");
        assertThat(get(readers.draft(organizer, community), "fallback"))
                .bodyText()
                .contains("\"count\":0");
    }

    @Test
    void plotsTheStatesOverTime() {
        readers.subscribers(community, "en", 3);
        var campaign = readers.draft(organizer, community);
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "/plots"))
                .bodyText()
                .contains("The chart appears");
        readers.post(organizer, path(campaign, "sending"));
        readers.awaitStatus(organizer, campaign, "SENT");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "/plots?as=table"))
                                .bodyText()
                                .contains("<td role=\"cell\" data-label=\"Accepted by the mail server\">3</td>"));
        assertThat(readers.get(organizer, "/organizer/campaigns/" + campaign + "/plots"))
                .as("a line from zero to all, even if they were sent quickly")
                .bodyText()
                .contains("points=\"2.0,78.0 ", " 298.0,2.0\"");
    }

    private void checkIn(String meetup, String email, Instant at) {
        var rsvp = readers.attendee(meetup, email, "en", "CONFIRMED");
        readers.checkIn(rsvp, meetup, community, email, at);
    }

    private String draft(String meetup, String purpose, String parts) {
        return draft("""
                "meetup":{"id":"%s","people":[%s],"purpose":"%s"}""".formatted(meetup, parts, purpose));
    }

    private String draft(String audience) {
        var answer = readers.call(organizer, "POST", "/api/campaigns", """
                {"name":"November",%s,
                 "subject":{"en":"November news","fr":"Nouvelles de novembre"},
                 "body":{"en":"See you *there*.","fr":"À bientôt *là-bas*."}}""".formatted(audience));
        assertThat(answer).hasStatus(201);
        return (String) read(answer, "$.id");
    }

    private String explained(String campaign, String email) {
        var answer = get(campaign, "audience?email=" + email);
        return read(answer, "$.in") + " " + read(answer, "$.reasons");
    }

    private MvcTestResult get(String campaign, String what) {
        return readers.get(organizer, path(campaign, what));
    }

    private static String path(String campaign, String what) {
        return "/api/campaigns/" + campaign + (what.isEmpty() ? "" : "/" + what);
    }
}
