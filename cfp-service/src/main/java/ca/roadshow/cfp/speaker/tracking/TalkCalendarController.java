package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.calendar.CalendarWriter;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves a confirmed talk as a calendar file for the speaker. */
@RestController
@Access(Rule.LINK)
class TalkCalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final TrackedProposals proposals;
    private final TalkCalendar calendar;

    TalkCalendarController(TrackedProposals proposals, TalkCalendar calendar) {
        this.proposals = proposals;
        this.calendar = calendar;
    }

    /** Returns the file. Answers with 404 unless the talk is confirmed in this city and the time of its meetup is known. */
    @GetMapping({"/proposals/{id}/calendar.ics", "/api/proposals/{id}/calendar.ics"})
    ResponseEntity<String> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "") String city,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        var language = Language.of(locale).orElse(Language.EN);
        var entry = calendar.entry(tracking, city, language)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "proposal.no-date"));
        var name = tracking.call().slug().value() + ".ics";
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(CalendarWriter.published(entry, calendar.organizer()));
    }
}
