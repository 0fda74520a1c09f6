package ca.roadshow.cfp.exchange;

import java.util.List;

/**
 * The result of an import or of a dry run.
 *
 * @param rows number of rows in the file
 * @param added number of new talks
 * @param unchanged number of talks that were imported before
 * @param merged number of rows that only contain a further speaker of a talk
 */
record ImportReport(
        boolean dryRun, int rows, int added, int unchanged, int merged, int refused, List<RefusedTalk> reasons) {}
