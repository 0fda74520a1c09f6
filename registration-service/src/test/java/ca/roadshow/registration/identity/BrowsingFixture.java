package ca.roadshow.registration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.web.link.SignedLinks;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone at a browser, who reads mail: the token of a link as the mailing service would compute it. */
final class BrowsingFixture {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final JdbcClient jdbc;
    private final SignedLinks links;
    private final AddressIds addressIds;

    BrowsingFixture(int port, JdbcClient jdbc, SignedLinks links, AddressIds addressIds) {
        this.port = port;
        this.jdbc = jdbc;
        this.links = links;
        this.addressIds = addressIds;
    }

    /** Signs in as whoever reads mail at the address, and answers the cookie. */
    String signIn(String email) throws Exception {
        assertThat(post("/sign-in", null, "email", email).statusCode()).isEqualTo(303);
        var entered = post("/sign-in/link", null, "token", mailed(email, "SIGN_IN"));
        assertThat(entered.statusCode()).isEqualTo(303);
        return cookie(entered);
    }

    /** The token of the latest link that was mailed there. */
    String mailed(String email, String purpose) {
        var link = jdbc.sql("select link_id from one_time_token where address_id = ? and purpose = ?"
                        + " order by expires_at desc limit 1")
                .params(addressIds.of(email).value(), purpose)
                .query(String.class)
                .single();
        return link + "." + links.token(purpose.equals("ERASURE") ? "erasure" : "sign-in", link, 1);
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("roadshow_sign_in="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    HttpResponse<String> get(String path, @Nullable String cookie) throws Exception {
        return send(request(path, cookie).GET());
    }

    /** A form with these names and values, shown a minute ago. */
    HttpResponse<String> post(String path, @Nullable String cookie, String... form) throws Exception {
        var shown = Long.toString(System.currentTimeMillis() - 60_000);
        var body = new StringBuilder("shown=" + shown + "." + links.token("form", shown, 1) + "&");
        for (var index = 0; index < form.length; index += 2) {
            body.append(form[index])
                    .append('=')
                    .append(URLEncoder.encode(form[index + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return send(request(path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> postJson(String path, String body) throws Exception {
        return send(request(path, null)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> getWithBearer(String path, String token) throws Exception {
        return send(request(path, null).header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String path, @Nullable String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
