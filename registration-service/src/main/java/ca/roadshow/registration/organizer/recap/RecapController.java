package ca.roadshow.registration.organizer.recap;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.organizer.IfMatch;
import ca.roadshow.registration.organizer.Meetups;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recaps, for API clients. The {@code ETag} is the version of the recap. */
@RestController
@Access(value = Rule.ORGANIZER, of = "meetup")
@RequestMapping("/api/organizer/meetups/{meetup}/recap")
class RecapController {

    private final Meetups meetups;

    RecapController(Meetups meetups) {
        this.meetups = meetups;
    }

    @GetMapping
    ResponseEntity<RecapResponse> show(@PathVariable String meetup) {
        var recap = meetups.meetup(meetup).recap();
        return ResponseEntity.ok().eTag(recap.version()).body(RecapResponse.of(recap));
    }

    /** @param ifMatch if absent, the last recap wins */
    @PutMapping
    ResponseEntity<RecapResponse> record(
            @PathVariable String meetup,
            SignedIn organizer,
            @RequestBody RecapRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var found = meetups.meetup(meetup);
        var recap = request.recap(found.recap());
        meetups.record(organizer, found, recap, IfMatch.version(ifMatch), Origin.API);
        return ResponseEntity.ok().eTag(recap.version()).body(RecapResponse.of(recap));
    }
}
