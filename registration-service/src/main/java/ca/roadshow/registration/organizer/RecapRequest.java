package ca.roadshow.registration.organizer;

import ca.roadshow.registration.meetup.Recap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A recap from an API client. Absent fields are cleared.
 *
 * @param sessions one entry for each item of the agenda, in order; if absent, all links stay unchanged
 */
record RecapRequest(
        @Nullable Integer attendance,
        PlanRequest.@Nullable Text thanks,
        @Nullable String videoUrl,
        @Nullable List<RecapForm.Row> sessions) {

    Recap recap(Recap before) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST);
        if (sessions != null && sessions.size() != before.content().links().size()) {
            reader.wrong("sessions", "sessions-differ");
            reader.finish();
        }
        var said = Optional.ofNullable(thanks);
        var form = new RecapForm(
                attendance == null ? null : attendance.toString(),
                said.map(PlanRequest.Text::en).orElse(null),
                said.map(PlanRequest.Text::fr).orElse(null),
                videoUrl,
                sessions == null ? RecapForm.of(before).sessions() : sessions,
                null);
        return RecapReader.read(form, before, HttpStatus.BAD_REQUEST);
    }
}
