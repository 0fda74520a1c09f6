package ca.roadshow.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayUnderTest
@ExtendWith(OutputCaptureExtension.class)
class RoutingIT {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private GatewayCalls gateway;

    @BeforeEach
    void callsFromOutside() {
        gateway = new GatewayCalls(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/, registration",
        "/meetups, registration",
        "/meetups/quebec-14/rsvps/rsvp-1, registration",
        "/communities/montreal, registration",
        "/privacy, registration",
        "/code-of-conduct, registration",
        "/contact, registration",
        "/sitemaps/registration.xml, registration",
        "/roadshows, registration",
        "/api/meetups, registration",
        "/api/communities, registration",
        "/api/roadshows/fall, registration",
        "/sign-in, registration",
        "/sign-in/link?token=link-1.abc&lang=fr, registration",
        "/sign-out, registration",
        "/my, registration",
        "/my/rsvps, registration",
        "/forget-me, registration",
        "/forget-me/link?token=link-1.abc, registration",
        "/organizer, registration",
        "/organizer/meetups/quebec-14, registration",
        "/api/sign-ins, registration",
        "/api/sign-ins/current, registration",
        "/api/organizer, registration",
        "/api/organizer/meetups, registration",
        "/cfps, cfp",
        "/cfps/manage, cfp",
        "/cfps/manage/cfp-1, cfp",
        "/proposals, cfp",
        "/proposals/mine, cfp",
        "/proposals/proposal-1, cfp",
        "/api/cfps, cfp",
        "/api/proposals/proposal-1, cfp",
        "/api/reviews/next?call=call-1, cfp"
    })
    void routesPathsToServices(String path, String service) {
        assertThat(gateway.get(path).body()).startsWith(service + "\nGET " + path + "\n");
    }

    @Test
    void routesApiDocumentsByService() {
        assertThat(gateway.get("/v3/api-docs/registration").body()).startsWith("registration\nGET /v3/api-docs\n");
        assertThat(gateway.get("/v3/api-docs/cfp").body()).startsWith("cfp\nGET /v3/api-docs\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/meetings",
                "/sign-outs",
                "/mylar",
                "/sign-in-here",
                "/api/people",
                "/v3/api-docs"
            })
    void refusesOtherPaths(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void servesHealthOnAnotherPort() {
        assertThat(new GatewayCalls(managementPort).get("/actuator/health").body())
                .contains("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/roadshow.css",
                "/assets/roadshow.js",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/robots.txt"
            })
    void servesAssets(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void listsSitemapsOfServices() {
        var index = gateway.get("/sitemap.xml");
        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(index.body())
                .contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
                .contains("<loc>http://localhost:8080/sitemaps/registration.xml</loc>")
                .contains("<loc>http://localhost:8080/sitemaps/cfp.xml</loc>")
                .contains("<loc>http://localhost:8080/sitemaps/notifications.xml</loc>");
        assertThat(gateway.get("/robots.txt").body())
                .contains("Disallow: /api/", "Sitemap: http://localhost:8080/sitemap.xml");
    }

    @Test
    void forwardsFormUnchanged() {
        var form = "name=Ana%C3%AFs+Roy&note=a%26b~*%20c&name=twice&empty=&bare";
        var told = gateway.send(gateway.request(
                        "/meetups/quebec-14/rsvps?name=twice", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(told.body())
                .startsWith("registration\nPOST /meetups/quebec-14/rsvps?name=twice\n")
                .contains("Content-type: application/x-www-form-urlencoded\n")
                .contains("Content-length: " + form.length() + "\n")
                .endsWith("\n\n" + form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void forwardsEveryMethodWithBody(String method) {
        var told = gateway.send(gateway.request("/api/cfps/cfp-1", "Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{\"title\":\"Été\"}")));
        assertThat(told.body())
                .startsWith("cfp\n" + method + " /api/cfps/cfp-1\n")
                .endsWith("{\"title\":\"Été\"}");
    }

    @Test
    void forwardsBodyOfUnknownLength() {
        var told = gateway.send(gateway.request("/api/cfps/cfp-1")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray("abc".getBytes(UTF_8)))));
        assertThat(told.body()).contains("Transfer-encoding: chunked").endsWith("abc");
    }

    @Test
    void forwardsQueryUnchanged() {
        assertThat(gateway.get("/meetups?q=a+b%20c%2Bd&token=x%3D%3D&bare&q=%C3%A9")
                        .body())
                .contains("GET /meetups?q=a+b%20c%2Bd&token=x%3D%3D&bare&q=%C3%A9\n");
    }

    @Test
    void forwardsCookiesAndCredentials() {
        assertThat(gateway.get("/meetups", "Cookie", "lang=fr; seat=12", "Authorization", "Bearer abc")
                        .body())
                .contains("Cookie: lang=fr; seat=12\n", "Authorization: Bearer abc\n");
    }

    @Test
    void forwardsCallersAddressAndPublicHost() {
        assertThat(gateway.get("/meetups").body())
                .contains("X-forwarded-for: 127.0.0.1\n")
                .contains("X-forwarded-host: 127.0.0.1\n")
                .contains("X-forwarded-port: " + port + "\n")
                .contains("X-forwarded-proto: http\n")
                .contains("Traceparent: 00-");
    }

    @Test
    void trustsNearestProxyOnly() {
        var told = gateway.get(
                "/meetups",
                "X-Forwarded-For",
                "10.9.9.9, 203.0.113.9",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "roadshow.example.org",
                "X-Real-IP",
                "10.9.9.9",
                "Forwarded",
                "for=10.9.9.9");
        assertThat(told.body())
                .doesNotContain("10.9.9.9")
                .contains("X-forwarded-for: 203.0.113.9\n")
                .contains("X-forwarded-host: roadshow.example.org\n")
                .contains("X-forwarded-port: 443\n")
                .contains("X-forwarded-proto: https\n");
    }

    /** Rate limits use this address, so a client must not be able to change it. */
    @ParameterizedTest
    @ValueSource(strings = {"10.9.9.9", "10.9.9.9, 203.0.113.9", "unknown, 203.0.113.9", "203.0.113.9"})
    void takesCallersAddressFromNearestProxy(String claimed) {
        assertThat(gateway.get("/sign-in", "X-Forwarded-For", claimed).body())
                .contains("X-forwarded-for: " + claimed.replaceFirst(".*, ", "") + "\n");
    }

    @Test
    void forwardsSignInAndOriginOfWrites() {
        var told = gateway.send(gateway.request(
                        "/organizer/meetups",
                        "Cookie",
                        "lang=fr; roadshow_sign_in=eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("title=x")));
        assertThat(told.body())
                .startsWith("registration\nPOST /organizer/meetups\n")
                .contains("Cookie: lang=fr; roadshow_sign_in=eyJhbGciOiJFUzI1NiJ9.e30.c2ln\n")
                .contains("Sec-fetch-site: same-origin\n");
    }

    @Test
    void refusesSignedInWritesOfOtherSites() {
        var refused = gateway.send(
                gateway.request("/organizer/meetups", "Cookie", "roadshow_sign_in=abc", "Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.noBody()));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesInvalidQueries() {
        var refused = gateway.get("/api/meetups?q=%00", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("input.text-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?q=%",
                "GET /?utm=100%",
                "GET /meetups/x?%zz",
                "GET /meetups/%",
                "GET /%zz",
                "GET /meetups?q=[",
                "GET /meetups/{x}",
                "CONNECT /meetups",
                "GET /sitemap.xml?%"
            })
    void refusesBrokenTargetsWithoutRepeatingThem(String start, CapturedOutput log) throws IOException {
        var token = "tok-5e3c";
        var target = start + (start.contains("?") ? "&" : "?") + "token=" + token;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (400|405|501) .*")
                    .contains("Content-Type: text/html")
                    .doesNotContain(token);
        }
        assertThat(log.getAll()).doesNotContain(token, "\tat ");
    }
}
