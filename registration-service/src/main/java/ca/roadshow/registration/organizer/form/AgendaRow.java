package ca.roadshow.registration.organizer.form;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.TalkRef;
import ca.roadshow.registration.talk.ConfirmedTalk;
import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item of the agenda as the form holds it.
 *
 * @param talk reference to the confirmed talk that it was taken over from; blank for an item that an organizer typed
 */
public record AgendaRow(
        @Nullable String kind,
        @Nullable String titleEn,
        @Nullable String titleFr,
        @Nullable String summaryEn,
        @Nullable String summaryFr,
        @Nullable List<SpeakerRow> speakers,
        @Nullable String language,
        @Nullable String slidesUrl,
        @Nullable String videoUrl,
        @Nullable String talk) {

    public static final List<String> KINDS =
            List.of("talk", "lightning", "update", "demo", "keynote", "closing", "break");

    private static final int SPARE_SPEAKERS = 1;

    static final AgendaRow BLANK = new AgendaRow("talk", null, null, null, null, null, "en", null, null, null);

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
                session.videoUrl(),
                Optional.ofNullable(session.talk()).map(TalkRef::text).orElse(null));
    }

    static AgendaRow of(ConfirmedTalk talk) {
        return BLANK.with(talk, null);
    }

    /**
     * Returns a row with the title, speakers and language of the talk, and with its abstract unless an organizer changed the
     * summary. Clears the title in the other language, which may be the title of another talk.
     *
     * @param before the revision that this row contains; null if none or if it is not known any more
     */
    AgendaRow with(ConfirmedTalk talk, @Nullable ConfirmedTalk before) {
        var french = talk.language().equals("fr");
        var summary = summaryWords().areSame(before == null ? null : before.bilingualSummary())
                ? Words.of(talk.bilingualSummary())
                : summaryWords();
        return new AgendaRow(
                kind,
                french ? null : talk.title(),
                french ? talk.title() : null,
                summary.en(),
                summary.fr(),
                talk.speakers().stream().map(SpeakerRow::of).toList(),
                talk.language(),
                slidesUrl,
                videoUrl,
                talk.ref().text());
    }

    Optional<TalkRef> talkRef() {
        return TalkRef.of(talk);
    }

    /** Empty for an item that an organizer typed. */
    public String proposal() {
        return talkRef().map(TalkRef::proposalId).orElse("");
    }

    /** Whether the row contains no text. Choices do not count. */
    public boolean isBlank() {
        return filledSpeakers().isEmpty()
                && Stream.of(titleEn, titleFr, summaryEn, summaryFr, slidesUrl, videoUrl)
                        .allMatch(text -> text == null || text.isBlank());
    }

    Words titleWords() {
        return new Words(titleEn, titleFr);
    }

    Words summaryWords() {
        return new Words(summaryEn, summaryFr);
    }

    List<SpeakerRow> filledSpeakers() {
        return FormRows.sent(speakers, SpeakerRow.BLANK).stream()
                .filter(speaker -> !speaker.isBlank())
                .toList();
    }

    /** Returns the rows that were filled in, and a blank row. */
    public List<SpeakerRow> speakerRows() {
        return FormRows.withSpare(filledSpeakers(), SpeakerRow.BLANK, SPARE_SPEAKERS);
    }

    /** Whether this row equals what the form shows for an item. */
    boolean shows(Session session) {
        var shown = of(session);
        return Words.isSame(shown.kind, kind)
                && titleWords().areSame(session.title())
                && summaryWords().areSame(session.summary())
                && Words.isSame(shown.language, language)
                && Words.isSame(shown.slidesUrl, slidesUrl)
                && Words.isSame(shown.videoUrl, videoUrl)
                && shown.talkRef().equals(talkRef())
                && areSame(shown.filledSpeakers(), filledSpeakers());
    }

    private static boolean areSame(List<SpeakerRow> some, List<SpeakerRow> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(at -> some.get(at).saysTheSameAs(others.get(at)));
    }
}
