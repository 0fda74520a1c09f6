package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallOutcome;
import ca.roadshow.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** What a call would not do, as a problem. */
final class Refusals {

    private Refusals() {}

    static void check(CallOutcome outcome) {
        switch (outcome) {
            case DONE, UNCHANGED -> {}
            case NAME_TAKEN -> throw nameTaken();
            case OPENING_PASSED ->
                throw new ProblemException(HttpStatus.CONFLICT, "call.opening-passed").field("opens", "fixed");
            case CLOSING_PASSED ->
                throw new ProblemException(HttpStatus.CONFLICT, "call.closing-passed")
                        .field("closes", "date-not-future");
            case FORMAT_WITHDRAWN -> throw new ProblemException(HttpStatus.CONFLICT, "call.format-withdrawn");
            case NOT_OPEN_YET -> throw new ProblemException(HttpStatus.CONFLICT, "call.not-open-yet");
        }
    }

    static ProblemException nameTaken() {
        return new ProblemException(HttpStatus.CONFLICT, "resource.conflict");
    }

    static ProblemException denied() {
        return new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
    }
}
