package ca.roadshow.registration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.registration.Browser;
import ca.roadshow.web.link.SignedLinks;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser of a person who receives mail. Computes the token of a mailed link as the mailing service does. */
public final class BrowsingFixture {

    private final Browser browser;
    private final JdbcClient jdbc;
    private final SignedLinks links;
    private final AddressIds addressIds;

    public BrowsingFixture(int port, JdbcClient jdbc, SignedLinks links, AddressIds addressIds) {
        this.browser = new Browser(port);
        this.jdbc = jdbc;
        this.links = links;
        this.addressIds = addressIds;
    }

    /** Signs in with the address and returns the cookie. */
    public String signIn(String email) throws Exception {
        assertThat(post("/sign-in", null, "email", email).statusCode()).isEqualTo(303);
        var entered = post("/sign-in/link", null, "token", mailed(email, "SIGN_IN"));
        assertThat(entered.statusCode()).isEqualTo(303);
        return cookie(entered);
    }

    /** The token of the latest link that was mailed to the address. */
    public String mailed(String email, String purpose) {
        var link = jdbc.sql("select link_id from one_time_token where address_id = ? and purpose = ?"
                        + " order by expires_at desc limit 1")
                .params(addressIds.of(email).value(), purpose)
                .query(String.class)
                .single();
        return link + "." + links.token(purpose.equals("ERASURE") ? "erasure" : "sign-in", link, 1);
    }

    public static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("roadshow_sign_in="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    public HttpResponse<String> get(String path, @Nullable String cookie) throws Exception {
        return browser.with(cookie).get(path);
    }

    /** Submits a form with these names and values that was shown a minute ago. */
    public HttpResponse<String> post(String path, @Nullable String cookie, String... form) throws Exception {
        var shown = Long.toString(System.currentTimeMillis() - 60_000);
        var fields = new LinkedHashMap<String, String>();
        fields.put("shown", shown + "." + links.token("form", shown, 1));
        for (var index = 0; index < form.length; index += 2) {
            fields.put(form[index], form[index + 1]);
        }
        return browser.with(cookie).post(path, fields);
    }

    public HttpResponse<String> postJson(String path, String body) throws Exception {
        return browser.api("POST", path, body);
    }

    public HttpResponse<String> postJsonFrom(String network, String path, String body) throws Exception {
        return browser.api("POST", path, body, "X-Forwarded-For", network);
    }

    public HttpResponse<String> delete(String path, String token) throws Exception {
        return browser.api("DELETE", path, "", "Authorization", "Bearer " + token);
    }

    public HttpResponse<String> getWithBearer(String path, String token) throws Exception {
        return browser.get(path, "Authorization", "Bearer " + token);
    }
}
