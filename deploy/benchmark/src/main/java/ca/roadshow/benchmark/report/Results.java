package ca.roadshow.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of a run so far. */
public final class Results {

    private final List<Rate> rates = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final Map<String, String> figures = new LinkedHashMap<>();

    public void add(Rate rate) {
        rates.add(rate);
    }

    /** Adds a target and returns it. */
    public Target add(Target target) {
        targets.add(target);
        return target;
    }

    public void add(Profile profile) {
        profiles.add(profile);
    }

    /** Adds a figure without a target. */
    public void note(String figure, String value) {
        figures.put(figure, value);
    }

    public List<Rate> rates() {
        return List.copyOf(rates);
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    public List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    public Map<String, String> figures() {
        return new LinkedHashMap<>(figures);
    }
}
