package ca.roadshow.standalone.mailbox;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Shows mail only to requests that use one of this machine's own host names. Another site can point its name at 127.0.0.1
 * (DNS rebinding), and its scripts could then read every sign-in link. A script can set any header except {@code Host}.
 */
class MailboxHosts implements HandlerInterceptor {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> own;

    MailboxHosts(RoadshowWebProperties properties) {
        own = new HashSet<>(LOOPBACK);
        own.add(properties.baseUrl().getHost().toLowerCase(Locale.ROOT));
    }

    /** @throws ProblemException 421 (RFC 9110, 15.5.20) for any other host name */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Not the request's server name, which local clients can set with X-Forwarded-Host.
        if (isMailbox(handler) && !isOwn(request.getHeader(HttpHeaders.HOST))) {
            throw new ProblemException(HttpStatus.MISDIRECTED_REQUEST, "mailbox.foreign-host");
        }
        return true;
    }

    private static boolean isMailbox(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(MailboxHosts.class.getPackageName());
    }

    private boolean isOwn(@Nullable String host) {
        try {
            var asked = host == null ? null : URI.create("http://" + host).getHost();
            return asked != null && own.contains(asked.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
