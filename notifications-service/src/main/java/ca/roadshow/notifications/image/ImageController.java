package ca.roadshow.notifications.image;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.image.NewsletterImages.NewsletterImage;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.form.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The images of newsletters for API clients. The body of an upload is the file itself. */
@RestController
@RequestMapping("/api/campaigns/images")
@Access(Rule.ORGANIZER)
class ImageController {

    record Items(List<ImageResponse> items) {}

    record ImageResponse(String id, URI url, Bilingual alt, int width, int height, boolean used) {

        static ImageResponse of(NewsletterImage image) {
            return new ImageResponse(
                    image.name(), image.url(), image.alt(), image.width(), image.height(), image.isUsed());
        }
    }

    private final ImageUploads uploads;
    private final NewsletterImages images;

    ImageController(ImageUploads uploads, NewsletterImages images) {
        this.uploads = uploads;
        this.images = images;
    }

    @GetMapping
    Items list() {
        return new Items(images.list().stream().map(ImageResponse::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImageResponse upload(
            HttpServletRequest request,
            @RequestParam(name = "alt.en", required = false) @Nullable String english,
            @RequestParam(name = "alt.fr", required = false) @Nullable String french)
            throws IOException {
        return ImageResponse.of(uploads.upload(request.getInputStream().readAllBytes(), new Words(english, french)));
    }

    @DeleteMapping("/{image}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String image) {
        uploads.delete(image);
    }
}
