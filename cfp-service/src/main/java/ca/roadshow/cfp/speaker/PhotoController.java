package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.profile.Photos;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.problem.ProblemException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the photos of speakers. The name of a photo is random, so it cannot be guessed. */
@RestController
@Access(Rule.ANYONE)
class PhotoController {

    /** How long caches may keep a photo. Short, so that an erased photo disappears soon. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/proposals/photos/{photo}")
    ResponseEntity<byte[]> show(@PathVariable String photo) {
        var bytes =
                photos.bytes(photo).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(photo.endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .body(bytes);
    }
}
