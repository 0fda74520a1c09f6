package ca.roadshow.benchmark.peer;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Thrown if there is no such event, or if the party is larger than the event. */
final class BookingRefused extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1;

    BookingRefused(HttpStatus status, String reason) {
        super(status, reason);
    }
}
