package ca.roadshow.cfp.call;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A call's name in addresses: lower-kebab, at most 100 characters. */
public record CallSlug(String value) {

    /** Paths below {@code /cfps} that a call of this name would hide behind. */
    private static final Set<String> TAKEN = Set.of("fragment", "manage", "new", "proposals");

    private static final int LONGEST = 100;
    private static final int ROOM_FOR_NUMBER = 10;

    public CallSlug {
        if (value.length() > LONGEST || !value.matches("[a-z0-9]++(?:-[a-z0-9]++)*+") || TAKEN.contains(value)) {
            throw new IllegalArgumentException("Not a slug for a call: " + value);
        }
    }

    /** Made of a title; {@code number} tells calls of the same title apart, the first being 1. */
    public static CallSlug of(String title, int number) {
        var words = kebab(title, LONGEST - ROOM_FOR_NUMBER);
        var name = words.isEmpty() || TAKEN.contains(words) ? "call-" + words : words;
        var tail = number == 1 ? "" : "-" + number;
        return new CallSlug((name + tail).replaceAll("-+", "-").replaceAll("-$", ""));
    }

    /** Letters without their accents and digits, joined by hyphens; empty where there are none. */
    public static String kebab(String text, int longest) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var kebab = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        return kebab.substring(0, Math.min(longest, kebab.length())).replaceAll("-$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
