package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import java.util.List;

/**
 * The result of publishing.
 *
 * @param batch number of the new batch; 0 if there was nothing new to publish
 * @param entries the new entries
 */
public record PublishedBatch(int batch, List<Entry> entries) {

    static final PublishedBatch NOTHING = new PublishedBatch(0, List.of());
}
