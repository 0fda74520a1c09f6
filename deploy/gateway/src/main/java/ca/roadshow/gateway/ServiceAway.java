package ca.roadshow.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.problem.ProblemException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** The response while a service is unavailable: a problem, or one sentence for a part of a page. */
class ServiceAway {

    private static final Logger log = LoggerFactory.getLogger(ServiceAway.class);
    private static final String CODE = "service.unavailable";

    private final MessageSource messages;
    private final String retryAfter;

    ServiceAway(MessageSource messages, Duration retryAfter) {
        this.messages = messages;
        this.retryAfter = Long.toString(retryAfter.toSeconds());
    }

    /** @throws ProblemException unless the request is for a part of a page */
    ServerResponse insteadOf(ServerRequest request, Exception failure) {
        var status = status(failure);
        if (!isPart(request)) {
            var problem = new ProblemException(status, CODE).header(HttpHeaders.RETRY_AFTER, retryAfter);
            problem.initCause(failure);
            throw problem;
        }
        log.warn("{} unavailable: {}", request.path(), failure.toString());
        return ServerResponse.status(status)
                .header(HttpHeaders.RETRY_AFTER, retryAfter)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .body("<p class=\"muted\" role=\"status\">" + sentence() + "</p>");
    }

    private static HttpStatus status(Exception failure) {
        return switch (failure) {
            case ConnectException _, HttpTimeoutException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_GATEWAY;
        };
    }

    private static boolean isPart(ServerRequest request) {
        return request.headers().firstHeader("HX-Request") != null
                && !request.path().startsWith("/api/");
    }

    private String sentence() {
        var said = messages.getMessage("problem." + CODE + ".detail", null, LocaleContextHolder.getLocale());
        return HtmlUtils.htmlEscape(said, "UTF-8");
    }
}
