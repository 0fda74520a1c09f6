package ca.roadshow.notifications.campaign.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.testkit.SignedInPeople;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Subscribers of a community that no other test uses, and organizers who call the API. */
@Component
public class CampaignReaders {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOT_SHOWN = -1;

    /** Resolved when it is used, because a {@code SenderProcess} scans this class too and has no tester. */
    private final ObjectProvider<MockMvcTester> http;

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final AddressIds addressIds;
    private final Recipients recipients;
    private final DataSource database;

    CampaignReaders(
            ObjectProvider<MockMvcTester> http,
            JdbcClient jdbc,
            PersonalData personalData,
            AddressIds addressIds,
            Recipients recipients,
            DataSource database) {
        this.http = http;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.addressIds = addressIds;
        this.recipients = recipients;
        this.database = database;
    }

    /** Announces a community and returns its slug. Its id is {@code community-} and the slug. */
    public String community() {
        return community("city-" + UUID.randomUUID());
    }

    /**
     * Announces a community and returns its slug. Campaigns of the community {@code city-of-approvals} need the approval of a
     * second organizer.
     */
    public String community(String slug) {
        jdbc.sql("insert into community (community_id, slug, name, city) values (?, ?, ?::jsonb, ?::jsonb)"
                        + " on conflict do nothing")
                .params(
                        "community-" + slug,
                        slug,
                        "{\"en\":\"City\",\"fr\":\"Ville\"}",
                        "{\"en\":\"City\",\"fr\":\"Ville\"}")
                .update();
        return slug;
    }

    /** Waits until the batch of a campaign has one of these statuses and none of its mails is being sent. */
    public void awaitIdle(String campaign, String... statuses) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                "select status = any(:statuses) and not exists (select 1 from mail_ledger m"
                                        + " where m.batch = b.id and m.status = 'sending') from mail_batch b where id = :campaign")
                        .param("statuses", statuses)
                        .param("campaign", campaign)
                        .query(Boolean.class)
                        .single());
    }

    /** Stores confirmed subscribers of the community in the same way as their projection. */
    public List<String> subscribers(String community, String language, int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> subscriber(community, language, "CONFIRMED"))
                .toList();
    }

    public String subscriber(String community, String language, String status) {
        var email = MailFixture.someone("reader");
        var person = addressIds.of(email);
        var id = "subscription-" + person.value();
        var contact = personalData.seal(person, Contact.of(email, language));
        recipients.remember(id, contact, language);
        jdbc.sql("insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,"
                        + " requested_wording, consented_at) values (?, ?, ?, ?, ?, ?, ?, '2026-11', now())")
                .param(id)
                .param(person.value())
                .param(contact.keyId())
                .param(contact.ciphertext())
                .param(language)
                .param(status)
                .param(status.equals("CONFIRMED") ? new String[] {"community:" + community} : new String[0])
                .update();
        return email;
    }

    /** Announces a meetup of the community that takes two hours, and returns its id: {@code meetup-} and the slug. */
    public String meetup(String community, Instant start) {
        var slug = "evening-" + UUID.randomUUID();
        jdbc.sql("insert into meetup (meetup_id, slug, title, starts_at, ends_at, zone, venue, community_id, kind)"
                        + " values (?, ?, ?::jsonb, ?, ?, 'America/Toronto', null, ?, 'MEETUP')")
                .param("meetup-" + slug)
                .param(slug)
                .param("{\"en\":\"Upgrades without fear\",\"fr\":\"Mises à niveau sans crainte\"}")
                .param(start.atOffset(ZoneOffset.UTC))
                .param(start.plusSeconds(7_200).atOffset(ZoneOffset.UTC))
                .param("community-" + community)
                .update();
        return "meetup-" + slug;
    }

    /** Stores an RSVP in the same way as the handlers of registration's events. */
    public String attendee(String meetup, String email, String language, String status) {
        var person = addressIds.of(email);
        var rsvp = "rsvp-" + UUID.randomUUID();
        recipients.remember(rsvp, personalData.seal(person, new Contact("Zoé", email, language, null)), language);
        jdbc.sql("insert into attendee (rsvp_id, meetup_id, address_id, status, party_size) values (?, ?, ?, ?, 1)")
                .params(rsvp, meetup, person.value(), status)
                .update();
        return rsvp;
    }

    /** Stores that the person of an RSVP came to the meetup. */
    public void checkIn(String rsvp, String meetup, String community, String email, Instant at) {
        jdbc.sql("insert into attendance (rsvp_id, address_id, meetup_id, community_id, people, came_at, sequence)"
                        + " values (?, ?, ?, ?, 1, ?, 0)")
                .param(rsvp)
                .param(addressIds.of(email).value())
                .param(meetup)
                .param("community-" + community)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void cancelRsvp(String rsvp) {
        jdbc.sql("update attendee set status = 'WITHDRAWN' where rsvp_id = ?")
                .param(rsvp)
                .update();
    }

    /** Returns the token of a person with the role of an organizer. */
    public String organizer(String scope) {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var person = "addr-organizer-" + UUID.randomUUID();
        people.grant(person, "ORGANIZER", scope);
        return people.token(person);
    }

    /** Drafts a campaign in both languages and returns its id. */
    public String draft(String organizer, String community) {
        var answer = call(organizer, "POST", "/api/campaigns", """
                {"name":"November","topics":[],"communities":["%s"],
                 "subject":{"en":"November news","fr":"Nouvelles de novembre"},
                 "preheader":{"en":"Two meetups","fr":"Deux meetups"},
                 "body":{"en":"See you *there*.","fr":"À bientôt *là-bas*."}}""".formatted(community));
        assertThat(answer).hasStatus(201);
        return (String) read(answer, "$.id");
    }

    /** Drafts a campaign, sends it now and returns its id. */
    public String send(String organizer, String community) {
        var campaign = draft(organizer, community);
        sendDraft(organizer, campaign);
        return campaign;
    }

    public void sendDraft(String organizer, String campaign) {
        assertThat(post(organizer, "/api/campaigns/" + campaign + "/sending")).hasStatus(202);
    }

    public MvcTestResult call(String organizer, String method, String path, String body) {
        return http.getObject()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", "Bearer " + organizer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult post(String organizer, String path) {
        return call(organizer, "POST", path, "");
    }

    public MvcTestResult get(String organizer, String path) {
        return http.getObject()
                .get()
                .uri(path)
                .header("Authorization", "Bearer " + organizer)
                .exchange();
    }

    public static Object read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A view that is behind is answered with a problem, of which the status is a number. */
    public String status(String organizer, String campaign) {
        return String.valueOf(read(get(organizer, "/api/campaigns/" + campaign), "$.status"));
    }

    public void awaitStatus(String organizer, String campaign, String status) {
        await().atMost(PATIENCE).until(() -> status(organizer, campaign).equals(status));
    }

    /** Negative while the view is behind. */
    public int count(String organizer, String campaign, String state) {
        var answer = get(organizer, "/api/campaigns/" + campaign);
        return answer.getResponse().getStatus() == 200 ? (int) read(answer, "$.counts." + state) : NOT_SHOWN;
    }
}
