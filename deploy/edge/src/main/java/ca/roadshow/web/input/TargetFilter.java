package ca.roadshow.web.input;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a path or query with malformed percent-encoding before anything parses it: parsers put the whole address,
 * which may carry a token, into their error message.
 */
class TargetFilter extends OncePerRequestFilter implements OrderedFilter {

    /** Runs after the filter that renders problems and before filters that read parameters. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 45;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PercentEncoding.isWellFormed(request.getRequestURI())
                || !PercentEncoding.isWellFormed(request.getQueryString())) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed");
        }
        chain.doFilter(request, response);
    }
}
