package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.score.ReviewEvent.ConflictDeclared;
import ca.roadshow.cfp.review.score.ReviewEvent.ConflictDenied;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewAssigned;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewGiven;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewTakenBack;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Kofi's review of Amina's talk for the Harbour Day. */
public final class ReviewFixture {

    static final AddressId KOFI = new AddressId("addr-KofiKofiKofiKofiKofi");
    static final AddressId ORGANIZER = new AddressId("addr-OrganizerOrganizerOrga");
    static final ReviewSubject SUBJECT =
            new ReviewSubject(new CallId("call-harbour-day-2027"), new ProposalId("proposal-amina"), KOFI);
    static final String ID = SUBJECT.reviewId().value();
    static final String CALL = SUBJECT.callId().value();
    static final String PROPOSAL = SUBJECT.proposalId().value();
    static final Instant AT = Instant.parse("2026-12-01T14:00:00Z");
    static final Verdict VERDICT =
            new Verdict(Map.of("clarity", 5, "novelty", 2), 4, new Sealed(KOFI.value(), "key-1", "c2VhbGVk"));

    private ReviewFixture() {}

    static ReviewAssigned assigned() {
        return new ReviewAssigned(ID, CALL, PROPOSAL, KOFI.value(), ORGANIZER.value(), AT);
    }

    static ReviewGiven given() {
        return new ReviewGiven(ID, CALL, PROPOSAL, KOFI.value(), VERDICT, AT);
    }

    static ReviewTakenBack takenBack() {
        return new ReviewTakenBack(ID, CALL, PROPOSAL, KOFI.value(), AT);
    }

    static ConflictDeclared declared() {
        return new ConflictDeclared(ID, CALL, PROPOSAL, KOFI.value(), AT);
    }

    static ConflictDenied denied() {
        return new ConflictDenied(ID, CALL, PROPOSAL, KOFI.value(), AT);
    }

    /** Returns one of each event of a review. */
    public static List<Object> storedEvents() {
        return List.of(assigned(), given(), takenBack(), declared(), denied());
    }
}
