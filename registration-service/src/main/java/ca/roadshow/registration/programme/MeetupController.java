package ca.roadshow.registration.programme;

import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.content.AgendaSpeakers;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetups for API clients. */
@RestController
@Access(Rule.ANYONE)
@RequestMapping("/api/meetups")
class MeetupController {

    private static final int LONGEST_PAGE = 100;

    private final FindMeetups meetups;
    private final FindCommunities communities;
    private final AgendaSpeakers speakers;
    private final Clock clock;

    MeetupController(FindMeetups meetups, FindCommunities communities, AgendaSpeakers speakers, Clock clock) {
        this.speakers = speakers;
        this.meetups = meetups;
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping
    MeetupPage list(
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(defaultValue = "upcoming") String when,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var found = meetups.list(side(when), communityId(community), cursor(after), size + 1);
        var now = clock.instant();
        var items = found.stream().limit(size).toList();
        var next = found.size() > size ? Cursor.after(items.getLast()).encoded() : null;
        return new MeetupPage(
                items.stream().map(meetup -> MeetupItem.of(meetup, now)).toList(), next);
    }

    @GetMapping("/{idOrSlug}")
    MeetupDetail show(@PathVariable String idOrSlug) {
        var meetup = meetups.get(idOrSlug);
        return MeetupDetail.of(meetup, speakers.shown(meetup.content()), clock.instant());
    }

    private static FindMeetups.When side(String when) {
        return switch (when.toLowerCase(Locale.ROOT)) {
            case "upcoming" -> FindMeetups.When.UPCOMING;
            case "past" -> FindMeetups.When.PAST;
            case "called-off" -> FindMeetups.When.CALLED_OFF;
            default -> throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("when", "unknown");
        };
    }

    private @Nullable String communityId(@Nullable String idOrSlug) {
        if (idOrSlug == null || idOrSlug.isBlank()) {
            return null;
        }
        return communities
                .byIdOrSlug(idOrSlug)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("community", "unknown"))
                .id();
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return Optional.ofNullable(after)
                .map(encoded -> Cursor.decoded(encoded)
                        .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid")
                                .field("after", "unknown")))
                .orElse(null);
    }
}
