package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.address.EmailAddress;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in for API clients, which then send the token as {@code Authorization: Bearer}. */
@RestController
@RequestMapping("/api/sign-ins")
@Access(Rule.ANYONE)
class SignInController {

    /** Without a language, the language of the HTTP request is used. */
    record SignInRequest(
            @NotBlank @EmailAddress @Nullable String email,
            @Nullable Language locale) {

        /** Never the address. */
        @Override
        public String toString() {
            return "SignInRequest[" + locale + "]";
        }
    }

    /** @param token the text after {@code token=} in the mailed link */
    record RedemptionRequest(@NotBlank @Nullable String token) {

        /** Never the token. */
        @Override
        public String toString() {
            return "RedemptionRequest";
        }
    }

    record SessionResponse(String token, Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "SessionResponse[" + expiresAt + "]";
        }
    }

    private final LinkRequests links;
    private final Sessions sessions;

    SignInController(LinkRequests links, Sessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    /** 202 for every address: the link is mailed. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@Valid @RequestBody SignInRequest body, HttpServletRequest request, Locale locale) {
        var language = body.locale() == null ? Language.of(locale).orElse(Language.EN) : body.locale();
        links.signIn(Objects.requireNonNull(body.email()), language, null, request.getRemoteAddr(), Origin.API);
    }

    /** Ends the token's session; the token no longer works. */
    @Access(Rule.SIGNED_IN)
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(SignedIn person) {
        sessions.signOut(person, Origin.API);
    }

    /** Works once for each link. */
    @PostMapping("/redemptions")
    SessionResponse redeem(@Valid @RequestBody RedemptionRequest body) {
        return sessions.begin(Objects.requireNonNull(body.token()), Origin.API)
                .map(begun ->
                        new SessionResponse(begun.token().token(), begun.token().expiresAt()))
                .orElseThrow(() -> new ProblemException(HttpStatus.GONE, "sign-in.link-expired"));
    }
}
