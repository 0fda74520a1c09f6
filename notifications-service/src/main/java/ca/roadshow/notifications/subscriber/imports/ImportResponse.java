package ca.roadshow.notifications.subscriber.imports;

import java.util.List;

/**
 * Progress and result of an import.
 *
 * @param status {@code RUNNING} or {@code DONE}
 * @param done number of rows handled so far
 * @param unchanged number of rows of readers who have these topics or were asked before
 * @param reasons the first 10,000
 */
public record ImportResponse(
        String id,
        String status,
        boolean dryRun,
        int rows,
        int done,
        int subscribed,
        int asked,
        int unchanged,
        int refused,
        List<RefusedRow> reasons) {

    public boolean isRunning() {
        return status.equals("RUNNING");
    }
}
