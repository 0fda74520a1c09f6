package ca.roadshow.gateway;

import ca.roadshow.web.trace.CurrentTrace;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Adds headers with the public host and the caller's address for the services. The server has already evaluated the
 * headers of trusted proxies, so values that a client sends are never passed on.
 */
class OnwardHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

    /** Runs after the filters that remove received headers. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var onward = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!claims(name.toLowerCase(Locale.ROOT))) onward.addAll(name, values);
        });
        var asked = request.servletRequest();
        onward.set("X-Forwarded-For", asked.getRemoteAddr());
        onward.set("X-Forwarded-Proto", asked.getScheme());
        onward.set("X-Forwarded-Host", asked.getServerName());
        onward.set("X-Forwarded-Port", Integer.toString(asked.getServerPort()));
        // The server adds a character set to the content type that it reports, so takes the original header.
        var type = asked.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) onward.set(HttpHeaders.CONTENT_TYPE, type);
        CurrentTrace.of(asked).ifPresent(trace -> onward.set("traceparent", trace.header()));
        return onward;
    }

    private static boolean claims(String name) {
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("x-real-ip");
    }
}
