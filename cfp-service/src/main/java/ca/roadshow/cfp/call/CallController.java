package ca.roadshow.cfp.call;

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

/** Calls for API clients. */
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

    /** The last to close first. */
    @GetMapping
    CallList list(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        if (after != null && calls.find(after).isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("after", "unknown");
        }
        var size = Math.clamp(limit, 1, FindCalls.MOST);
        var found = calls.list(after, size + 1);
        var now = clock.instant();
        var items =
                found.stream().limit(size).map(call -> CallItem.of(call, now)).toList();
        return new CallList(items, found.size() > size ? items.getLast().id() : null);
    }

    @GetMapping("/{idOrSlug}")
    CallItem show(@PathVariable String idOrSlug) {
        return CallItem.of(calls.get(idOrSlug), clock.instant());
    }
}
