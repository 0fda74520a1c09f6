package ca.roadshow.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457).
 *
 * @param code stable, in lower case with hyphens and dots; {@code type} is {@code urn:roadshow:problem:<code>}
 * @param instance the requested path without its query, which may contain a token
 * @param trace for errors of the server: the trace id, which people can report
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String trace,
        List<InputError> errors) {}
