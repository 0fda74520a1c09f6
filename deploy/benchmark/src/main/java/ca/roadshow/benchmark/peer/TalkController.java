package ca.roadshow.benchmark.peer;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The product's paths and JSON for the plain service. */
@RestController
class TalkController {

    record TalkResponse(String id, String trackingUrl) {}

    private final Talks talks;

    TalkController(Talks talks) {
        this.talks = talks;
    }

    @PostMapping("/api/cfps/{call}/proposals")
    ResponseEntity<TalkResponse> submit(@PathVariable String call, @Valid @RequestBody TalkRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED).body(response(talks.submit(call, request)));
    }

    @PutMapping("/api/proposals/{id}")
    TalkResponse edit(@PathVariable String id, @Valid @RequestBody TalkRequest request) {
        talks.edit(id, request);
        return response(id);
    }

    /** The link is not signed, which saves the peer an HMAC. */
    private static TalkResponse response(String id) {
        return new TalkResponse(id, "http://localhost:8080/proposals/" + id + "?token=none");
    }
}
