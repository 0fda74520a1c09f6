package ca.roadshow.web.problem;

import ca.roadshow.web.trace.CurrentTrace;
import ca.roadshow.web.trace.TraceParent;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Makes the texts of a problem in the caller's language. */
class Problems {

    private final MessageSource messages;
    private final InputErrors inputErrors;

    Problems(MessageSource messages, InputErrors inputErrors) {
        this.messages = messages;
        this.inputErrors = inputErrors;
    }

    /** @param instance the originally requested path; on an error dispatch it differs from the path of the request */
    Problem say(ProblemException problem, HttpServletRequest request, String instance, Locale locale) {
        var status = problem.status();
        return new Problem(
                URI.create("urn:roadshow:problem:" + problem.code()),
                text(problem, "title", status.getReasonPhrase(), locale),
                status.value(),
                text(problem, "detail", status.getReasonPhrase(), locale),
                instance,
                problem.code(),
                status.is5xxServerError()
                        ? CurrentTrace.of(request).map(TraceParent::traceId).orElse(null)
                        : null,
                inputErrors.said(problem.fields(), locale));
    }

    private String text(ProblemException problem, String part, String fallback, Locale locale) {
        var key = "problem." + problem.code() + "." + part;
        var said = messages.getMessage(key, problem.args(), fallback, locale);
        return said == null ? fallback : said;
    }
}
