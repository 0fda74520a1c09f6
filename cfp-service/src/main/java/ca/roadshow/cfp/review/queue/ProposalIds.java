package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.web.problem.ProblemException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Parses the id of a proposal in a request. */
final class ProposalIds {

    private static final Pattern ID = Pattern.compile("proposal-[A-Za-z0-9-]{1,60}");

    private ProposalIds() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Parses an id.
     *
     * @throws ProblemException 404 if it is not an id
     */
    static ProposalId of(String value) {
        if (!isId(value)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "proposal.not-found");
        }
        return new ProposalId(value);
    }
}
