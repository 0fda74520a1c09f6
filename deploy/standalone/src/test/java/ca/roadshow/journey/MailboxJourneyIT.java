package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxJourneyIT {

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final HttpCalls http = roadshow.http();

    @BeforeEach
    void isEmpty() {
        roadshow.mailbox().clearUntilQuiet();
    }

    @Test
    void showsMailAtOnce() {
        try (var reader = Browser.get().reader("en-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/mailbox"));
            assertThat(page.getByText("No emails yet")).isVisible();
            subscribe("oscar@example.org");
            var mail = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Please confirm"));
            mail.click();
            assertThat(page.getByText("oscar@example.org").first()).isVisible();
            assertThat(page.frameLocator("iframe").getByRole(AriaRole.HEADING)).isVisible();
            var link = page.locator(".mail-text a").first();
            assertThat(link.getAttribute("href")).startsWith(roadshow.url("/subscriptions/"));
        }
    }

    @Test
    void listsMailsForApiClients() {
        subscribe("pia@example.org");
        subscribe("remi@example.org");
        var mail = roadshow.mailbox().await("pia@example.org", "confirm");
        assertThat(mail.to()).containsExactly("pia@example.org");
        assertThat(mail.headers()).containsKeys("Message-ID", "Subject");
        assertThat(mail.text()).contains(roadshow.url("/subscriptions/"));
        assertThat(mail.html()).contains("<html");
        roadshow.mailbox().await("remi@example.org", "confirm");
        assertThat(roadshow.mailbox().to("PIA@example.org")).hasSize(1);
        assertThat(roadshow.mailbox().to("nobody@example.org")).isEmpty();
    }

    @Test
    void refusesMailsToChosenAddressesUntilTheyAreAcceptedAgain() {
        var refused = "quentin." + UUID.randomUUID() + "@example.org";
        try (var reader = Browser.get().reader("en-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/mailbox"));
            page.getByText("Refuse emails to an address").click();
            page.locator("#field-address").fill("quentin");
            page.locator("#field-kind").selectOption("FOR_GOOD");
            page.locator("#refusal-form button[type=submit]").click();
            assertThat(page.locator("#field-address-error")).isVisible();
            assertThat(page.locator("#field-address")).hasValue("quentin");
            assertThat(page.locator("#field-kind")).hasValue("FOR_GOOD");
            page.locator("button.language").first().click();
            assertThat(page.locator("#field-address")).hasValue("quentin");
            assertThat(page.locator("main")).containsText("Refuser les courriels d’une adresse");

            page.locator("#field-address").fill(refused);
            page.locator("#field-kind").selectOption("FOR_NOW");
            page.locator("#refusal-form button[type=submit]").click();
            assertThat(page.locator(".notice-success")).isVisible();
            assertThat(page.locator(".refused")).containsText(refused);
            Accessible.check(page);
            Browser.screenshot(page, "mailbox/refusals");

            subscribe(refused);
            subscribe("romane@example.org");
            roadshow.mailbox().await("romane@example.org", "confirm");
            assertThat(roadshow.mailbox().to(refused)).isEmpty();
            page.locator("form[action='/mailbox/acceptance']:has([value='" + refused + "']) button")
                    .click();
            assertThat(page.locator("#refusal-form")).isVisible();
            assertThat(page.locator(".panel")).not().containsText(refused);
        }
        roadshow.mailbox().await(refused, "confirm");
        assertThat(roadshow.mailbox().to(refused)).hasSize(1);
    }

    @Test
    void setsRefusalsForApiClients() {
        var refused = "théa." + UUID.randomUUID() + "@example.org";
        var invalid = http.put("/mailbox/api/refusals", Map.of("address", refused, "kind", "LATER"));
        assertThat(invalid.statusCode()).isEqualTo(400);
        assertThat(http.get("/mailbox/api/refusals").body()).doesNotContain("théa.");

        var address = "thea." + UUID.randomUUID() + "@Café.example";
        var listed = http.put("/mailbox/api/refusals", Map.of("address", address, "kind", "FOR_GOOD"));
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(http.get("/mailbox/api/refusals").body())
                .contains(address.replace("Café", "xn--caf-dma"), "FOR_GOOD", "550 5.1.1");
        var ended = http.delete("/mailbox/api/refusals?address=" + address.replace("Café", "caf%C3%A9"));
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(http.get("/mailbox/api/refusals").body()).doesNotContain("thea.");
    }

    @Test
    void runsAndLoadsNothingOfMails() {
        subscribe("sacha@example.org");
        var mail = roadshow.mailbox().await("sacha@example.org", "confirm");
        var html = http.get("/mailbox/messages/" + mail.id() + "/html");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(http.get("/mailbox/messages/nothing").statusCode()).isEqualTo(404);
    }

    /** Sends requests like a browser for a site whose name points to this machine; its scripts may add headers. */
    @Test
    void refusesOtherHostNames() throws IOException {
        for (var path :
                List.of("/mailbox", "/mailbox/api/messages", "/mailbox/api/refusals", "/mailbox/messages/nothing")) {
            assertThat(statusLine("GET", path, "evil.example")).contains(" 421 ");
        }
        assertThat(statusLine("DELETE", "/mailbox/api/messages", "evil.example"))
                .contains(" 421 ");
        for (var own : List.of("localhost", "127.0.0.1", "[::1]")) {
            assertThat(statusLine("GET", "/mailbox", own)).contains(" 200 ");
        }
    }

    private String statusLine(String method, String path, String host) throws IOException {
        var port = roadshow.origin().getPort();
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
                var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            var request = "%s %s HTTP/1.1\r\nHost: %s:%d\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, host, port);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return answer.readLine();
        }
    }

    private void subscribe(String address) {
        var made = http.post(
                "/api/subscriptions", Map.of("email", address, "locale", "en", "topics", List.of("newsletter")));
        assertThat(made.statusCode()).isEqualTo(202);
    }
}
