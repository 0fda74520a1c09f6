package ca.roadshow.benchmark.peer;

import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.web.locale.Language;
import jakarta.validation.Validator;

/** Checks what the web edge checks, for entries that have no web edge. */
public final class RequestShape {

    private final Validator validator;

    /** The validator of a Spring context: constraints here are given what they need by it. */
    public RequestShape(Validator validator) {
        this.validator = validator;
    }

    public BookingRequest checked(Attendee attendee) {
        var request = new BookingRequest(attendee.name(), attendee.email(), Language.EN, 1);
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("Not a request: " + violations);
        }
        return request;
    }
}
