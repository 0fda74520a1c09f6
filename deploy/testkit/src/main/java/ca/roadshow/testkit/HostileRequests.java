package ca.roadshow.testkit;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends hostile input to every endpoint of a running service. No response may be a server error, and every refusal must
 * be a page, or a JSON problem under {@code /api/}. The list comes from the mappings, so new endpoints are included;
 * {@link HostileDeal} distributes the input among them.
 */
public final class HostileRequests {

    private final int port;
    private final String cookie;
    private final Map<String, String> variables;
    private final Predicate<String> skipped;

    /**
     * @param cookie of a person with all roles, so that input reaches the handlers
     * @param variables values of path variables; {@code nothing} if one is missing
     * @param skipped patterns of endpoints that would end what the walk needs, such as signing out
     */
    public HostileRequests(int port, String cookie, Map<String, String> variables, Predicate<String> skipped) {
        this.port = port;
        this.cookie = cookie;
        this.variables = Map.copyOf(variables);
        this.skipped = skipped;
    }

    /** The wrong responses, one line each; empty if there are none. */
    public List<String> walk(RequestMappingHandlerMapping mappings) {
        var endpoints = new ArrayList<HostileEndpoint>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("ca.roadshow.")) return;
            for (var pattern : mapping.getPatternValues()) {
                if (skipped.test(pattern)) continue;
                mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> HostileEndpoint.of(method.name(), pattern, handler.getMethod()))
                        .forEach(endpoints::add);
            }
        });
        checkKinds(endpoints);
        return new HostileDeal(variables)
                .requests(endpoints).parallelStream()
                        .flatMap(each -> fault(each).stream())
                        .toList();
    }

    /** Distributed input reaches pages and API, reads and writes only if there are endpoints of each kind. */
    private static void checkKinds(List<HostileEndpoint> endpoints) {
        var walked = endpoints.stream().map(HostileEndpoint::kind).toList();
        for (var api : List.of(true, false)) {
            if (walked.stream().noneMatch(kind -> kind.api() == api && kind.get())
                    || !walked.contains(new HostileEndpoint.Kind(api, false, true))) {
                throw new AssertionError("Too few endpoints were walked: " + endpoints);
            }
        }
    }

    private Optional<String> fault(RawRequest request) {
        try {
            var answer = request.header("Cookie: " + cookie)
                    .header("Sec-Fetch-Site: same-origin")
                    .send(port);
            if (answer.status() >= 500) {
                return Optional.of(answer.status() + " to " + request);
            }
            return answer.status() >= 400 && !answer.body().isEmpty() && !isTrue(request, answer)
                    ? Optional.of(answer.status() + " said to be " + answer.type() + " to " + request)
                    : Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of("no answer to " + request);
        } catch (IOException e) {
            throw new IllegalStateException("The service is gone after " + request, e);
        }
    }

    private static boolean isTrue(RawRequest request, RawRequest.Answer answer) {
        var json = answer.body().startsWith("{");
        // The server does not parse a target with these characters, so it cannot know that this is an API path.
        var unread = request.target().contains("[") || request.target().contains("#");
        return (unread || request.target().startsWith("/api/") == json)
                && answer.type().startsWith(json ? "application/problem+json" : "text/html");
    }
}
