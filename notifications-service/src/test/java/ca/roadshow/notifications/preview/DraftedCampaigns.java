package ca.roadshow.notifications.preview;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.testkit.SignedInPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and sends campaigns by the API, with the role of an organizer of the whole network. */
@Component
public class DraftedCampaigns {

    private final DataSource database;
    private final AddressIds addressIds;
    private final JsonMapper json;

    DraftedCampaigns(DataSource database, AddressIds addressIds, JsonMapper json) {
        this.database = database;
        this.addressIds = addressIds;
        this.json = json;
    }

    public String tokenOf(String email) {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var person = addressIds.of(email).value();
        people.grant(person, "ORGANIZER", "*");
        return people.token(person);
    }

    /** Drafts a campaign and returns its id. */
    public String draft(MockMvcTester http, String token, Map<String, String> subject, Map<String, String> body) {
        var campaign = Map.of(
                "name",
                "Campaign " + UUID.randomUUID(),
                "topics",
                List.of("newsletter"),
                "subject",
                subject,
                "body",
                body,
                "preheader",
                Map.of("en", "In short", "fr", "En bref"));
        var answer = post(http, token, "/api/campaigns", json.writeValueAsString(campaign));
        assertThat(answer).hasStatus(201);
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("id")
                .asString();
    }

    public MvcTestResult post(MockMvcTester http, String token, String path, String body) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult get(MockMvcTester http, String token, String path) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
