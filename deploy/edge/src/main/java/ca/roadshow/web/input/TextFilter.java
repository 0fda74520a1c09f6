package ca.roadshow.web.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.problem.ProblemException;
import ca.roadshow.web.problem.UnreadableText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Refuses invalid characters in paths, queries and forms, and normalizes the rest. JSON is checked when it is parsed.
 */
class TextFilter extends OncePerRequestFilter implements OrderedFilter {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 70;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PlainText.is(path(request))) throw UnreadableText.at("path");
        request.getParameterMap().forEach((name, values) -> {
            if (!PlainText.is(name)) throw UnreadableText.at("");
            for (var value : values) {
                if (!PlainText.is(value)) throw UnreadableText.at(name);
            }
        });
        chain.doFilter(new CleanRequest(request), response);
    }

    private static String path(HttpServletRequest request) {
        try {
            return UriUtils.decode(request.getRequestURI(), UTF_8);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed");
        }
    }
}
