package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.CampaignResult;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Turns the refusals of a campaign into problem details. */
final class Refusals {

    private Refusals() {}

    /** Returns whether anything was changed. */
    static boolean check(CampaignResult result) {
        return switch (result) {
            case DONE -> true;
            case UNCHANGED -> false;
            case KEY_REUSED -> throw IdempotencyKey.reused();
            case NOT_EDITABLE -> throw conflict("campaign.not-editable");
            case NOT_A_DRAFT -> throw conflict("campaign.not-a-draft");
            case AUDIENCE_MISSING -> throw conflict("campaign.audience-missing");
            case TEXT_MISSING -> throw conflict("campaign.text-missing");
            case TIME_PASSED -> throw conflict("campaign.time-passed").field("at", "date-not-future");
            case APPROVAL_MISSING -> throw conflict("campaign.approval-missing");
            case APPROVAL_NOT_REQUESTED -> throw conflict("campaign.approval-not-requested");
            case APPROVAL_BY_REQUESTER -> throw conflict("campaign.approval-by-requester");
            case PAUSED -> throw conflict("campaign.paused");
            case CANCELLED -> throw conflict("campaign.cancelled");
            case ALREADY_SENT -> throw conflict("campaign.already-sent");
            case NOT_SENDING -> throw conflict("campaign.not-sending");
            case NOT_PAUSED -> throw conflict("campaign.not-paused");
            case NOT_SENT -> throw conflict("campaign.not-sent");
        };
    }

    /** Returns the problem of a text that cannot be sent, for example because of an unknown placeholder. */
    static ProblemException textInvalid() {
        return conflict("campaign.text-invalid");
    }

    /** Mails to many recipients must contain the sender's postal address, which is not configured. */
    static ProblemException senderUnknown() {
        return conflict("campaign.sender-unknown");
    }

    /** Returns the problem of a meetup that ended too long ago: a mail to its people is now news, not a mail about an RSVP. */
    static ProblemException meetupOver() {
        return conflict("campaign.meetup-over");
    }

    /** Returns the problem of a mail about an RSVP that contains a block with meetups or calls. */
    static ProblemException hasListings() {
        return conflict("campaign.rsvp-listings");
    }

    private static ProblemException conflict(String code) {
        return new ProblemException(HttpStatus.CONFLICT, code);
    }
}
