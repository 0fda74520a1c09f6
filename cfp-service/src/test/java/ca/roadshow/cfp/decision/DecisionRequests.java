package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.call.view.CallView;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organizers' requests to the API of decisions and to its pages. */
public final class DecisionRequests {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester http;

    public DecisionRequests(MockMvcTester http) {
        this.http = http;
    }

    public MvcTestResult decide(Cookie organizer, String proposal, String decision) {
        return http.put()
                .uri("/api/proposals/" + proposal + "/decision")
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .content(decision)
                .exchange();
    }

    /** Returns the mails in the outbox. */
    public JsonNode mails(Cookie organizer, CallView call) {
        return body(get(organizer, "/api/cfps/manage/" + call.slug() + "/outbox"))
                .get("mails");
    }

    public MvcTestResult publish(Cookie organizer, CallView call) {
        return publish(organizer, call, "{}");
    }

    public MvcTestResult publish(Cookie organizer, CallView call, String request) {
        return http.post()
                .uri("/api/cfps/manage/" + call.slug() + "/decisions/publication")
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .content(request)
                .exchange();
    }

    public MvcTestResult form(Cookie organizer, String path, String field, String value) {
        return form(organizer, path, Map.of(field, value));
    }

    public MvcTestResult form(Cookie organizer, String path, Map<String, String> fields) {
        var request = http.post()
                .uri(path)
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(request::param);
        return request.exchange();
    }

    public MvcTestResult get(Cookie cookie, String path) {
        return http.get().uri(path).cookie(cookie).exchange();
    }

    public static JsonNode body(MvcTestResult answer) {
        return JSON.readTree(Forms.body(answer));
    }
}
