package ca.roadshow.registration.organizer;

import ca.roadshow.registration.meetup.Recap;
import ca.roadshow.registration.meetup.Recap.Links;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;

/** Parses a recap from a form. */
final class RecapReader {

    private RecapReader() {}

    /**
     * @param before the recap recorded so far; its addresses are accepted unchanged
     * @throws ca.roadshow.web.problem.ProblemException if anything is wrong
     */
    static Recap read(RecapForm form, Recap before, HttpStatus refusal) {
        var reader = new FormReader(refusal);
        var attendance = reader.optionalNumber("attendance", form.attendance(), Recap.LARGEST_ATTENDANCE);
        var thanks = reader.bilingual("thanks", form.thanksEn(), form.thanksFr(), Recap.LONGEST_THANKS);
        var video = reader.secureAddress(
                "videoUrl", form.videoUrl(), before.content().videoUrl());
        var links = new ArrayList<Links>();
        for (var index = 0; index < before.content().links().size(); index++) {
            var prefix = "sessions[" + index + "].";
            var row = form.row(index);
            var kept = before.content().links().get(index);
            links.add(new Links(
                    reader.secureAddress(prefix + "slidesUrl", row.slidesUrl(), kept.slidesUrl()),
                    reader.secureAddress(prefix + "videoUrl", row.videoUrl(), kept.videoUrl())));
        }
        reader.finish();
        return new Recap(attendance, new Recap.Content(thanks.orElse(null), video, links));
    }
}
