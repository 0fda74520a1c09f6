package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.speaker.tracking.TrackedProposals;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the owner of the profile that a request reads or changes: the signed-in person, or the speaker to whose proposal the
 * token in the request belongs.
 */
@Component
class ProfileOwners {

    /** @param speaker data of the speaker in the proposal; null if the request contains no proposal */
    record Owner(AddressId id, @Nullable Speaker speaker) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Owner[" + id + "]";
        }
    }

    private final TrackedProposals proposals;
    private final FindProposals mine;

    ProfileOwners(TrackedProposals proposals, FindProposals mine) {
        this.proposals = proposals;
        this.mine = mine;
    }

    /**
     * Finds the owner.
     *
     * @throws ProblemException 403 if the request has neither a session nor a token from a mail
     */
    Owner of(@Nullable SignedIn person, @Nullable String proposal, @Nullable String token) {
        if (proposal != null && token != null) {
            var tracking = proposals.open(proposal, token, person);
            if (!tracking.proven()) {
                throw new ProblemException(HttpStatus.FORBIDDEN, "proposal.mailbox-needed");
            }
            var reader = tracking.reader();
            var speaker = reader == null ? tracking.proposal().speaker() : reader.speaker();
            return new Owner(new AddressId(tracking.actor()), speaker);
        }
        if (person == null) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "profile.sign-in");
        }
        var speaker = mine.of(person.id()).stream().findFirst().map(ProposalView::speaker);
        return new Owner(person.id(), speaker.orElse(null));
    }
}
