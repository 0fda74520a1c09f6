package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallResult;
import ca.roadshow.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Turns the refusals of a call into problem details. */
final class Refusals {

    private Refusals() {}

    static void check(CallResult result) {
        switch (result) {
            case DONE, UNCHANGED -> {}
            case NAME_TAKEN -> throw nameTaken();
            case OPENING_PASSED ->
                throw new ProblemException(HttpStatus.CONFLICT, "call.opening-passed").field("opens", "fixed");
            case CLOSING_PASSED ->
                throw new ProblemException(HttpStatus.CONFLICT, "call.closing-passed")
                        .field("closes", "date-not-future");
            case FORMAT_WITHDRAWN -> throw new ProblemException(HttpStatus.CONFLICT, "call.format-withdrawn");
            case CHOICE_WITHDRAWN -> throw new ProblemException(HttpStatus.CONFLICT, "call.choice-withdrawn");
            case CODE_TAKEN ->
                throw new ProblemException(HttpStatus.CONFLICT, "call.code-taken").field("code", "taken");
            case CODE_UNKNOWN -> throw new ProblemException(HttpStatus.NOT_FOUND, "call.code-unknown");
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
