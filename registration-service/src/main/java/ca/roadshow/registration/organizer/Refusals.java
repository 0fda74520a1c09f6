package ca.roadshow.registration.organizer;

import ca.roadshow.registration.meetup.MoveRefusal;
import ca.roadshow.registration.meetup.PlanRefusal;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.problem.ProblemException;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Converts a meetup's refusals to problems. The problem names the field that is at fault, if there is one. */
public final class Refusals {

    private Refusals() {}

    static ProblemException problem(PlanRefusal refusal) {
        var code = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (refusal) {
            case STARTS_IN_THE_PAST -> wrong(code).field("date", code);
            case ENDS_BEFORE_START -> wrong(code).field("ends", code);
            case OPENS_AFTER_CLOSE -> wrong(code).field("opens", code);
            case CLOSES_AFTER_START -> wrong(code).field("closes", code);
            case CAPACITY_INVALID -> wrong(code).field("capacity", code);
            case CHANGED_MEANWHILE ->
                new ProblemException(HttpStatus.CONFLICT, "meetup." + code).field("version", code);
            case SESSIONS_DIFFER -> wrong(code).field("sessions", code);
            case NAME_TAKEN, NOT_A_DRAFT, NOT_PUBLISHED, ALREADY_CALLED_OFF, ALREADY_BEGUN, NOT_BEGUN ->
                new ProblemException(HttpStatus.CONFLICT, "meetup." + code);
            case KEY_REUSED -> IdempotencyKey.reused();
        };
    }

    static ProblemException problem(MoveRefusal refusal) {
        return switch (refusal) {
            case RSVP_UNKNOWN -> new ProblemException(HttpStatus.NOT_FOUND, "rsvp.not-found");
            case NOT_IN_LINE -> new ProblemException(HttpStatus.CONFLICT, "rsvp.not-in-line");
            case REGISTRATION_CLOSED -> new ProblemException(HttpStatus.CONFLICT, "rsvp.registration-closed");
            case ALREADY_CALLED_OFF -> problem(PlanRefusal.ALREADY_CALLED_OFF);
        };
    }

    /** The problem if a recap's form cannot be opened. */
    public static ProblemException noRecap(MeetupView meetup) {
        return problem(
                switch (meetup.status()) {
                    case DRAFT -> PlanRefusal.NOT_PUBLISHED;
                    case CALLED_OFF -> PlanRefusal.ALREADY_CALLED_OFF;
                    case PUBLISHED -> PlanRefusal.NOT_BEGUN;
                });
    }

    private static ProblemException wrong(String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "meetup." + code);
    }
}
