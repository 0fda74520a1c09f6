package ca.roadshow.cfp.organizer;

import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The form of a late code, not parsed. */
record LateCodeForm(@Nullable String code, @Nullable String most) {

    static final LateCodeForm EMPTY = new LateCodeForm(null, "1");

    private static final int LONGEST = 40;
    private static final int MOST = 1000;

    /**
     * The parsed form.
     *
     * @param code null to generate one
     */
    record Read(@Nullable String code, int most) {}

    static Read read(@Nullable String code, @Nullable String most) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var text = reader.line("code", code, LONGEST);
        var number = reader.numberBetween("most", most, 1, MOST, "most-invalid");
        reader.finish();
        return new Read(text, number);
    }
}
