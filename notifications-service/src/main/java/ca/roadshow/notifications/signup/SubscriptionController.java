package ca.roadshow.notifications.signup;

import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for subscriptions. Its response is empty and the same for every address. */
@RestController
@Access(Rule.ANYONE)
class SubscriptionController {

    private final SignUps signUps;

    SubscriptionController(SignUps signUps) {
        this.signUps = signUps;
    }

    @PostMapping("/api/subscriptions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void subscribe(@Valid @RequestBody SubscribeRequest request, HttpServletRequest http) {
        signUps.request(
                request.email(),
                request.locale(),
                request.topics(),
                ConsentSource.API,
                "/api/subscriptions",
                http.getRemoteAddr());
    }
}
