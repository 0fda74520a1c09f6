package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests of one person with their cookie, to pages and the API; without a cookie until {@link #with}. Encodes paths. */
@TestComponent
public class Browser {

    private final MockMvcTester http;
    private final @Nullable Cookie cookie;

    @Autowired
    Browser(MockMvcTester http) {
        this(http, null);
    }

    private Browser(MockMvcTester http, @Nullable Cookie cookie) {
        this.http = http;
        this.cookie = cookie;
    }

    public Browser with(Cookie visitor) {
        return new Browser(http, visitor);
    }

    public MvcTestResult get(String path) {
        return request(HttpMethod.GET, path).exchange();
    }

    /** Returns the text of a page. */
    public String page(String path) {
        var answer = get(path);
        assertThat(answer).hasStatusOk();
        return Forms.body(answer);
    }

    /** Submits a form. */
    public MvcTestResult post(String path, Map<String, String> typed) {
        return request(HttpMethod.POST, path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.typed(typed))
                .exchange();
    }

    /** Sends JSON. */
    public MvcTestResult api(HttpMethod method, String path, String body) {
        return request(method, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Returns the address to which a response redirects. */
    public static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MockMvcRequestBuilder request(HttpMethod method, String path) {
        var request = http.method(method).uri(URI.create(path));
        return cookie == null ? request : request.cookie(cookie).header("Sec-Fetch-Site", "same-origin");
    }
}
