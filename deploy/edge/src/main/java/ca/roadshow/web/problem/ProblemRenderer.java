package ca.roadshow.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Renders a problem, inside and outside of Spring MVC: JSON for API paths, a page for others. */
class ProblemRenderer {

    private static final Logger log = LoggerFactory.getLogger(ProblemRenderer.class);

    /** Missing if the server refused the request before any filter ran, for example one with the method TRACE. */
    private static final String LAYOUT_ATTRIBUTE = "visit";

    private static final String HTML = "text/html;charset=UTF-8";

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver locales;
    private final ViewResolver views;

    ProblemRenderer(Problems problems, JsonMapper json, LocaleResolver locales, ViewResolver views) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
        this.views = views;
    }

    void render(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        render(Failures.problem(failure), request.getRequestURI(), request, response);
    }

    void render(ProblemException failure, String instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = locales.resolveLocale(request);
        var problem = problems.say(failure, request, instance, locale);
        record(failure, problem);
        response.resetBuffer();
        response.setContentType(null);
        response.setStatus(problem.status());
        failure.headers().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name))
                values.forEach(value -> response.setHeader(name, value));
        });
        // Removes the headers of the body that the handler did not complete.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.LAST_MODIFIED, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isApi(instance)) {
            json(problem, response);
        } else {
            page(problem, locale, request, response);
        }
    }

    /** API paths are for programs, all others are for people. */
    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static void record(ProblemException failure, Problem problem) {
        if (problem.status() == 500) {
            log.error("{} failed, trace {}", problem.instance(), problem.trace(), failure);
        } else if (problem.status() > 500) {
            log.warn(
                    "{} unavailable, trace {}: {}",
                    problem.instance(),
                    problem.trace(),
                    root(failure).toString());
        } else {
            log.debug("{} refused: {} {}", problem.instance(), problem.status(), problem.code());
        }
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private void json(Problem problem, HttpServletResponse response) throws IOException {
        write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem));
    }

    /** If the page cannot be rendered, for example because its template is broken, sends a page of two lines. */
    private void page(Problem problem, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getAttribute(LAYOUT_ATTRIBUTE) == null) {
            write(response, HTML, PlainProblemPage.of(problem, locale).getBytes(UTF_8));
            return;
        }
        try {
            var view = views.resolveViewName("web/problem", locale);
            if (view == null) throw new IllegalStateException("no view web/problem");
            view.render(Map.of("problem", problem), request, response);
        } catch (Exception e) {
            log.error("The problem page could not be rendered, trace {}", problem.trace(), e);
            if (response.isCommitted()) return;
            response.resetBuffer();
            write(response, HTML, PlainProblemPage.of(problem, locale).getBytes(UTF_8));
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
