package ca.roadshow.registration.rsvp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.testkit.SignedInPeople;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Names in every script are accepted; an invalid name is refused beside its field. */
@RegistrationUnderTest
class NamesIT {

    private final Slug slug = new Slug("names-" + UUID.randomUUID());
    private final String api = "/api/meetups/" + slug + "/rsvps";

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AddressIds addressIds;

    @Autowired
    DataSource database;

    private Browser anyone;
    private Browser dora;

    @BeforeEach
    void open() {
        var start = Instant.now().plus(Duration.ofHours(40));
        commands.send(
                new ScheduleMeetup(
                        MeetupId.of(slug),
                        slug,
                        Kind.MEETUP,
                        Bilingual.both("Names", "Noms"),
                        null,
                        null,
                        null,
                        null,
                        start,
                        start.plus(Duration.ofHours(2)),
                        ZoneId.of("America/Toronto"),
                        60,
                        MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()),
                        Instant.now()),
                Provenance.ofSystem("test", Origin.API));
        var people = new SignedInPeople(database, "http://localhost:8080");
        var id = addressIds.of("dora-" + slug + "@example.org").value();
        people.grant(id, "DOOR", MeetupId.of(slug).value());
        anyone = new Browser(port);
        dora = anyone.with(people.cookie(id));
        eventually(() -> anyone.get("/meetups/" + slug).statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoé 🍁 Tremblay   | zoe trem
            👩‍🚀👩🏽‍🚀            | 👩‍🚀
            𝒵𝑜𝑒́ 𠮷田            | zoe 𠮷
            שירה לוי          | לוי
            أمينة ديالو       | أمينة
            李小龍            | 李小
            Ngọc Ánh Nguyễn   | ngoc nguyen
            """)
    void keepsNamesFromFormToCheckIn(String name, String typedAtTheDoor) throws Exception {
        var page = "/meetups/" + slug;
        var form = new HashMap<>(anyone.hidden(page));
        form.putAll(Map.of("name", name, "email", email(), "partySize", "1", "locale", "fr"));
        var byForm = anyone.post(page + "/rsvps", form);
        assertThat(byForm.statusCode()).as(byForm.body()).isEqualTo(303);
        assertThat(anyone.get(byForm.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(name);
        var byApi = anyone.api("POST", api, body(json.writeValueAsString(name)));
        assertThat(byApi.statusCode()).as(byApi.body()).isEqualTo(201);
        eventually(() -> stored() == 2 && atTheDoor(typedAtTheDoor).split(name, -1).length > 2);
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void refusesInvalidNameAndStoresNothing(String name, String code) throws Exception {
        var byApi = anyone.api("POST", api, body('"' + name + '"'));
        assertThat(byApi.statusCode()).as(byApi.body()).isEqualTo(400);
        var problem = json.readTree(byApi.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("name");
        assertThat(byApi.body()).as("nothing of it is sent back").hasSizeLessThan(1_000);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @MethodSource("noNamesInForms")
    void showsErrorBesideNameField(String name, int status) throws Exception {
        var page = "/meetups/" + slug;
        var form = new HashMap<>(anyone.hidden(page));
        form.putAll(Map.of("name", name, "email", email(), "partySize", "1", "locale", "en"));
        var answer = anyone.post(page + "/rsvps", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.body()).contains("aria-invalid=\"true\"", "name-error");
        }
        assertThat(stored()).isZero();
    }

    /** Invalid names, escaped as in JSON. */
    static Stream<Arguments> noNames() {
        return Stream.of(
                Arguments.of("é".repeat(5_000), "input.invalid"),
                Arguments.of("🍁".repeat(201), "input.invalid"),
                Arguments.of("Zo\\u0000é", "input.text-invalid"),
                Arguments.of("Zo\\ud83c", "input.text-invalid"),
                Arguments.of("Zo\\udf41\\ud83c", "input.text-invalid"),
                Arguments.of("Zoé\\nTremblay", "input.invalid"),
                Arguments.of("\\u2003\\u3000", "input.invalid"));
    }

    static Stream<Arguments> noNamesInForms() {
        return Stream.of(
                Arguments.of("é".repeat(5_000), 422),
                Arguments.of("🍁".repeat(201), 422),
                Arguments.of("Zo\u0000é", 400));
    }

    private String atTheDoor(String typed) throws Exception {
        return dora.get("/door/" + slug + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
    }

    private String body(String quotedName) {
        return "{\"name\":" + quotedName + ",\"email\":\"" + email() + "\",\"locale\":\"en\"}";
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    private int stored() {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?"
                        + " and payloadtype in ('meetup.seat-confirmed', 'meetup.party-waitlisted')")
                .param(MeetupId.of(slug).value())
                .query(Integer.class)
                .single();
    }

    private static void eventually(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
