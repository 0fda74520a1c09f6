package ca.roadshow.standalone.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of refused addresses. */
@RestController
@RequestMapping("/mailbox/api/refusals")
class RefusalController {

    /** @param kind {@code FOR_NOW} (451) or {@code FOR_GOOD} (550 5.1.1) */
    record RefusalRequest(
            @Nullable String address, @Nullable String kind) {

        /** Leaves out the address. */
        @Override
        public String toString() {
            return "RefusalRequest[" + kind + "]";
        }
    }

    record RefusalsResponse(List<Refusals.Refused> items) {}

    private final Refusals refusals;

    RefusalController(Refusals refusals) {
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<RefusalsResponse> all() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RefusalsResponse(refusals.all()));
    }

    @PutMapping
    RefusalsResponse add(@RequestBody RefusalRequest request) {
        refusals.add(request.address(), request.kind());
        return new RefusalsResponse(refusals.all());
    }

    /** @param address to accept mails to again; default: all addresses */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestParam @Nullable String address) {
        refusals.end(address);
    }
}
