package ca.roadshow.events.slug;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes slugs from names: lower-case ASCII letters and digits, joined by single hyphens. */
public final class Slugs {

    /** Also converts letters without a decomposition, such as {@code œ ß ø ł}, and other scripts to Latin letters. */
    private static final Transliterator TO_ASCII = Transliterator.getInstance("NFKC; Any-Latin; Latin-ASCII");

    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’ʼ](?=\\p{L})");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /**
     * The slug of a name, cut after {@code longest} characters; empty if the name has neither letters nor digits.
     *
     * @param name of any length; only the part that is needed is read
     */
    public static String of(String name, int longest) {
        var start = name.substring(0, Math.min(name.length(), 4 * longest));
        var latin = TO_ASCII.transliterate(APOSTROPHES.matcher(start).replaceAll("-"));
        var slug = trim(OTHERS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-"));
        return slug.length() <= longest ? slug : trim(slug.substring(0, longest));
    }

    /** Not a regular expression: repeated groups cause a stack overflow on thousands of hyphens. */
    public static boolean isSlug(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
                && !text.startsWith("-")
                && !text.endsWith("-")
                && !text.contains("--");
    }

    private static String trim(String hyphenated) {
        var from = hyphenated.startsWith("-") ? 1 : 0;
        var to = hyphenated.length() - (hyphenated.length() > from && hyphenated.endsWith("-") ? 1 : 0);
        return hyphenated.substring(from, to);
    }
}
