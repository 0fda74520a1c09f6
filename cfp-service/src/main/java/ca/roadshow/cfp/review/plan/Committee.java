package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.web.access.SignedIn;
import java.time.Instant;

/** The permissions of a member of the committee of a call. Organizers may also review. */
public record Committee(Plan plan, boolean organizer, Instant at) {

    public static Committee of(SignedIn person, CallView call, Plan plan, Instant at) {
        var community = call.communityId();
        var organizer = community == null
                ? person.roles().organizesEverything()
                : person.roles().organizes(community);
        return new Committee(plan, organizer, at);
    }

    public boolean seesSpeakers() {
        return organizer || !plan.blind();
    }

    public boolean scores() {
        return plan.allows(Permission.SCORE, at);
    }

    /**
     * Whether the member sees the other reviews of a proposal.
     *
     * @param given whether they have reviewed the proposal
     */
    public boolean seesReviews(boolean given) {
        return organizer || (given && plan.allows(Permission.SEE_OTHERS, at));
    }

    public boolean discusses() {
        return organizer || plan.allows(Permission.DISCUSS, at);
    }
}
