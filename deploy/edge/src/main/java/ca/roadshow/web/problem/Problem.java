package ca.roadshow.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param code stable, lower-kebab with dots; {@code type} is {@code urn:roadshow:problem:<code>}
 * @param instance the path asked for, without its query, which may carry a token
 * @param trace set where the fault is ours, to be quoted by whoever reports it
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
