package ca.roadshow.registration.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.BrowsingFixture;
import ca.roadshow.testkit.DatabaseText;
import ca.roadshow.web.link.SignedLinks;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class SignInIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    AddressIds addressIds;

    @Autowired
    Sessions sessions;

    @Autowired
    JsonMapper json;

    @Autowired
    DataSource database;

    private BrowsingFixture browser;
    private String zoe;

    @BeforeEach
    void someoneNew() {
        browser = new BrowsingFixture(port, jdbc, links, addressIds);
        zoe = "zoe-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void signsInOnceByMailedLink() throws Exception {
        var asked = browser.post("/sign-in", null, "email", zoe, "to", "/my/rsvps");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/sign-in/sent");
        var token = browser.mailed(zoe, "SIGN_IN");
        for (var look = 0; look < 3; look++) {
            var shown = browser.get("/sign-in/link?token=" + token, null);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("<button", token);
        }
        var entered = browser.post("/sign-in/link", null, "token", token);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/my/rsvps");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("roadshow_sign_in=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/my", BrowsingFixture.cookie(entered))
                        .body()
                        .contains(zoe));

        var again = browser.post("/sign-in/link", null, "token", token);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("href=\"/sign-in\"");
        assertThat(again.headers().allValues("Set-Cookie")).noneMatch(each -> each.startsWith("roadshow_sign_in"));
        assertThat(browser.get("/sign-in/link?token=" + token, null).statusCode())
                .isEqualTo(410);
    }

    @Test
    void tokenContainsAddressIdOnly() throws Exception {
        var token = SignedJWT.parse(browser.signIn(zoe).replaceFirst("^[^=]+=", ""));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getHeader().getKeyID()).startsWith("signing-");
        assertThat(token.getJWTClaimsSet().getClaims()).containsOnlyKeys("iss", "sub", "iat", "exp", "jti");
        assertThat(token.getJWTClaimsSet().getSubject())
                .isEqualTo(addressIds.of(zoe).value());
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:8080");
        var claims = json.readTree(token.getPayload().toString());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(12 * 3600);
    }

    @Test
    void refusesExpiredAndForgedLinks() throws Exception {
        browser.post("/sign-in", null, "email", zoe);
        var token = browser.mailed(zoe, "SIGN_IN");
        jdbc.sql("update one_time_token set expires_at = now() - interval '1 second' where address_id = ?")
                .param(addressIds.of(zoe).value())
                .update();
        assertThat(browser.post("/sign-in/link", null, "token", token).statusCode())
                .isEqualTo(410);
        assertThat(browser.post("/sign-in/link", null, "token", "link-1.wrong").statusCode())
                .isEqualTo(410);
        browser.post("/forget-me", null, "email", zoe);
        var other = browser.mailed(zoe, "ERASURE");
        assertThat(browser.post("/sign-in/link", null, "token", other).statusCode())
                .as("a link of another purpose")
                .isEqualTo(410);
    }

    @Test
    void signsInOneOfEightConcurrentRequestsWithOneLink() throws Exception {
        browser.post("/sign-in", null, "email", zoe);
        var token = browser.mailed(zoe, "SIGN_IN");
        var racing = new ArrayList<Callable<HttpResponse<String>>>();
        for (var index = 0; index < 8; index++) {
            racing.add(() -> browser.post("/sign-in/link", null, "token", token));
        }
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(racing.size())) {
            for (var each : pool.invokeAll(racing)) {
                statuses.add(each.get().statusCode());
            }
        }
        assertThat(statuses)
                .containsOnlyOnce(303)
                .filteredOn(status -> status == 410)
                .hasSize(7);
    }

    @Test
    void responsesDoNotRevealKnownAddresses() throws Exception {
        browser.signIn(zoe);
        var known = browser.post("/sign-in", null, "email", zoe);
        var unknown = browser.post("/sign-in", null, "email", "nobody-" + UUID.randomUUID() + "@example.org");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(known.body()).isEqualTo(unknown.body());
        var body = "{\"email\":\"%s\",\"locale\":\"fr\"}";
        var knownApi = browser.postJson("/api/sign-ins", body.formatted(zoe));
        var unknownApi = browser.postJson("/api/sign-ins", body.formatted("nobody@" + UUID.randomUUID() + ".example"));
        assertThat(knownApi.statusCode()).isEqualTo(202).isEqualTo(unknownApi.statusCode());
        assertThat(knownApi.body()).isEqualTo(unknownApi.body());
    }

    @Test
    void keepsInputAndShowsErrors() throws Exception {
        var answer = browser.post("/sign-in", null, "email", "nowhere", "to", "/my/rsvps");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"nowhere\"", "value=\"/my/rsvps\"", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/a\r\nX: y", "/sign-out"})
    void redirectsToOwnSiteOnly(String to) throws Exception {
        browser.post("/sign-in", null, "email", zoe, "to", to);
        var entered = browser.post("/sign-in/link", null, "token", browser.mailed(zoe, "SIGN_IN"));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/my");
    }

    @Test
    void signsInApiClientsByLink() throws Exception {
        browser.postJson("/api/sign-ins", "{\"email\":\"" + zoe + "\"}");
        var redemption = "{\"token\":\"" + browser.mailed(zoe, "SIGN_IN") + "\"}";
        var redeemed = browser.postJson("/api/sign-ins/redemptions", redemption);
        assertThat(redeemed.statusCode()).isEqualTo(200);
        var token = json.readTree(redeemed.body()).get("token").asString();
        assertThat(browser.getWithBearer("/my", token).statusCode()).isEqualTo(200);
        var again = browser.postJson("/api/sign-ins/redemptions", redemption);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("sign-in.link-expired");
    }

    @Test
    void refusesTokensOfEndedSessions() throws Exception {
        var lost = browser.signIn(zoe);
        var here = browser.signIn(zoe);
        assertThat(browser.post("/my/sessions/end", here).statusCode()).isEqualTo(303);
        assertThat(browser.get("/my", lost).statusCode()).isEqualTo(303);
        assertThat(browser.get("/my", here).statusCode()).isEqualTo(303);
        assertThat(browser.get("/my", browser.signIn(zoe)).statusCode())
                .as("signed in right after")
                .isEqualTo(200);
    }

    @Test
    void signsOutOfOneSessionOnly() throws Exception {
        var elsewhere = browser.signIn(zoe);
        var here = browser.signIn(zoe);
        var left = browser.post("/sign-out", here);
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.headers().allValues("Set-Cookie"))
                .anySatisfy(each ->
                        assertThat(each).startsWith("roadshow_sign_in=;").contains("Max-Age=0"));
        assertThat(browser.get("/my", here).statusCode())
                .as("a copy of the token")
                .isEqualTo(303);
        assertThat(browser.getWithBearer("/my", here.replaceFirst("^[^=]+=", ""))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/my", elsewhere).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutApiClients() throws Exception {
        var token = browser.signIn(zoe).replaceFirst("^[^=]+=", "");
        assertThat(browser.delete("/api/sign-ins/current", token).statusCode()).isEqualTo(204);
        var again = browser.delete("/api/sign-ins/current", token);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("authentication.invalid");
    }

    @Test
    void signsOutWithoutSession() throws Exception {
        assertThat(browser.post("/sign-out", null).statusCode()).isEqualTo(303);
    }

    @Test
    void storesNoToken() throws Exception {
        browser.post("/sign-in", null, "email", zoe);
        var token = browser.mailed(zoe, "SIGN_IN");
        assertThat(DatabaseText.holding(database, token.replaceFirst("\\..*", "")))
                .as("the link's id")
                .isNotEmpty();
        assertThat(DatabaseText.holding(database, token.replaceFirst(".*\\.", "")))
                .isEmpty();
        assertThat(sessions.begin(token, Origin.API)).isPresent();
    }
}
