package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API to subscribe. Its response is empty and the same for every address. */
@RestController
@Access(Rule.ANYONE)
class SubscriptionController {

    private final Subscriptions subscriptions;

    SubscriptionController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @PostMapping("/api/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void subscribe(@Valid @RequestBody SubscribeRequest request, HttpServletRequest http) {
        subscriptions.request(request.email(), request.locale(), request.topics(), Origin.API, http.getRemoteAddr());
    }
}
