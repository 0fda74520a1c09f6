package ca.roadshow.registration.organizer.recap;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.web.form.FormRows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recap as organizers type it, not parsed, so that no input is lost.
 *
 * @param sessions one row for each session, in the order of the agenda
 * @param version of the recap that the form first showed
 */
record RecapForm(
        @Nullable String attendance,
        @Nullable String thanksEn,
        @Nullable String thanksFr,
        @Nullable String videoUrl,
        @Nullable List<Row> sessions,
        @Nullable String version) {

    /** The links of one session. */
    record Row(@Nullable String slidesUrl, @Nullable String videoUrl) {

        static final Row BLANK = new Row(null, null);
    }

    static RecapForm of(Recap recap) {
        var thanks = Optional.ofNullable(recap.content().thanks());
        return new RecapForm(
                recap.attendance() == null ? null : recap.attendance().toString(),
                thanks.map(Bilingual::en).orElse(null),
                thanks.map(Bilingual::fr).orElse(null),
                recap.content().videoUrl(),
                recap.content().links().stream()
                        .map(each -> new Row(each.slidesUrl(), each.videoUrl()))
                        .toList(),
                recap.version());
    }

    /** The same input with another version to replace. */
    RecapForm over(String other) {
        return new RecapForm(attendance, thanksEn, thanksFr, videoUrl, sessions, other);
    }

    /** The row of a session; blank if the form had none. */
    public Row row(int index) {
        var rows = FormRows.sent(sessions, Row.BLANK);
        return index < rows.size() ? rows.get(index) : Row.BLANK;
    }
}
