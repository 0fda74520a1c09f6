package ca.roadshow.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ApiProblemsIT {

    private static final String ADA = "{\"name\":\"Ada\",\"email\":\"ada@example.org\",\"partySize\":%s}";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void namesMissingFieldsInOrder() {
        var answer = post("{\"email\":\" \",\"partySize\":1}");

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of("name", "email"));
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("required");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("This field is required.");
    }

    @Test
    void answersInFrench() {
        var answer = mvc.post()
                .uri("/api/demo/rsvps")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr-CA")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"partySize\":9}")
                .exchange();

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "fr-CA");
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Veuillez vérifier votre saisie");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo("Ce champ est obligatoire.");
    }

    @Test
    void usesStableCodesOfConstraints() {
        var answer = post("""
                {"name":"Ada","email":"not an address","partySize":9,"note":"x","guests":["a@b.ca","no"],"company":{"name":" "}}
                """);

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .isEqualTo(List.of("email-invalid", "out-of-range", "too-short", "email-invalid", "required"));
        assertThat(answer).bodyJson().extractingPath("$.errors[3].field").isEqualTo("guests[1]");
        assertThat(answer).bodyJson().extractingPath("$.errors[4].field").isEqualTo("company.name");
    }

    @Test
    void refusesValueOfWrongTypeAtItsField() {
        var answer = post(ADA.formatted("\"many\""));

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("partySize");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("type-mismatch");
    }

    @Test
    void refusesFraction() {
        assertThat(post(ADA.formatted("2.5")))
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("type-mismatch");
    }

    @Test
    void ignoresUnknownFields() {
        assertThat(post("{\"name\":\"Ada\",\"email\":\"a@b.ca\",\"partySize\":1,\"colour\":\"red\"}"))
                .hasStatusOk();
    }

    @Test
    void refusesMalformedJson() {
        assertProblem(post("{\"name\":"), 400, "request.malformed");
    }

    @Test
    void refusesOtherContentType() {
        var answer = mvc.post()
                .uri("/api/demo/rsvps")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x")
                .exchange();

        assertProblem(answer, 415, "request.content-type-unsupported");
    }

    @Test
    void refusesOtherMethodAndNamesAllowedOne() {
        var answer = mvc.delete().uri("/api/demo/rsvps").exchange();

        assertProblem(answer, 405, "method.not-allowed");
        assertThat(answer).hasHeader(HttpHeaders.ALLOW, "POST");
    }

    @Test
    void answersUnknownPathWith404() {
        var answer = mvc.get().uri("/api/nowhere?token=secret").exchange();

        assertProblem(answer, 404, "resource.not-found");
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo("/api/nowhere");
    }

    @Test
    void refusesArgumentOutOfRange() {
        var answer = mvc.get().uri("/api/demo/search?limit=101").exchange();

        assertProblem(answer, 400, "input.invalid");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("limit");
    }

    @Test
    void revealsOnlyTraceOfServerError() {
        var answer = mvc.get()
                .uri("/api/demo/broken")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange();

        assertProblem(answer, 500, "internal.error");
        assertThat(answer).bodyText().doesNotContain("hunter2");
        assertThat(answer).bodyJson().extractingPath("$.trace").isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void rendersRefusalOfService() {
        var answer = mvc.get().uri("/api/demo/refusals/seat").exchange();

        assertProblem(answer, 409, "resource.conflict");
        assertThat(answer).hasHeader(HttpHeaders.RETRY_AFTER, "3");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("seat");
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/demo/rsvps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:roadshow:problem:" + code);
    }
}
