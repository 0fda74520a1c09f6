package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.Session;
import ca.roadshow.registration.meetup.Session.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses an agenda from a form. An item that was not edited keeps its stored form. */
final class AgendaReader {

    static final int MOST_SPEAKERS = 20;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 60;
    private static final Bilingual UNREADABLE = new Bilingual("?", null);

    private final FormReader reader;
    private final List<Session> before;

    /** @param before the agenda that the form showed */
    AgendaReader(FormReader reader, List<Session> before) {
        this.reader = reader;
        this.before = before;
    }

    List<Session> read(List<AgendaRow> rows) {
        if (rows.size() > Math.max(MOST_ROWS, before.size())) {
            reader.wrong("agenda", "too-long", MOST_ROWS);
            return List.of();
        }
        var sessions = new ArrayList<Session>();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var prefix = "agenda[" + index + "].";
            sessions.add(before.stream().filter(row::shows).findFirst().orElseGet(() -> session(prefix, row)));
        }
        return sessions;
    }

    private Session session(String prefix, AgendaRow row) {
        var title = reader.bilingualLine(prefix + "title", row.titleEn(), row.titleFr(), LONGEST_LINE);
        if (title.isEmpty()) {
            reader.wrong(prefix + "titleEn", "language-missing");
        }
        if (row.kind() == null || !AgendaRow.KINDS.contains(row.kind())) {
            reader.wrong(prefix + "kind", "unknown");
        }
        if (row.language() == null || !List.of("en", "fr").contains(row.language())) {
            reader.wrong(prefix + "language", "unknown");
        }
        return new Session(
                Optional.ofNullable(row.kind()).orElse("talk"),
                title.orElse(UNREADABLE),
                reader.bilingual(prefix + "summary", row.summaryEn(), row.summaryFr(), LONGEST_TEXT)
                        .orElse(null),
                speakers(prefix + "speakers", row.filledSpeakers()),
                Optional.ofNullable(row.language()).orElse("en"),
                reader.webAddress(prefix + "slidesUrl", row.slidesUrl()),
                reader.webAddress(prefix + "videoUrl", row.videoUrl()));
    }

    private List<Speaker> speakers(String field, List<SpeakerRow> rows) {
        if (rows.size() > MOST_SPEAKERS) {
            reader.wrong(field + "[" + MOST_SPEAKERS + "].name", "too-many", MOST_SPEAKERS);
            return List.of();
        }
        var speakers = new ArrayList<Speaker>();
        for (var index = 0; index < rows.size(); index++) {
            var speaker = speaker(field + "[" + index + "].", rows.get(index));
            if (speaker != null) {
                speakers.add(speaker);
            }
        }
        return speakers;
    }

    private @Nullable Speaker speaker(String prefix, SpeakerRow row) {
        var name = reader.line(prefix + "name", row.name(), LONGEST_LINE);
        var affiliation = reader.line(prefix + "affiliation", row.affiliation(), LONGEST_LINE);
        if (name == null) {
            reader.wrong(prefix + "name", "required");
            return null;
        }
        return new Speaker(name, affiliation);
    }
}
