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

/** The suppression list for API clients. An address belongs to no community, so only organizers of all communities see it. */
@RestController
@RequestMapping("/api/suppressions")
@Access(Rule.NETWORK_ORGANIZER)
class SuppressionController {

    record LiftRequest(@Nullable String note) {}

    private final SuppressionList list;

    SuppressionController(SuppressionList list) {
        this.list = list;
    }

    /** @param q a whole address; addresses are encrypted and cannot be searched by parts */
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after) {
        return list.page(q, reason, after);
    }

    /** 201, or 200 if the address was on the list before. */
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
