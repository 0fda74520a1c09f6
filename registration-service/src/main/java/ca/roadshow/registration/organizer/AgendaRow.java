package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.Session;
import ca.roadshow.registration.meetup.Session.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item of the agenda as the form holds it.
 *
 * @param speakers {@code Name (affiliation); Name}
 */
record AgendaRow(
        @Nullable String kind,
        @Nullable String titleEn,
        @Nullable String titleFr,
        @Nullable String summaryEn,
        @Nullable String summaryFr,
        @Nullable String speakers,
        @Nullable String language,
        @Nullable String slidesUrl,
        @Nullable String videoUrl) {

    static final List<String> KINDS = List.of("talk", "lightning", "update", "demo", "keynote", "closing", "break");

    private static final Pattern SPEAKER = Pattern.compile("(?<name>[^()]+?)\\s*(?:\\((?<affiliation>[^()]*)\\))?");

    static AgendaRow blank() {
        return new AgendaRow("talk", null, null, null, null, null, "en", null, null);
    }

    static AgendaRow of(Session session) {
        var speakers = session.speakers().stream()
                .map(each -> each.affiliation() == null ? each.name() : each.name() + " (" + each.affiliation() + ")")
                .collect(Collectors.joining("; "));
        return new AgendaRow(
                session.kind(),
                session.title().en(),
                session.title().fr(),
                Optional.ofNullable(session.summary()).map(Bilingual::en).orElse(null),
                Optional.ofNullable(session.summary()).map(Bilingual::fr).orElse(null),
                speakers,
                session.language(),
                session.slidesUrl(),
                session.videoUrl());
    }

    /** Whether nobody typed anything into it; what is only chosen does not count. */
    public boolean blankRow() {
        return Stream.of(titleEn, titleFr, summaryEn, summaryFr, speakers, slidesUrl, videoUrl)
                .allMatch(text -> text == null || text.isBlank());
    }

    List<Speaker> named() {
        return Arrays.stream(Optional.ofNullable(speakers).orElse("").split(";", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(AgendaRow::speaker)
                .toList();
    }

    private static Speaker speaker(String text) {
        var found = SPEAKER.matcher(text);
        if (!found.matches()) {
            return new Speaker(text, null);
        }
        var affiliation = found.group("affiliation");
        return new Speaker(
                found.group("name"), affiliation == null || affiliation.isBlank() ? null : affiliation.strip());
    }
}
