package ca.roadshow.notifications.subscriber.list;

import ca.roadshow.notifications.subscriber.list.SubscriberList.Page;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The API of subscribers, for organizers. */
@RestController
@Access(Rule.ORGANIZER)
class SubscriberController {

    private final SubscriberList subscribers;
    private final SubscriberExport export;

    SubscriberController(SubscriberList subscribers, SubscriberExport export) {
        this.subscribers = subscribers;
        this.export = export;
    }

    /** @param q a whole address; addresses are encrypted, so parts of them cannot be searched */
    @GetMapping("/api/subscribers")
    Page list(
            SignedIn person,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after) {
        return subscribers.page(person, topic, q, after);
    }

    @GetMapping({"/api/subscribers/export.csv", "/organizer/subscribers/export.csv"})
    ResponseEntity<StreamingResponseBody> export(SignedIn person, @RequestParam @Nullable String topic) {
        subscribers.page(person, topic, null, null);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("subscribers.csv")
                                .build()
                                .toString())
                .body(file -> export.write(person, topic, file));
    }
}
