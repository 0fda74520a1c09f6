package ca.roadshow.notifications.image;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Organizers' pages of the images for newsletters, with the Markdown that shows each image. */
@Controller
@RequestMapping("/organizer/campaigns/images")
@Access(Rule.ORGANIZER)
class ImagePages {

    private final ImageUploads uploads;
    private final NewsletterImages images;
    private final InputErrors inputErrors;

    ImagePages(ImageUploads uploads, NewsletterImages images, InputErrors inputErrors) {
        this.uploads = uploads;
        this.images = images;
        this.inputErrors = inputErrors;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String done) {
        var known = "uploaded".equals(done) || "deleted".equals(done) ? done : null;
        return page(Words.NONE).addObject("done", known);
    }

    /** Uploads an image. After an error only the descriptions are kept, because a browser does not submit the file again. */
    @PostMapping
    ModelAndView upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "alt.en", required = false) @Nullable String english,
            @RequestParam(name = "alt.fr", required = false) @Nullable String french)
            throws IOException {
        Redisplay.stop();
        var alt = new Words(english, french);
        try {
            uploads.upload(file == null ? new byte[0] : file.getBytes(), alt);
            return SeeOther.at("/organizer/campaigns/images?done=uploaded");
        } catch (ProblemException refusal) {
            var page = page(alt).addObject("errors", inputErrors.byField(refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/{image}/deletion")
    ModelAndView delete(@PathVariable String image) {
        uploads.delete(image);
        return SeeOther.at("/organizer/campaigns/images?done=deleted");
    }

    private ModelAndView page(Words alt) {
        return new ModelAndView("image/images")
                .addObject("images", images.list())
                .addObject("alt", alt)
                .addObject("errors", Map.of());
    }
}
