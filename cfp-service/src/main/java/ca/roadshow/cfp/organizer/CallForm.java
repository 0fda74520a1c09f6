package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.input.TypedText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as an organizer writes it, in the form and in JSON alike, before {@link CallFormReader} makes sense of it: whatever
 * was typed stands in it unchanged.
 *
 * @param opens local date and time in {@code zone}, such as {@code 2027-03-01T09:00}; so is {@code closes}
 * @param opensOffset which of two repeated hours is meant, such as {@code -04:00}; the same for {@code closesOffset}
 * @param community blank for a call of the whole network; not looked at when a call is changed
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
        @Nullable String closesOffset) {

    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private static final int SPARE_ROWS = 2;

    record Words(@Nullable String en, @Nullable String fr) {

        static final Words NONE = new Words(null, null);

        static Words of(Bilingual text) {
            return new Words(text.en(), text.fr());
        }

        boolean isWhatShows(Bilingual text) {
            return typed(text.en()).equals(typed(en)) && typed(text.fr()).equals(typed(fr));
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : TypedText.of(text);
        }
    }

    /** One format; a row that is blank altogether is none. */
    record FormatRow(
            @Nullable String id,
            @Nullable Words name,
            @Nullable String minutes) {

        static final FormatRow BLANK = new FormatRow(null, null, null);

        static FormatRow of(CallFormat format) {
            return new FormatRow(format.id(), Words.of(format.name()), Integer.toString(format.minutes()));
        }

        public Words words() {
            return name == null ? Words.NONE : name;
        }

        boolean isBlank() {
            return blank(id) && blank(words().en()) && blank(words().fr()) && blank(minutes);
        }
    }

    static CallForm empty(ZoneId zone) {
        return new CallForm(null, null, null, null, null, zone.getId(), null, null, null);
    }

    static CallForm of(CallView call) {
        return new CallForm(
                Words.of(call.title()),
                Words.of(call.description()),
                call.terms().formats().stream().map(FormatRow::of).toList(),
                local(call.terms().opensAt(), call.zone()),
                local(call.terms().closesAt(), call.zone()),
                call.zone().getId(),
                call.communityId(),
                TimeReader.offset(call.terms().opensAt(), call.zone()),
                TimeReader.offset(call.terms().closesAt(), call.zone()));
    }

    public Words titleWords() {
        return title == null ? Words.NONE : title;
    }

    public Words descriptionWords() {
        return description == null ? Words.NONE : description;
    }

    /** What was sent and room for more, since a page without script cannot add rows. */
    public List<FormatRow> rows() {
        var rows = new ArrayList<>(sentRows());
        for (var spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(FormatRow.BLANK);
        }
        return rows;
    }

    List<FormatRow> sentRows() {
        return formats == null
                ? List.of()
                : formats.stream()
                        .map(row -> row == null ? FormatRow.BLANK : row)
                        .toList();
    }

    static String local(Instant instant, ZoneId zone) {
        return MINUTES.format(instant.atZone(zone));
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
