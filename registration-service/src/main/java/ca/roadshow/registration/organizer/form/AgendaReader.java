package ca.roadshow.registration.organizer.form;

import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.FormReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses an agenda from a form. An item that was not edited keeps its stored value. */
public final class AgendaReader {

    public static final int MOST_SPEAKERS = 20;
    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 60;

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
        return reader.rows("agenda", rows, AgendaRow::isBlank, (prefix, row) -> {
            var stored = before.stream().filter(row::shows).findFirst();
            return stored.isPresent() ? stored.get() : session(prefix, row);
        });
    }

    private @Nullable Session session(String prefix, AgendaRow row) {
        var title = reader.lines(prefix + "title", row.titleWords(), LONGEST_LINE);
        reader.languageRequired(prefix + "title", title);
        var kind = reader.choice(prefix + "kind", row.kind(), AgendaRow.KINDS);
        var language = reader.choice(
                prefix + "language", row.language(), FormChoices.languages().keySet());
        var summary = reader.texts(prefix + "summary", row.summaryWords(), LONGEST_TEXT);
        var speakers = speakers(prefix + "speakers", row.filledSpeakers());
        var slides = reader.webAddress(prefix + "slidesUrl", null, row.slidesUrl());
        var video = reader.webAddress(prefix + "videoUrl", null, row.videoUrl());
        return title.isEmpty() || kind.isEmpty() || language.isEmpty()
                ? null
                : new Session(
                        kind.get(),
                        title.get(),
                        summary.orElse(null),
                        speakers,
                        language.get(),
                        slides,
                        video,
                        row.talkRef().orElse(null));
    }

    private List<Speaker> speakers(String field, List<SpeakerRow> rows) {
        if (rows.size() > MOST_SPEAKERS) {
            reader.wrong(FormReader.row(field, MOST_SPEAKERS) + "name", "too-many", MOST_SPEAKERS);
            return List.of();
        }
        return reader.rows(field, rows, SpeakerRow::isBlank, this::speaker);
    }

    private @Nullable Speaker speaker(String prefix, SpeakerRow row) {
        var name = reader.line(prefix + "name", row.name(), LONGEST_LINE);
        var affiliation = reader.line(prefix + "affiliation", row.affiliation(), LONGEST_LINE);
        reader.required(prefix + "name", name);
        return name == null ? null : new Speaker(name, affiliation);
    }
}
