package ca.roadshow.registration.rsvp;

import static ca.roadshow.registration.meetup.AnnouncedMeetup.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.NewsRequested;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.testkit.RealParts;
import ca.roadshow.testkit.SignedInPeople;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The offer of the community's news beside an RSVP. */
@RegistrationUnderTest
class RsvpNewsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final CommunityId MONTREAL = new CommunityId("community-montreal");

    private final String email = "zoe-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    FindCommunities communities;

    @Autowired
    AddressIds addressIds;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private Browser browser;

    @BeforeEach
    void demonstration() throws Exception {
        browser = new Browser(port);
        DemoFixture.importWith(commands, json, clock);
        await().atMost(PATIENCE)
                .until(() -> communities.byIdOrSlug(MONTREAL.value()).isPresent());
    }

    @Test
    void offersNewsUntickedInBothLanguages() throws Exception {
        var meetup = meetup(MONTREAL);
        assertThat(browser.get("/meetups/" + meetup).body())
                .contains("Email me news from Kubernetes Montréal")
                .contains("From Roadshow de l’Est, 420, rue Guy", "once you click the button")
                .contains("name=\"news\"")
                .doesNotContainPattern("name=\"news\"[^>]*checked");
        assertThat(browser.get("/meetups/" + meetup + "?lang=fr").body())
                .contains("Recevoir par courriel les nouvelles de la communauté Kubernetes Montréal");
    }

    @Test
    void offersNothingForAMeetupOfTheWholeNetwork() throws Exception {
        assertThat(browser.get("/meetups/" + meetup(null)).body()).doesNotContain("field-news");
    }

    @Test
    void publishesConsent() throws Exception {
        var meetup = meetup(MONTREAL);
        var own = rsvp(browser, meetup, Map.of("news", "true"));
        assertThat(own).contains("&news=asked");
        assertThat(browser.get(own).body()).contains("Click its button to receive news from Kubernetes Montréal");

        var event = published(own);
        assertThat(event.person().email()).isEqualTo(email);
        assertThat(event.person().language()).isEqualTo("fr");
        var consent = event.consent();
        assertThat(consent.topic()).isEqualTo("community:montreal");
        assertThat(consent.wording()).isEqualTo("offer-2026-11-28");
        assertThat(consent.text())
                .startsWith("Email me news from Kubernetes Montréal. From Roadshow de l’Est, 420, rue Guy");
        assertThat(consent.language()).isEqualTo("en");
        assertThat(consent.page()).isEqualTo("/meetups/" + meetup + "/rsvps");
        assertThat(consent.proven()).isFalse();
    }

    @Test
    void storesNoPersonalDataInTheClear() throws Exception {
        var own = rsvp(browser, meetup(MONTREAL), Map.of("news", "true"));
        assertThat(stored(own)).singleElement().asString().doesNotContain(email, "Zoé");
    }

    @Test
    void asksOnceForRepeatedRsvps() throws Exception {
        var meetup = meetup(MONTREAL);
        var own = rsvp(browser, meetup, Map.of("news", "true"));
        var repeat = rsvp(browser, meetup, Map.of("news", "true"));
        assertThat(repeat).contains("/rsvps/known?", "&news=asked");
        assertThat(browser.get(repeat).body()).contains("to receive news from Kubernetes Montréal");
        assertThat(stored(own)).hasSize(1);
    }

    @Test
    void asksNothingWithoutATick() throws Exception {
        var own = rsvp(browser, meetup(MONTREAL), Map.of());
        assertThat(own).doesNotContain("news=");
        assertThat(stored(own)).isEmpty();
    }

    @Test
    void keepsTickWhenFormHasErrors() throws Exception {
        var fields = new HashMap<>(browser.hidden("/meetups/" + meetup(MONTREAL)));
        fields.putAll(Map.of("name", "", "email", email, "news", "true"));
        var answer = browser.post("/meetups/" + meetup(MONTREAL) + "/rsvps", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("name=\"news\"[^>]*checked");
    }

    @Test
    void treatsAddressOfSignedInPersonAsProven() throws Exception {
        var people = new SignedInPeople(database, "http://localhost:8080");
        var zoe = browser.with(people.cookie(addressIds.of(email).value()));
        var meetup = meetup(MONTREAL);
        assertThat(zoe.get("/meetups/" + meetup).body())
                .contains("From Roadshow de l’Est")
                .doesNotContain("once you click the button");
        var own = rsvp(zoe, meetup, Map.of("news", "true"));
        assertThat(own).contains("&news=proven");
        assertThat(stored(own)).singleElement().asString().contains("\"proven\": true", "offer-2026-11-28-proven");

        var forAFriend = rsvp(zoe, meetup, Map.of("news", "true", "email", "friend-" + email));
        assertThat(forAFriend).contains("&news=asked");
        assertThat(stored(forAFriend)).singleElement().asString().contains("\"proven\": false");
    }

    @Test
    void acceptsNewsFieldInApi() throws Exception {
        var meetup = meetup(MONTREAL);
        var body = "{\"name\":\"Zoé\",\"email\":\"%s\",\"locale\":\"fr\",\"news\":true}".formatted(email);
        var made = browser.api("POST", "/api/meetups/" + meetup + "/rsvps", body);
        assertThat(made.statusCode()).isEqualTo(201);
        var id = json.readTree(made.body()).get("rsvpId").asString();
        assertThat(stored("/" + id + "?"))
                .singleElement()
                .asString()
                .contains("/api/meetups/" + meetup + "/rsvps", "\"proven\": false");
        assertThat(browser.api("POST", "/api/meetups/" + meetup + "/rsvps", body.replace("true", "\"perhaps\""))
                        .statusCode())
                .isEqualTo(400);
    }

    private String meetup(@Nullable CommunityId community) {
        var slug = announced(commands, 50, community).value();
        await().atMost(PATIENCE).until(() -> browser.get("/meetups/" + slug).statusCode() == 200);
        return slug;
    }

    /** Submits the form and returns the target of the redirect. */
    private String rsvp(Browser who, String meetup, Map<String, String> typed) throws Exception {
        var fields = new HashMap<>(who.hidden("/meetups/" + meetup));
        fields.putAll(Map.of("name", "Zoé Tremblay", "email", email, "locale", "fr", "partySize", "1"));
        fields.put("submission", UUID.randomUUID().toString());
        fields.remove("news");
        fields.putAll(typed);
        var answer = who.post("/meetups/" + meetup + "/rsvps", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String offerOf(String ownPage) {
        return "news-" + ownPage.replaceFirst(".*/(rsvp-[^?]+)\\?.*", "$1");
    }

    private List<String> stored(String ownPage) {
        return jdbc.sql("select payload::text from event_log where aggregate = ? order by sequence")
                .param(offerOf(ownPage))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private NewsRequested published(String ownPage) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealParts.kafka().bootstrapServers(),
                "group.id",
                "news-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REGISTRATION.address()));
            var values = new ArrayList<String>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (offerOf(ownPage).equals(each.key())) {
                        values.add(each.value());
                    }
                });
                return !values.isEmpty();
            });
            return json.readValue(values.getFirst(), NewsRequested.class);
        }
    }
}
