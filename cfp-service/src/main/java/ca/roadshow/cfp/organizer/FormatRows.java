package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.organizer.CallForm.FormatRow;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of formats; one without an id is named after itself. */
final class FormatRows {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SESSION = 480;

    private final InputProblems problems;
    private final Set<String> taken = new HashSet<>();

    FormatRows(InputProblems problems) {
        this.problems = problems;
    }

    List<CallFormat> read(List<FormatRow> rows) {
        var formats = new ArrayList<CallFormat>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (!row.isBlank()) {
                var format = format("formats[" + at + "]", row);
                if (format != null) {
                    formats.add(format);
                }
            }
        }
        if (rows.stream().allMatch(FormatRow::isBlank)) {
            problems.add("formats[0].name.en", "format-missing");
        }
        return formats;
    }

    private @Nullable CallFormat format(String field, FormatRow row) {
        problems.tooLong(field + ".name.en", row.words().en(), LONGEST_NAME);
        problems.tooLong(field + ".name.fr", row.words().fr(), LONGEST_NAME);
        problems.manyLines(field + ".name.en", row.words().en());
        problems.manyLines(field + ".name.fr", row.words().fr());
        var name = problems.bilingual(field + ".name", row.words());
        var id = name == null ? null : id(field + ".id", row.id(), name);
        var minutes = minutes(field + ".minutes", row.minutes());
        return name == null || id == null || minutes == 0 ? null : new CallFormat(id, name, minutes);
    }

    private @Nullable String id(String field, @Nullable String sent, Bilingual name) {
        var id = sent == null || sent.isBlank() ? Slugs.of(name.in("en"), LONGEST_ID) : sent;
        if (!Slugs.isSlug(id) || id.length() > LONGEST_ID) {
            problems.add(field, "format-id-invalid");
            return null;
        }
        if (!taken.add(id)) {
            problems.add(field, "format-id-taken");
            return null;
        }
        return id;
    }

    /** 0 where it is none. */
    private int minutes(String field, @Nullable String sent) {
        if (sent != null && sent.matches("[0-9]{1,3}")) {
            var minutes = Integer.parseInt(sent);
            if (minutes >= 1 && minutes <= LONGEST_SESSION) {
                return minutes;
            }
        }
        problems.add(field, CallForm.blank(sent) ? "required" : "minutes-invalid");
        return 0;
    }
}
