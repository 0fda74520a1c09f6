package ca.roadshow.registration.calendar;

import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.calendar.CalendarEntry;
import ca.roadshow.web.calendar.CalendarWriter;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Calendars over HTTP. The address contains the language, because calendar programs send neither a cookie nor a
 * preference. A request without a language is redirected to the address with the reader's language.
 */
@RestController
@Access(Rule.ANYONE)
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FindMeetups meetups;
    private final FindCommunities communities;
    private final CalendarEntries entries;
    private final CalendarLinks links;
    private final RateLimits limits;

    CalendarController(
            FindMeetups meetups,
            FindCommunities communities,
            CalendarEntries entries,
            CalendarLinks links,
            RateLimits limits) {
        this.meetups = meetups;
        this.communities = communities;
        this.entries = entries;
        this.links = links;
        this.limits = limits;
    }

    @GetMapping("/meetups/{slug}/calendar.ics")
    @Nullable
    ResponseEntity<byte[]> meetup(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Language lang,
            ServletWebRequest request) {
        limits.takeHere("calendar-by-origin", request.getRequest().getRemoteAddr());
        var meetup = meetups.get(slug);
        if (lang == null) {
            return to(links.entry(meetup.slug()));
        }
        var entry = entries.of(meetup, lang).orElseThrow(() -> notFound("calendar.hour-unknown"));
        return answer(CalendarWriter.published(entry, entries.organizer()), List.of(entry), meetup.slug(), request);
    }

    @GetMapping("/communities/{slug}/calendar.ics")
    @Nullable
    ResponseEntity<byte[]> community(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Language lang,
            ServletWebRequest request) {
        limits.takeHere("calendar-by-origin", request.getRequest().getRemoteAddr());
        var community = communities.bySlug(slug).orElseThrow(() -> notFound("community.not-found"));
        if (lang == null) {
            return to(links.feed(community.slug()));
        }
        var told = entries.of(community, lang);
        var feed = CalendarWriter.feed(community.name().in(lang.code()), lang, told, entries.organizer(), AGAIN);
        return answer(feed, told, community.slug(), request);
    }

    /** Returns null if the calendar program already has this version; the response is then 304. */
    private static @Nullable ResponseEntity<byte[]> answer(
            String calendar, List<CalendarEntry> told, String name, ServletWebRequest request) {
        var body = calendar.getBytes(StandardCharsets.UTF_8);
        var response = request.getResponse();
        if (response != null && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        }
        var etag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        var changed = told.stream().map(CalendarEntry::changedAt).max(Comparator.naturalOrder());
        if (request.checkNotModified(etag, changed.map(Instant::toEpochMilli).orElse(-1L))) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".ics")
                                .build()
                                .toString())
                .body(body);
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .build();
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(HttpStatus.NOT_FOUND, code);
    }
}
