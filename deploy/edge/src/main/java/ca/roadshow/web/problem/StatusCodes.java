package ca.roadshow.web.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The codes of problems that are known by HTTP status only. */
final class StatusCodes {

    private static final Map<HttpStatus, String> CODES = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "request.malformed"),
            Map.entry(HttpStatus.UNAUTHORIZED, "authentication.required"),
            Map.entry(HttpStatus.FORBIDDEN, "access.denied"),
            Map.entry(HttpStatus.NOT_FOUND, "resource.not-found"),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "method.not-allowed"),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "response.not-acceptable"),
            Map.entry(HttpStatus.CONFLICT, "resource.conflict"),
            Map.entry(HttpStatus.GONE, "resource.gone"),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "request.too-large"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "request.content-type-unsupported"),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid"),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "request.rate-limited"),
            Map.entry(HttpStatus.BAD_GATEWAY, "service.unavailable"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable"),
            Map.entry(HttpStatus.GATEWAY_TIMEOUT, "service.unavailable"));

    private StatusCodes() {}

    static ProblemException problem(HttpStatusCode code) {
        var known = HttpStatus.resolve(code.value());
        if (known == null || !known.isError()) return problem(HttpStatus.INTERNAL_SERVER_ERROR);
        var fallback = known.is5xxServerError() ? "internal.error" : "request.malformed";
        return new ProblemException(known, CODES.getOrDefault(known, fallback));
    }
}
