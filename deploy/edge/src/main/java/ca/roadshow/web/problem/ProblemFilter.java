package ca.roadshow.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Renders exceptions of filters, which Spring MVC does not handle. */
class ProblemFilter extends OncePerRequestFilter implements OrderedFilter {

    private final ProblemRenderer renderer;

    ProblemFilter(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 40;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) throw failure;
            renderer.render(failure, request, response);
        }
    }
}
