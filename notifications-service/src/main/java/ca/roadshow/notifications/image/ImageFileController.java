package ca.roadshow.notifications.image;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves images to mail programs and to the archive. The content of a name never changes, so caches may keep it for a year. */
@RestController
@Access(Rule.ANYONE)
class ImageFileController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final NewsletterImages images;

    ImageFileController(NewsletterImages images) {
        this.images = images;
    }

    @GetMapping("/newsletter/images/{image}")
    ResponseEntity<byte[]> image(@PathVariable String image, HttpServletResponse response) {
        var bytes =
                images.bytes(image).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(YEAR).cachePublic().immutable().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        return ResponseEntity.ok()
                .contentType(image.endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .body(bytes);
    }
}
