package ca.roadshow.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Renders errors that Tomcat detects before any filter, such as a path that it cannot decode. */
class ServerProblems extends ErrorReportValve {

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver locales;

    ServerProblems(Problems problems, JsonMapper json, LocaleResolver locales) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var path = request.getRequestURI() == null ? "" : request.getRequestURI();
        var locale = locale(request);
        var problem =
                problems.say(StatusCodes.problem(HttpStatusCode.valueOf(response.getStatus())), request, path, locale);
        var api = ProblemRenderer.isApi(path);
        try {
            response.setContentType(api ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Language", locale.toLanguageTag());
            var out = response.getReporter();
            if (out == null) return;
            out.write(api ? json.writeValueAsString(problem) : PlainProblemPage.of(problem, locale));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The client has disconnected", e);
        }
    }

    /** Uses the default language if the headers could not be read. */
    private Locale locale(Request request) {
        try {
            return locales.resolveLocale(request);
        } catch (RuntimeException _) {
            return Locale.CANADA;
        }
    }
}
