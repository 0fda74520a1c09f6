package ca.roadshow.web.access;

import ca.roadshow.events.access.Roles;
import ca.roadshow.web.access.Scope.Target;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Checks the handler's access rule before anything else of the request is read. */
class AccessInterceptor implements HandlerInterceptor {

    private final ObjectProvider<AccessRules> rules;

    /** @param rules resolved at the first request, because they depend on the mappings that use this interceptor */
    AccessInterceptor(ObjectProvider<AccessRules> rules) {
        this.rules = rules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !AccessRules.ours(method)) {
            return true;
        }
        var access = AccessRules.of(method).orElseThrow(() -> new IllegalStateException("No access rule: " + method));
        if (access.value() == Rule.ANYONE || access.value() == Rule.LINK) {
            return true;
        }
        if (!(request.getAttribute(SignedInResolver.ATTRIBUTE) instanceof SignedIn person)) {
            return askToSignIn(request, response);
        }
        if (!allowed(access, person.roles(), request)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
        return true;
    }

    private boolean allowed(Access access, Roles roles, HttpServletRequest request) {
        return switch (access.value()) {
            case ANYONE, LINK, SIGNED_IN -> true;
            case NETWORK_ORGANIZER -> roles.organizesEverything();
            case ORGANIZER -> organizes(access, roles, request, _ -> false);
            case REVIEWER -> organizes(access, roles, request, target -> roles.reviews(target.id()));
            case DOOR -> organizes(access, roles, request, target -> roles.keepsDoorOf(target.id()));
        };
    }

    /**
     * Whether the person organizes the community that the path refers to. For an unknown community, any organizer
     * passes; the handler then answers 404. Reads the target once, and not for organizers of the network.
     *
     * @param also whether another role is enough
     */
    private boolean organizes(Access access, Roles roles, HttpServletRequest request, Predicate<Target> also) {
        if (roles.organizesEverything()) {
            return true;
        }
        var found = target(access, request);
        if (found.isEmpty()) {
            return roles.organizesSomething();
        }
        var target = found.get();
        return target.communities().stream().anyMatch(roles::organizes) || also.test(target);
    }

    private Optional<Target> target(Access access, HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var value = variables instanceof Map<?, ?> values ? values.get(access.of()) : null;
        return value == null
                ? Optional.empty()
                : rules.getObject().scope(access.of()).flatMap(scope -> scope.find(value.toString()));
    }

    /** Redirects a page to the sign-in, which leads back. Refuses every other request. */
    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var isPart = request.getHeader("HX-Request") != null;
        if (path.startsWith("/api/") || isPart || !request.getMethod().equals("GET")) {
            throw new ProblemException(HttpStatus.UNAUTHORIZED, "authentication.required")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION, "/sign-in?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8));
        return false;
    }
}
