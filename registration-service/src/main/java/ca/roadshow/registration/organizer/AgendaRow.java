package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item of the agenda as the form holds it. */
record AgendaRow(
        @Nullable String kind,
        @Nullable String titleEn,
        @Nullable String titleFr,
        @Nullable String summaryEn,
        @Nullable String summaryFr,
        @Nullable List<SpeakerRow> speakers,
        @Nullable String language,
        @Nullable String slidesUrl,
        @Nullable String videoUrl) {

    static final List<String> KINDS = List.of("talk", "lightning", "update", "demo", "keynote", "closing", "break");

    private static final int SPARE_SPEAKERS = 1;

    static AgendaRow blank() {
        return new AgendaRow("talk", null, null, null, null, null, "en", null, null);
    }

    static AgendaRow of(Session session) {
        return new AgendaRow(
                session.kind(),
                session.title().en(),
                session.title().fr(),
                Optional.ofNullable(session.summary()).map(Bilingual::en).orElse(null),
                Optional.ofNullable(session.summary()).map(Bilingual::fr).orElse(null),
                session.speakers().stream().map(SpeakerRow::of).toList(),
                session.language(),
                session.slidesUrl(),
                session.videoUrl());
    }

    /** Whether nobody typed anything into it; what is only chosen does not count. */
    public boolean blankRow() {
        return filledSpeakers().isEmpty()
                && Stream.of(titleEn, titleFr, summaryEn, summaryFr, slidesUrl, videoUrl)
                        .allMatch(text -> text == null || text.isBlank());
    }

    List<SpeakerRow> filledSpeakers() {
        return Optional.ofNullable(speakers).orElse(List.of()).stream()
                .filter(speaker -> speaker != null && !speaker.isBlank())
                .toList();
    }

    /** The rows that were filled in, and one empty row. */
    public List<SpeakerRow> speakerRows() {
        var rows = new ArrayList<>(filledSpeakers());
        for (var spare = 0; spare < SPARE_SPEAKERS; spare++) {
            rows.add(SpeakerRow.BLANK);
        }
        return rows;
    }

    /** Whether this row equals what the form shows for an item. */
    boolean shows(Session session) {
        var shown = of(session);
        return Kept.isSame(shown.kind, kind)
                && Kept.isSame(session.title(), titleEn, titleFr)
                && Kept.isSame(session.summary(), summaryEn, summaryFr)
                && Kept.isSame(shown.language, language)
                && Kept.isSame(shown.slidesUrl, slidesUrl)
                && Kept.isSame(shown.videoUrl, videoUrl)
                && areSame(shown.filledSpeakers(), filledSpeakers());
    }

    private static boolean areSame(List<SpeakerRow> some, List<SpeakerRow> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(at -> some.get(at).saysTheSameAs(others.get(at)));
    }
}
