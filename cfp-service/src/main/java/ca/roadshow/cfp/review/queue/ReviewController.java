package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of a reviewer's own reviews. */
@RestController
@RequestMapping("/api")
@Access(value = Rule.REVIEWER, of = "reviewed")
class ReviewController {

    record Declaration(@Nullable Boolean declared) {}

    /**
     * The response to a declaration.
     *
     * @param conflict whether the reviewer declared a conflict of interest
     */
    record Declared(String id, boolean conflict) {}

    private final FindCalls calls;
    private final FindQueue queue;
    private final Reviews reviews;

    ReviewController(FindCalls calls, FindQueue queue, Reviews reviews) {
        this.calls = calls;
        this.queue = queue;
        this.reviews = reviews;
    }

    /** Returns the next proposal to review. Answers with 204 if none is left. */
    @Access(Rule.SIGNED_IN)
    @GetMapping("/reviews/next")
    ResponseEntity<ReviewItem> next(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable List<String> skip,
            SignedIn person) {
        if (call == null || call.isBlank()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("call", "required");
        }
        var found = calls.get(call);
        if (!person.roles().reviews(found.id().value())
                && !reviews.committee(person, found).organizer()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
        return queue.of(found.id(), person.id())
                .next(skip == null ? List.of() : skip)
                .map(id -> ReviewItem.of(reviews.queued(person, found, id), reviews))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Returns the proposal with the reviewer's own review. */
    @GetMapping("/proposals/{reviewed}/reviews/mine")
    ReviewItem mine(@PathVariable String reviewed, SignedIn person) {
        return ReviewItem.of(reviews.reviewed(person, id(reviewed)), reviews);
    }

    /** Gives or replaces the review. A repeat stores nothing. */
    @PutMapping("/proposals/{reviewed}/reviews/mine")
    ReviewItem give(@PathVariable String reviewed, @RequestBody ReviewForm form, SignedIn person) {
        reviews.give(person, reviews.reviewed(person, id(reviewed)), form, Origin.API);
        return mine(reviewed, person);
    }

    @DeleteMapping("/proposals/{reviewed}/reviews/mine")
    ReviewItem takeBack(@PathVariable String reviewed, SignedIn person) {
        reviews.takeBack(person, reviews.reviewed(person, id(reviewed)), Origin.API);
        return mine(reviewed, person);
    }

    /**
     * Declares a conflict of interest or withdraws the declaration. A conflict hides the proposal from the reviewer, and excludes
     * their review from the counts.
     */
    @PutMapping("/proposals/{reviewed}/reviews/mine/conflict")
    Declared declare(@PathVariable String reviewed, @RequestBody Declaration declaration, SignedIn person) {
        if (declaration.declared() == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("declared", "required");
        }
        reviews.declare(person, id(reviewed), declaration.declared(), Origin.API);
        return new Declared(reviewed, declaration.declared());
    }

    private static ProposalId id(String value) {
        return ProposalIds.of(value);
    }
}
