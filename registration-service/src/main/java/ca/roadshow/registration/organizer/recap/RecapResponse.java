package ca.roadshow.registration.organizer.recap;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.content.Recap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recap in the API. */
record RecapResponse(
        @Nullable Integer attendance,
        @Nullable Bilingual thanks,
        @Nullable String videoUrl,
        List<Recap.Links> sessions) {

    static RecapResponse of(Recap recap) {
        var content = recap.content();
        return new RecapResponse(recap.attendance(), content.thanks(), content.videoUrl(), content.links());
    }
}
