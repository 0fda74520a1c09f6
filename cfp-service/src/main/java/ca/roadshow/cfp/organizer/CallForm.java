package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.form.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call as an organizer enters it in the form or sends it in JSON. The fields are not parsed, so that a form with errors shows
 * its input again. {@link CallReader} parses them.
 *
 * @param opens local date and time in {@code zone}, such as {@code 2027-03-01T09:00}; the same for {@code closes}
 * @param opensOffset such as {@code -04:00}; chooses between two hours with the same local time when clocks are set back; the
 *     same for {@code closesOffset}
 * @param rolling whether the call never closes; {@code closes} is not read then
 * @param event id or slug of the meetup or conference that the call is for; ignored when a call is changed
 * @param community blank for a call of the whole network; ignored when a call is changed
 */
record CallForm(
        @Nullable Words title,
        @Nullable Words description,
        @Nullable List<FormatRow> formats,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String zone,
        @Nullable String community,
        @Nullable String opensOffset,
        @Nullable String closesOffset,
        @Nullable Boolean rolling,
        @Nullable String event,
        @Nullable AsksForm asks) {

    private static final int SPARE_ROWS = 2;

    /** The row of a format. A blank row is ignored. */
    record FormatRow(
            @Nullable String id,
            @Nullable Words name,
            @Nullable String minutes) {

        static final FormatRow BLANK = new FormatRow(null, null, null);

        static FormatRow of(CallFormat format) {
            return new FormatRow(format.id(), Words.of(format.name()), Integer.toString(format.minutes()));
        }

        public Words words() {
            return Words.orNone(name);
        }

        boolean isBlank() {
            return CallForm.isBlank(id)
                    && CallForm.isBlank(words().en())
                    && CallForm.isBlank(words().fr())
                    && CallForm.isBlank(minutes);
        }
    }

    static CallForm empty(ZoneId zone) {
        return new CallForm(null, null, null, null, null, zone.getId(), null, null, null, null, null, null);
    }

    static CallForm of(CallView call) {
        var terms = call.terms();
        return new CallForm(
                Words.of(call.title()),
                Words.of(call.description()),
                terms.formats().stream().map(FormatRow::of).toList(),
                TimeReader.typed(terms.opensAt(), call.zone()),
                terms.isRolling() ? null : TimeReader.typed(terms.closesAt(), call.zone()),
                call.zone().getId(),
                call.communityId(),
                TimeReader.offset(terms.opensAt(), call.zone()),
                terms.isRolling() ? null : TimeReader.offset(terms.closesAt(), call.zone()),
                terms.isRolling(),
                call.event(),
                AsksForm.of(terms.asks()));
    }

    public boolean isRolling() {
        return Boolean.TRUE.equals(rolling);
    }

    public AsksForm asked() {
        return Optional.ofNullable(asks).orElse(AsksForm.EMPTY);
    }

    public Words titleWords() {
        return Words.orNone(title);
    }

    public Words descriptionWords() {
        return Words.orNone(description);
    }

    /** Returns the submitted rows and some blank ones for more formats. */
    public List<FormatRow> rows() {
        return FormRows.withSpare(sentRows(), FormatRow.BLANK, SPARE_ROWS);
    }

    List<FormatRow> sentRows() {
        return FormRows.sent(formats, FormatRow.BLANK);
    }

    @Nullable
    String communityId() {
        return isBlank(community) ? null : community;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
