package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.decision.SelectionEvent.Entry;
import ca.roadshow.cfp.proposal.view.ProposalView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that the speakers have not been told.
 *
 * @param speakers how many get a mail, on all pages
 * @param mails of this page, in the order of the speakers' first proposals
 * @param next how many mails come before the next page; null on the last one
 */
record Outbox(int speakers, List<Mail> mails, @Nullable Integer next) {

    /** One mail to a speaker with all decisions about their talks. */
    record Mail(String personId, String speaker, String email, String language, List<Item> items) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Mail[" + personId + "]";
        }
    }

    record Item(ProposalView proposal, Entry entry) {}
}
