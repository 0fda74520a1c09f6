package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.suppression.list.SuppressionList.Page;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of the suppression list. An address belongs to no community, so only organizers of all communities see the list. */
@RestController
@RequestMapping("/api/suppressions")
@Access(Rule.NETWORK_ORGANIZER)
class SuppressionController {

    record LiftRequest(@Nullable String note) {}

    private final SuppressionList list;

    SuppressionController(SuppressionList list) {
        this.list = list;
    }

    /** @param q a whole address; addresses are encrypted, so parts of them cannot be searched */
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after) {
        return list.page(q, reason, after);
    }

    /** Adds an address. Answers with 201, or 200 if the address was already suppressed. */
    @PostMapping
    ResponseEntity<ListedAddress> add(@RequestBody SuppressionForm form, SignedIn organizer) {
        var outcome = list.add(form.read(), organizer, Origin.API);
        return ResponseEntity.status(outcome.added() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(outcome.address());
    }

    @GetMapping("/{address}")
    ListedAddress show(@PathVariable String address) {
        return list.one(address);
    }

    @PostMapping("/{address}/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String address, @RequestBody LiftRequest request, SignedIn organizer) {
        list.lift(address, SuppressionForm.readNote(request.note()), organizer, Origin.API);
    }
}
