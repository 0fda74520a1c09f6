package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces a speaker's name and e-mail address in a text. A hint for the organizer, who knows more, and better than nothing. */
final class Masks {

    static final String MASK = "[…]";

    /** Shorter parts of names are also words of every text. */
    private static final int SHORTEST_PART = 3;

    private Masks() {}

    static Talk talk(Talk talk, Speaker speaker) {
        var names = names(speaker);
        return new Talk(mask(talk.title(), names), mask(talk.summary(), names));
    }

    private static Pattern names(Speaker speaker) {
        var parts = Arrays.stream(speaker.name().strip().split("[\\s’'-]+"))
                .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_PART);
        var names = Stream.concat(Stream.of(speaker.email(), speaker.name().strip()), parts)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String mask(String text, Pattern names) {
        return names.matcher(text).replaceAll(MASK);
    }
}
