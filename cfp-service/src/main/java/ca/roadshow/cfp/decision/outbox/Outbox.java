package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.decision.note.NotesState;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.proposal.view.ProposalView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unpublished decisions, as mails.
 *
 * @param speakers number of speakers who get a mail, on all pages
 * @param mails of this page, in the order of the speakers' first proposals
 * @param next number of mails before the next page; null on the last page
 * @param notes that organizers have written
 */
record Outbox(int speakers, List<Mail> mails, @Nullable Integer next, NotesState notes) {

    /**
     * One mail to a speaker with all decisions about their talks.
     *
     * @param note to this speaker; null for none
     */
    record Mail(
            String personId,
            String speaker,
            String email,
            String language,
            List<Item> items,
            @Nullable String note) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Mail[" + personId + "]";
        }
    }

    record Item(ProposalView proposal, Entry entry) {}
}
