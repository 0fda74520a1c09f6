package ca.roadshow.registration.organizer;

import static ca.roadshow.registration.organizer.OttawaOrganizers.eventually;
import static ca.roadshow.registration.organizer.OttawaOrganizers.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.TalkConfirmed;
import ca.roadshow.events.contract.TalkConfirmed.Place;
import ca.roadshow.events.contract.TalkConfirmed.TalkSpeaker;
import ca.roadshow.events.contract.TalkWithdrawn;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.testkit.FormFields;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A talk that was confirmed for a call is offered for an agenda, which keeps the revision that it took over. */
@RegistrationUnderTest
class ConfirmedTalksIT {

    private static final AtomicInteger DAYS = new AtomicInteger();

    private final String proposal = "proposal-" + UUID.randomUUID();
    private final String title = "Queues " + UUID.randomUUID();
    private final String name = "Amina " + UUID.randomUUID();
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final String person = "addr-" + UUID.randomUUID();

    @Autowired
    OttawaOrganizers organizers;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProducerFactory<String, CloudEvent> producers;

    private Browser ottawa;
    private Browser anyone;

    @BeforeEach
    void organizers() throws Exception {
        ottawa = organizers.with("talks@example.org");
        anyone = organizers.anyone();
    }

    @Test
    void takesTalkOverAndShowsItsChanges() throws Exception {
        var fields = form();
        var page = location(ottawa.post("/organizer/meetups", fields));
        var slug = page.replace("/organizer/meetups/", "");
        confirm(title, slug, new Place(null, null), 3);
        eventually(() -> ottawa.get(page).body().contains("1 confirmed talk can be added to the agenda."));
        assertThat(ottawa.get(page + "/edit").body())
                .contains(title, name, "Ferrous", "talk-add:" + proposal, "Queues, <strong>and</strong> " + title);
        assertThat(ottawa.get(page + "/edit?lang=fr").body())
                .contains("Présentations confirmées", "Ajouter au programme", "<span>Résumé</span>")
                .doesNotContain("??");

        var shown = press(page, fields, "talk-add:" + proposal);
        var summary = "Queues, **and** " + title;
        assertThat(shown)
                .contains(
                        "value=\"" + title + "\"", "value=\"" + name + "\"", "value=\"Ferrous\"", ">" + summary + "<");
        fields.put("agenda[0].kind", "talk");
        fields.put("agenda[0].titleEn", title);
        fields.put("agenda[0].summaryEn", summary);
        fields.put("agenda[0].language", "en");
        fields.put("agenda[0].speakers[0].name", name);
        fields.put("agenda[0].speakers[0].affiliation", "Ferrous");
        fields.put("agenda[0].talk", FormFields.of(shown).get("agenda[0].talk"));
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        assertThat(location(ottawa.post(page + "/publication", Map.of()))).isEqualTo(page);
        assertThat(anyone.get("/meetups/" + slug).body())
                .contains(title, name, "Ferrous", "Queues, <strong>and</strong> " + title);
        assertThat(anyone.get("/api/meetups/" + slug).body()).contains(name, proposal, summary);
        assertThat(storedText(slug)).contains(title, proposal).doesNotContain(name, "Queues, **and**");
        assertThat(ottawa.get(page).body()).doesNotContain("can be added to the agenda");

        confirm(title + ", again", slug, new Place(null, null), 5);
        eventually(() -> ottawa.get(page + "/edit").body().contains("The speaker changed this talk."));
        assertThat(ottawa.get(page).body()).contains("1 talk on the agenda has changed or was withdrawn.");
        assertThat(anyone.get("/meetups/" + slug).body()).doesNotContain(", again");
        fields.putAll(ottawa.hidden(page + "/edit"));
        assertThat(press(page, fields, "talk-take-over:" + proposal))
                .contains("value=\"" + title + ", again\"", ">Queues, **and** " + title + ", again<")
                .doesNotContain("The speaker changed this talk.");

        publish(new TalkWithdrawn("call-one", proposal, at(7)));
        eventually(() -> ottawa.get(page + "/edit").body().contains("This talk was withdrawn."));
        assertThat(press(page, fields, "talk-remove:" + proposal)).doesNotContain(title, "This talk was withdrawn.");
        assertThat(anyone.get("/meetups/" + slug).body()).contains(title, name);
    }

    @Test
    void keepsSummaryOfOrganizerInsteadOfAbstract() throws Exception {
        var fields = form();
        var page = location(ottawa.post("/organizer/meetups", fields));
        var slug = page.replace("/organizer/meetups/", "");
        confirm(title, slug, new Place(null, null), 3);
        eventually(() -> ottawa.get(page + "/edit").body().contains("talk-add:" + proposal));
        fields.put("agenda[0].kind", "talk");
        fields.put("agenda[0].titleEn", title);
        fields.put("agenda[0].language", "en");
        fields.put("agenda[0].speakers[0].name", name);
        fields.put("agenda[0].speakers[0].affiliation", "Ferrous");
        fields.put("agenda[0].talk", proposal + "@" + ChronoUnit.MICROS.between(Instant.EPOCH, at(3)));
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        assertThat(ottawa.get(page + "/edit").body()).contains(title).doesNotContain("Queues, **and**");

        confirm(title + ", again", slug, new Place(null, null), 5);
        eventually(() -> ottawa.get(page + "/edit").body().contains("The speaker changed this talk."));
        fields.putAll(ottawa.hidden(page + "/edit"));
        assertThat(press(page, fields, "talk-take-over:" + proposal)).doesNotContain("Queues, **and**");
        fields.put("agenda[0].summaryEn", "How queues forgive");
        assertThat(press(page, fields, "talk-take-over:" + proposal)).contains(">How queues forgive<");
        assertThat(location(ottawa.post(page, fields))).isEqualTo(page);
        assertThat(storedText(slug)).contains("How queues forgive").doesNotContain("Queues, **and**", "summarized");
    }

    @Test
    void removesErasedSpeaker() throws Exception {
        var made = ottawa.api("POST", "/api/organizer/meetups", body(""));
        var slug = json.readTree(made.body()).get("slug").asString();
        confirm(title, slug, new Place(null, null), 2);
        eventually(() -> revisions() == 1);
        assertThat(ottawa.get("/api/organizer/meetups/" + slug + "/talks").body())
                .contains(title, name, proposal);
        var agenda = """
                ,"agenda":[{"kind":"talk","title":{"en":"%s"},"summary":{"en":"Queues, **and** %s"},"language":"en","speakers":[{"name":"%s","affiliation":"Ferrous"}],
                 "talk":{"proposalId":"%s","revision":%d}}]\
                """.formatted(title, title, name, proposal, ChronoUnit.MICROS.between(Instant.EPOCH, at(2)));
        var one = "/api/organizer/meetups/" + slug;
        assertThat(ottawa.api("PUT", one, body(agenda)).body()).contains(name, "Queues, **and** ");
        assertThat(storedText(slug)).contains("summarized").doesNotContain(name, "Queues, **and**");
        assertThat(ottawa.get(one + "/talks").body()).doesNotContain(proposal);

        var reference = "E-2027-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        commands.send(
                CarryOutErasure.of(reference, person, Instant.now(), Instant.now()),
                Provenance.ofSystem("test", Origin.API));
        eventually(() -> isNoted(reference));
        assertThat(ottawa.get(one).body())
                .contains(title, "data erased")
                .doesNotContain(name, "Ferrous", "Queues, **and**");
        assertThat(ottawa.get("/organizer/meetups/" + slug + "?lang=fr").body()).contains(title, "données effacées");
    }

    @Test
    void offersRoadshowTalkInItsCityOnItsDay() throws Exception {
        var fields = form();
        var here = location(ottawa.post("/organizer/meetups", fields));
        var day = LocalDate.parse(fields.get("date"));
        var otherDay = location(ottawa.post("/organizer/meetups", form()));
        confirm(title, null, new Place("ottawa", day), 2);
        eventually(() -> ottawa.get(here + "/edit").body().contains(title));
        assertThat(ottawa.get(otherDay + "/edit").body()).doesNotContain(title);

        confirm(title, null, new Place("toronto", day), 4);
        eventually(() -> !ottawa.get(here + "/edit").body().contains(title));
        confirm(title, null, new Place("ottawa", day), 3);
        confirm(title, null, new Place("ottawa", null), 6);
        eventually(() -> ottawa.get(otherDay + "/edit").body().contains(title));
    }

    private void confirm(String called, @Nullable String event, Place place, int change) {
        var community = place.city() == null ? "community-ottawa" : null;
        publish(new TalkConfirmed(
                "call-one",
                proposal,
                event,
                community,
                called,
                "Queues, **and** " + called,
                "en",
                List.of(new TalkSpeaker(person, name, "Ferrous")),
                List.of(place),
                at(change)));
    }

    private Instant at(int change) {
        return began.plusSeconds(change);
    }

    private void publish(IntegrationEvent event) {
        var message = RelayedMessages.of(
                        IntegrationEvent.typeOf(event.getClass()),
                        Topic.CFP.source(),
                        proposal,
                        event.personId(),
                        json.writeValueAsBytes(event))
                .build();
        new KafkaTemplate<>(producers)
                .send(new ProducerRecord<>(Topic.CFP.address(), proposal, message))
                .join();
    }

    private String press(String page, Map<String, String> fields, String button) throws Exception {
        var pressed = new LinkedHashMap<>(fields);
        pressed.put("redisplay", button);
        var answer = ottawa.post(page, pressed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private int revisions() {
        return jdbc.sql("select count(*) from talk_revision where proposal_id = ?")
                .param(proposal)
                .query(Integer.class)
                .single();
    }

    /** Whether this service has reported that it erased the person. */
    private boolean isNoted(String erasure) {
        return jdbc.sql("select count(*) from erasure_answer where reference = ?")
                        .param(erasure)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String storedText(String slug) {
        return String.join(
                "\n",
                jdbc.sql("select convert_from(payload, 'UTF8') from domainevententry where aggregateidentifier = ?")
                        .param("meetup-" + slug)
                        .query(String.class)
                        .list());
    }

    private Map<String, String> form() {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(400 + DAYS.incrementAndGet());
        return OttawaOrganizers.form("An evening of talks", day, 5);
    }

    private static String body(String more) {
        return """
                {"community":"ottawa","title":{"en":"An evening of talks"},"startsAt":"2031-03-04T23:00:00Z",\
                "endsAt":"2031-03-05T01:30:00Z","capacity":5%s}\
                """.formatted(more);
    }
}
