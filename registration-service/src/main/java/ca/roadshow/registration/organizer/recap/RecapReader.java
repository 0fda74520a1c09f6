package ca.roadshow.registration.organizer.recap;

import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.content.Recap.Links;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Words;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;

/** Parses a recap from a form. */
final class RecapReader {

    private RecapReader() {}

    /**
     * @param before the recap so far; its addresses are accepted unchanged
     * @throws ca.roadshow.web.problem.ProblemException {@code input.invalid} with the errors of all fields
     */
    static Recap read(RecapForm form, Recap before, HttpStatus refusal) {
        var reader = new FormReader(refusal, LanguageFields.FLAT);
        var attendance = reader.optionalNumber("attendance", form.attendance(), Recap.LARGEST_ATTENDANCE);
        var thanks = reader.texts("thanks", new Words(form.thanksEn(), form.thanksFr()), Recap.LONGEST_THANKS);
        var video = reader.secureAddress("videoUrl", before.content().videoUrl(), form.videoUrl());
        var links = new ArrayList<Links>();
        for (var index = 0; index < before.content().links().size(); index++) {
            var prefix = FormReader.row("sessions", index);
            var row = form.row(index);
            var stored = before.content().links().get(index);
            links.add(new Links(
                    reader.secureAddress(prefix + "slidesUrl", stored.slidesUrl(), row.slidesUrl()),
                    reader.secureAddress(prefix + "videoUrl", stored.videoUrl(), row.videoUrl())));
        }
        reader.finish();
        return new Recap(attendance, new Recap.Content(thanks.orElse(null), video, links));
    }
}
