package ca.roadshow.web.input;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses a request body above the limit, whether its length is declared or not. Also applies to forms, which the
 * server parses itself.
 */
class BodyLimitFilter extends OncePerRequestFilter implements OrderedFilter {

    private final long maxBytes;
    private final Map<PathPattern, DataSize> maxOf;

    /** @param maxOf limits of single paths, which may contain variables */
    BodyLimitFilter(DataSize max, Map<String, DataSize> maxOf) {
        this.maxBytes = max.toBytes();
        this.maxOf = maxOf.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> PathPatternParser.defaultInstance.parse(entry.getKey()), Map.Entry::getValue));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathContainer.parsePath(request.getRequestURI());
        var bound = maxOf.entrySet().stream()
                .filter(own -> own.getKey().matches(path))
                .mapToLong(own -> own.getValue().toBytes())
                .max()
                .orElse(maxBytes);
        if (request.getContentLengthLong() > bound) throw tooLarge();
        chain.doFilter(new BoundedRequest(request, bound), response);
    }

    static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "request.too-large");
    }
}
