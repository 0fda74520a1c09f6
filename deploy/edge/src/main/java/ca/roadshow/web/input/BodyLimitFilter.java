package ca.roadshow.web.input;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body past the bound, announced or not; a form's parameters the server reads itself, under the same bound. */
class BodyLimitFilter extends OncePerRequestFilter implements OrderedFilter {

    private final long maxBytes;
    private final Map<String, DataSize> maxOf;

    /** @param maxOf limits of single paths */
    BodyLimitFilter(DataSize max, Map<String, DataSize> maxOf) {
        this.maxBytes = max.toBytes();
        this.maxOf = Map.copyOf(maxOf);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = maxOf.get(request.getRequestURI());
        var bound = own == null ? maxBytes : own.toBytes();
        if (request.getContentLengthLong() > bound) throw tooLarge();
        chain.doFilter(new BoundedRequest(request, bound), response);
    }

    static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
    }
}
