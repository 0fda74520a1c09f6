package ca.roadshow.registration.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.Browser;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.testkit.SignedInPeople;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Organizers of the Ottawa community of the demonstration, and their input. */
@TestComponent
public class OttawaOrganizers {

    private final Commands commands;
    private final JsonMapper json;
    private final Clock clock;
    private final FindCommunities communities;
    private final AddressIds addressIds;
    private final DataSource database;
    private final Environment environment;

    OttawaOrganizers(
            Commands commands,
            JsonMapper json,
            Clock clock,
            FindCommunities communities,
            AddressIds addressIds,
            DataSource database,
            Environment environment) {
        this.commands = commands;
        this.json = json;
        this.clock = clock;
        this.communities = communities;
        this.addressIds = addressIds;
        this.database = database;
        this.environment = environment;
    }

    /** Imports the demonstration unless a test before has done so. */
    Browser with(String email) throws IOException {
        DemoFixture.importWith(commands, json, clock);
        eventually(() -> communities.bySlug("ottawa").isPresent());
        var people = new SignedInPeople(database, "http://localhost:8080");
        people.grant(id(email), "ORGANIZER", "community-ottawa");
        return anyone().with(people.cookie(id(email)));
    }

    String id(String email) {
        return addressIds.of(email).value();
    }

    /** A browser without a session. */
    Browser anyone() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** The fields of the form for a new meetup. */
    static Map<String, String> form(String title, LocalDate day, int capacity) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("community", "community-ottawa");
        fields.put("kind", "MEETUP");
        fields.put("titleEn", title);
        fields.put("date", day.toString());
        fields.put("starts", "18:00");
        fields.put("ends", "20:30");
        fields.put("capacity", Integer.toString(capacity));
        return fields;
    }

    /** The target of a redirect. */
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static void eventually(Callable<Boolean> done) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(done);
    }
}
