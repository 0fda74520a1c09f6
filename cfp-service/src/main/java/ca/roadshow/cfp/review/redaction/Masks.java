package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Masks the names and e-mail addresses of speakers in a text. Other hints, such as a company or a project, remain, so organizers
 * can redact the text further.
 */
final class Masks {

    static final String MASK = "[…]";

    /** Shorter parts of names are not masked, because they occur as words in every text. */
    private static final int SHORTEST_PART = 3;

    private Masks() {}

    static Talk talk(Talk talk, List<Speaker> speakers) {
        var names = names(speakers);
        return new Talk(mask(talk.title(), names), mask(talk.summary(), names));
    }

    private static Stream<String> names(Speaker speaker) {
        var parts = Arrays.stream(speaker.name().strip().split("[\\s’'-]+"))
                .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_PART);
        return Stream.concat(Stream.of(speaker.email(), speaker.name().strip()), parts);
    }

    private static Pattern names(List<Speaker> speakers) {
        var names = speakers.stream()
                .flatMap(Masks::names)
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
