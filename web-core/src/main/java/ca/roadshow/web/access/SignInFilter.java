package ca.roadshow.web.access;

import ca.roadshow.web.access.SignIns.Answer;
import ca.roadshow.web.cookie.SignInCookie;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a request by {@code Authorization: Bearer} (RFC 6750) or by cookie. A cookie that is no longer valid is
 * deleted and the request continues without a person. A cookie that was signed with an unknown key is ignored but kept,
 * because other services may know the key. An invalid bearer token is refused, because a client sent it on purpose.
 */
class SignInFilter extends OncePerRequestFilter implements OrderedFilter {

    private static final String BEARER = "Bearer ";

    private final SignIns signIns;
    private final SignInCookie signInCookie;

    SignInFilter(SignIns signIns, SignInCookie signInCookie) {
        this.signIns = signIns;
        this.signInCookie = signInCookie;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 70;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = byBearer(request).or(() -> byCookie(request, response));
        request.setAttribute(Visitor.ATTRIBUTE, Visitor.of(person));
        person.ifPresent(signedIn -> request.setAttribute(SignedInResolver.ATTRIBUTE, signedIn));
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> byBearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return switch (signIns.verify(header.substring(BEARER.length()).strip())) {
            case Answer.In(var person) -> Optional.of(person);
            case Answer.Over(), Answer.UnknownKey() ->
                throw new ProblemException(HttpStatus.UNAUTHORIZED, "authentication.invalid")
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        };
    }

    private Optional<SignedIn> byCookie(HttpServletRequest request, HttpServletResponse response) {
        var token = signInCookie.tokenIn(request).orElse("");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        return switch (signIns.verify(token)) {
            case Answer.In(var person) -> Optional.of(person);
            case Answer.UnknownKey() -> Optional.empty();
            case Answer.Over() -> {
                response.addHeader(HttpHeaders.SET_COOKIE, signInCookie.none().toString());
                yield Optional.empty();
            }
        };
    }
}
