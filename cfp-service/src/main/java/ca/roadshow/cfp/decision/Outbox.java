package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.decision.SelectionEvent.Entry;
import ca.roadshow.cfp.proposal.ProposalView;
import java.util.List;

/**
 * Decisions that the speakers have not been told.
 *
 * @param mails one a speaker, in the order of their first proposal
 */
record Outbox(List<Mail> mails) {

    /** One mail to a speaker with all decisions about their talks. */
    record Mail(String personId, String speaker, String email, String language, List<Item> items) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Mail[" + personId + "]";
        }
    }

    record Item(ProposalView proposal, Entry entry) {}

    List<Entry> entries() {
        return mails.stream()
                .flatMap(mail -> mail.items().stream())
                .map(Item::entry)
                .toList();
    }

    /** How many speakers the entries are for. */
    int speakersOf(List<Entry> some) {
        return (int) mails.stream()
                .filter(mail -> mail.items().stream().map(Item::entry).anyMatch(some::contains))
                .count();
    }
}
