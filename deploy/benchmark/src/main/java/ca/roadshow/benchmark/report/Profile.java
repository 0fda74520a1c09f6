package ca.roadshow.benchmark.report;

import java.util.List;

/** The profile of one more round, taken if a target was missed; the largest shares first. */
public record Profile(String what, List<Share> libraries, List<Share> methods, List<Share> databaseWaits) {

    /** @param percent of all samples of its kind */
    public record Share(String name, double percent) {}
}
