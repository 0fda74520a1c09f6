package ca.roadshow.cfp.organizer;

import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A late code as an organizer types it. */
record LateCodeForm(@Nullable String code, @Nullable String most) {

    static final LateCodeForm EMPTY = new LateCodeForm(null, "1");

    private static final int LONGEST = 40;
    private static final int MOST = 1000;

    /** @param code null to have one made */
    record Read(@Nullable String code, int most) {}

    static Read read(@Nullable String code, @Nullable String most) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var text = reader.line("code", code, LONGEST);
        var number = reader.numberBetween("most", most, 1, MOST, "most-invalid");
        reader.finish();
        return new Read(text, number);
    }
}
