package ca.roadshow.benchmark.report;

import ca.roadshow.benchmark.rush.Spread;
import java.util.Locale;

/**
 * A measured figure with its minimum and its goal.
 *
 * @param least what the figure must reach, or must not exceed if lower is better
 */
public record Target(String what, String unit, Spread measured, double least, double aim, boolean moreIsBetter) {

    public static Target atLeast(String what, String unit, Spread measured, double least, double aim) {
        return new Target(what, unit, measured, least, aim, true);
    }

    public static Target under(String what, String unit, Spread measured, double most) {
        return new Target(what, unit, measured, most, most, false);
    }

    public boolean isMet() {
        return reaches(least);
    }

    public boolean reachesAim() {
        return reaches(aim);
    }

    private boolean reaches(double mark) {
        return moreIsBetter ? measured.median() >= mark : measured.median() < mark;
    }

    /** Describes whether the target was reached, and by how much it was missed. */
    public String verdict() {
        if (reachesAim()) {
            return "goal reached";
        }
        return isMet() ? "met, " + percentOff(aim) + " from the goal" : "**missed by " + percentOff(least) + "**";
    }

    private String percentOff(double mark) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * Math.abs(measured.median() - mark) / mark);
    }
}
