package ca.roadshow.cfp.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param rows of the file
 * @param added talks that are new
 * @param unchanged talks that were imported before
 * @param merged rows that only name a further speaker of a talk
 */
record ImportReport(
        boolean dryRun, int rows, int added, int unchanged, int merged, int refused, List<RefusedTalk> reasons) {}
