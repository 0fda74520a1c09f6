package ca.roadshow.web.input;

import ca.roadshow.web.cookie.SignInCookie;
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
 * Refuses writes that another site causes a reader's browser to send; uses neither tokens nor sessions. A write with a
 * sign-in cookie must prove that it comes from one of our pages. A write without one is refused only if a header shows
 * another origin. Some paths accept writes from every site, because they never use a sign-in.
 */
class OriginFilter extends OncePerRequestFilter implements OrderedFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SITE = "Sec-Fetch-Site";

    private final URI baseUrl;
    private final Set<String> open;
    private final SignInCookie signInCookie;

    OriginFilter(URI baseUrl, Set<String> open, SignInCookie signInCookie) {
        this.baseUrl = baseUrl;
        this.open = open;
        this.signInCookie = signInCookie;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 60;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && !isAllowed(request)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "request.cross-site");
        }
        chain.doFilter(request, response);
    }

    private boolean isAllowed(HttpServletRequest request) {
        if (request.getMethod().equals("POST") && open.contains(request.getRequestURI())) return true;
        if (signInCookie.tokenIn(request).isPresent()) return hasOwnOrigin(request);
        return hasBearerToken(request) || !hasOtherOrigin(request);
    }

    /** Another site's scripts can send this header only after a CORS preflight request, which is never allowed. */
    private static boolean hasBearerToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private boolean hasOwnOrigin(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        if (site != null) return site.equals("same-origin");
        var origin = uri(request.getHeader(HttpHeaders.ORIGIN));
        return origin != null && (sameOrigin(origin, requestOrigin(request)) || sameOrigin(origin, baseUrl));
    }

    private static boolean hasOtherOrigin(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return false;
        // Over plain HTTP, browsers omit Sec-Fetch-Site, and pages without a referrer send this origin.
        if (origin.equals("null")) return request.isSecure();
        var named = uri(origin);
        return named == null || !request.getServerName().equalsIgnoreCase(named.getHost());
    }

    private static URI requestOrigin(HttpServletRequest request) {
        return URI.create(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme() != null
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI origin) {
        if (origin.getPort() >= 0) return origin.getPort();
        return "https".equalsIgnoreCase(origin.getScheme()) ? 443 : 80;
    }

    private static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
