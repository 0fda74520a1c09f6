package ca.roadshow.gateway;

import ca.roadshow.web.trace.CurrentTrace;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the services whom the caller sees and who the caller is. The server has already weighed what proxies in front of
 * it claim, so that nothing a stranger writes into these headers goes on.
 */
class OnwardHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

    /** After those that remove what came. */
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
        // The server adds a character set to what it shows of the type.
        var type = asked.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) onward.set(HttpHeaders.CONTENT_TYPE, type);
        CurrentTrace.of(asked).ifPresent(trace -> onward.set("traceparent", trace.header()));
        return onward;
    }

    private static boolean claims(String name) {
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("x-real-ip");
    }
}
