package ca.roadshow.benchmark.peer;

import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.web.locale.Language;
import jakarta.validation.Validator;

/** Validates requests like the web layer, for callers that do not use it. */
public final class RequestShape {

    private final Validator validator;

    /** @param validator of a Spring context, because some constraints need its beans */
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
