package ca.roadshow.benchmark.report;

import java.util.List;

/** Where the time went in one more round of what was missed, the largest shares first. */
public record Profile(String what, List<Share> libraries, List<Share> methods, List<Share> databaseWaits) {

    /** @param percent of all samples of its kind */
    public record Share(String name, double percent) {}
}
