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

/** The API: the same empty answer for every address. */
@RestController
@Access(Rule.ANYONE)
class SubscriptionController {

    private final SignUp signUp;

    SubscriptionController(SignUp signUp) {
        this.signUp = signUp;
    }

    @PostMapping("/api/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void subscribe(@Valid @RequestBody SubscribeRequest request, HttpServletRequest http) {
        signUp.request(request.email(), request.locale(), request.topics(), Origin.API, http.getRemoteAddr());
    }
}
