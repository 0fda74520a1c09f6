package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.organizer.CallForm.FormatRow;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;
import ca.roadshow.web.form.FormReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the formats of a call from a form. A format without an id gets the slug of its name. */
final class FormatReader {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SESSION = 480;

    private final FormReader reader;
    private final Set<String> taken = new HashSet<>();

    FormatReader(FormReader reader) {
        this.reader = reader;
    }

    List<CallFormat> read(List<FormatRow> rows) {
        var formats = reader.rows("formats", rows, FormatRow::isBlank, this::format);
        if (rows.stream().allMatch(FormatRow::isBlank)) {
            reader.wrong("formats[0].name.en", "format-missing");
        }
        return formats;
    }

    private @Nullable CallFormat format(String prefix, FormatRow row) {
        var name = reader.lines(prefix + "name", row.words(), LONGEST_NAME);
        reader.languageRequired(prefix + "name", name);
        var id = name.map(named -> id(prefix + "id", row.id(), named));
        var minutes = reader.numberBetween(prefix + "minutes", row.minutes(), 1, LONGEST_SESSION, "minutes-invalid");
        return name.isEmpty() || id.isEmpty() || minutes == 0 ? null : new CallFormat(id.get(), name.get(), minutes);
    }

    private @Nullable String id(String field, @Nullable String sent, Bilingual name) {
        var id = sent == null || sent.isBlank() ? Slugs.of(name.in("en"), LONGEST_ID) : sent;
        if (!Slugs.isSlug(id) || id.length() > LONGEST_ID) {
            reader.wrong(field, "format-id-invalid");
            return null;
        }
        if (!taken.add(id)) {
            reader.wrong(field, "format-id-taken");
            return null;
        }
        return id;
    }
}
