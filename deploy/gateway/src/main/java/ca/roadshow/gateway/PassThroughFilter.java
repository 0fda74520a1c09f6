package ca.roadshow.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves request bodies unread for the services, and closes the connection if a response breaks off. */
class PassThroughFilter extends OncePerRequestFilter implements OrderedFilter {

    private static final String BROKEN_OFF = PassThroughFilter.class.getName() + ".broken-off";

    private final @Nullable String ownPath;

    /** @param ownPath requests for it and below it are for this process, which reads them itself */
    PassThroughFilter(@Nullable String ownPath) {
        this.ownPath = ownPath;
    }

    /** Without this, the reader would take the incomplete response for a complete one. */
    static void brokeOff(HttpServletRequest request) {
        request.setAttribute(BROKEN_OFF, true);
    }

    /** Runs before filters that read parameters. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ownPath != null && (request.getRequestURI() + "/").startsWith(ownPath + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new PassThroughRequest(request), response);
        if (request.getAttribute(BROKEN_OFF) != null) throw new IOException("the service's answer broke off");
    }
}
