package ca.roadshow.cfp.talk;

import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Parses a talk. */
final class TalkReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ABSTRACT = 5000;
    private static final int LONGEST_NOTES = 2000;

    private TalkReader() {}

    /**
     * Parses a request.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 with the errors of all fields
     */
    static TalkText read(TalkRequest request) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var title = reader.line("title", request.title(), LONGEST_TITLE);
        reader.required("title", title);
        var summary = reader.text("abstract", request.summary(), LONGEST_ABSTRACT);
        reader.required("abstract", summary);
        var language = reader.choice("language", request.language(), List.of("en", "fr"));
        var notes = reader.text("notes", request.notes(), LONGEST_NOTES);
        var slides = reader.webAddress("slides", null, request.slides());
        var video = reader.webAddress("video", null, request.video());
        reader.finish();
        return new TalkText(
                Objects.requireNonNull(title),
                Objects.requireNonNull(summary),
                language.orElseThrow(),
                notes,
                slides,
                video);
    }
}
