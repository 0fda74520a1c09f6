package ca.roadshow.registration.organizer.recap;

import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A recap from an API client. Absent fields are cleared.
 *
 * @param sessions one entry for each item of the agenda, in order; if absent, all links stay unchanged
 */
record RecapRequest(
        @Nullable Integer attendance,
        @Nullable Words thanks,
        @Nullable String videoUrl,
        @Nullable List<RecapForm.Row> sessions) {

    Recap recap(Recap before) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.FLAT);
        if (sessions != null && sessions.size() != before.content().links().size()) {
            reader.wrong("sessions", "sessions-differ");
            reader.finish();
        }
        var typed = Words.orNone(thanks);
        var form = new RecapForm(
                attendance == null ? null : attendance.toString(),
                typed.en(),
                typed.fr(),
                videoUrl,
                sessions == null ? RecapForm.of(before).sessions() : sessions,
                null);
        return RecapReader.read(form, before, HttpStatus.BAD_REQUEST);
    }
}
