package ca.roadshow.web.input;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writes that another site makes a reader's browser send, without tokens or sessions: browsers say where a
 * request comes from, other clients say nothing and hold no cookies.
 */
class OriginFilter extends OncePerRequestFilter implements OrderedFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 60;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && foreign(request)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "request.cross-site");
        }
        chain.doFilter(request, response);
    }

    private static boolean foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        return foreign(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    /** Over plain HTTP browsers leave Sec-Fetch-Site out, and our own no-referrer pages then send the origin {@code null}. */
    private static boolean foreign(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) return false;
        if (origin.equals("null")) return request.isSecure();
        try {
            return !request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
