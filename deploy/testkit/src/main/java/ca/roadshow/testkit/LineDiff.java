package ca.roadshow.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two texts line by line, by their longest common subsequence: {@code -} marks old lines, {@code +} new ones.
 */
final class LineDiff {

    private LineDiff() {}

    static String between(String expected, String actual) {
        var was = expected.lines().toList();
        var is = actual.lines().toList();
        var common = common(was, is);
        var lines = new ArrayList<String>();
        var i = 0;
        var j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                lines.add("  " + was.get(i));
                i++;
                j++;
            } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + was.get(i++));
            } else {
                lines.add("+ " + is.get(j++));
            }
        }
        return String.join("\n", lines);
    }

    /** The lengths of the longest common subsequences of all suffixes. */
    private static int[][] common(List<String> was, List<String> is) {
        var lengths = new int[was.size() + 1][is.size() + 1];
        for (var i = was.size() - 1; i >= 0; i--) {
            for (var j = is.size() - 1; j >= 0; j--) {
                lengths[i][j] = was.get(i).equals(is.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
