package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.web.cookie.SignInCookie;
import ca.roadshow.web.cookie.SiteCookies;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The columns contain the request's headers; {@code -} means that a header is absent. */
class OriginFilterTest {

    private static final String COMBINATIONS = """
        cookie, bearer, Sec-Fetch-Site, Origin,                          through
        -,      -,      -,              -,                               yes
        -,      -,      none,           -,                               yes
        -,      -,      same-origin,    https://roadshow.example,        yes
        -,      -,      same-site,      https://blog.roadshow.example,   no
        -,      -,      cross-site,     https://evil.example,            no
        -,      -,      cross-site,     -,                               no
        -,      -,      -,              https://roadshow.example,        yes
        -,      -,      -,              https://evil.example,            no
        -,      -,      -,              null,                            no
        -,      -,      -,              not an origin,                   no
        yes,    -,      -,              -,                               no
        yes,    -,      none,           -,                               no
        yes,    -,      none,           https://roadshow.example,        no
        yes,    -,      same-origin,    -,                               yes
        yes,    -,      same-origin,    null,                            yes
        yes,    -,      same-site,      https://roadshow.example,        no
        yes,    -,      cross-site,     https://roadshow.example,        no
        yes,    -,      SAME-ORIGIN,    https://roadshow.example,        no
        yes,    -,      -,              https://roadshow.example,        yes
        yes,    -,      -,              https://ROADSHOW.example:443,    yes
        yes,    -,      -,              http://roadshow.example,         no
        yes,    -,      -,              https://roadshow.example:8443,   no
        yes,    -,      -,              https://roadshow.example.evil,   no
        yes,    -,      -,              https://www.roadshow.example,    no
        yes,    -,      -,              null,                            no
        yes,    -,      -,              not an origin,                   no
        yes,    -,      -,              https://public.example:8443,     yes
        yes,    -,      -,              https://public.example,          no
        -,      yes,    -,              -,                               yes
        -,      yes,    cross-site,     https://evil.example,            yes
        yes,    yes,    -,              -,                               no
        yes,    yes,    cross-site,     https://evil.example,            no
        yes,    yes,    same-origin,    -,                               yes
        """;

    private static final URI BASE_URL = URI.create("https://public.example:8443/");

    private final SignInCookie signInCookie = new SignInCookie(new SiteCookies(BASE_URL));
    private final OriginFilter filter = new OriginFilter(BASE_URL, Set.of("/open"), signInCookie);

    @ParameterizedTest
    @CsvSource(textBlock = COMBINATIONS, useHeadersInDisplayName = true)
    void acceptsWritesWithoutForeignOriginAndProvenSignedInWrites(
            String cookie, String bearer, String site, String origin, String through) {
        var request = new MockHttpServletRequest("POST", "/organizer/meetups");
        request.setScheme("https");
        request.setSecure(true);
        request.setServerName("roadshow.example");
        request.setServerPort(443);
        if (cookie.equals("yes")) {
            request.setCookies(
                    new Cookie("lang", "fr"), new Cookie(signInCookie.none().getName(), "x.y.z"));
        }
        if (bearer.equals("yes")) request.addHeader("Authorization", "bearer x.y.z");
        if (!site.equals("-")) request.addHeader("Sec-Fetch-Site", site);
        if (!origin.equals("-")) request.addHeader("Origin", origin);

        assertThat(passes(request)).isEqualTo(through.equals("yes"));
    }

    /** Browsers add basic credentials by themselves, unlike bearer tokens, so these prove nothing. */
    @ParameterizedTest
    @CsvSource({"POST, Basic x, no", "DELETE, Bearer, no", "QUERY, -, no", "GET, -, yes", "HEAD, -, yes"})
    void acceptsNoOtherProof(String method, String authorization, String through) {
        var request = new MockHttpServletRequest(method, "/organizer/meetups");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        if (!authorization.equals("-")) request.addHeader("Authorization", authorization);

        assertThat(passes(request)).isEqualTo(through.equals("yes"));
    }

    /** These paths ignore the sign-in, so it does not matter whether the request has one. */
    @ParameterizedTest
    @CsvSource({"POST, /open, yes", "PUT, /open, no", "POST, /open/, no", "POST, /open/more, no", "POST, /%6Fpen, no"})
    void acceptsWritesOfOtherSitesOnSomePaths(String method, String path, String through) {
        var request = new MockHttpServletRequest(method, path);
        request.setCookies(new Cookie(signInCookie.none().getName(), "x.y.z"));
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "https://other.example");

        assertThat(passes(request)).isEqualTo(through.equals("yes"));
    }

    /** The request that mail programs send (RFC 8058). */
    @ParameterizedTest
    @CsvSource({"http", "https"})
    void acceptsOneClickUnsubscribing(String scheme) {
        var request = new MockHttpServletRequest("POST", "/subscriptions/subscription-1/unsubscribe");
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setParameter("List-Unsubscribe", "One-Click");

        assertThat(passes(request)).isTrue();
    }

    private boolean passes(MockHttpServletRequest request) {
        var chain = new MockFilterChain();
        try {
            filter.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (ProblemException refusal) {
            assertThat(refusal.code()).isEqualTo("request.cross-site");
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return chain.getRequest() != null;
    }
}
