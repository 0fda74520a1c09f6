package ca.roadshow.cfp.listing;

import ca.roadshow.cfp.call.view.CallCursor;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls in the API. */
@RestController
@Access(Rule.ANYONE)
@RequestMapping("/api/cfps")
class CallController {

    private final FindCalls calls;
    private final Clock clock;

    CallController(FindCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Lists calls by their first closing time, the latest first. */
    @GetMapping
    CallList list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, FindCalls.MOST);
        var now = clock.instant();
        var page = calls.list(cursor(after), size, now);
        var items = page.calls().stream().map(call -> CallItem.of(call, now)).toList();
        return new CallList(items, page.next() == null ? null : page.next().encoded());
    }

    private static @Nullable CallCursor cursor(@Nullable String after) {
        if (after == null) return null;
        return CallCursor.decoded(after)
                .orElseThrow(
                        () -> new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("after", "unknown"));
    }

    @GetMapping("/{idOrSlug}")
    CallItem show(@PathVariable String idOrSlug) {
        return CallItem.of(calls.get(idOrSlug), clock.instant());
    }
}
