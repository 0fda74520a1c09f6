package ca.roadshow.testkit;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends hostile input to every endpoint of a running service. No response may be a server error, and every refusal must be
 * a page, or a JSON problem under {@code /api/}. The list comes from the mappings, so new endpoints are
 * included.
 */
public final class HostileRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

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
        var requests = new ArrayList<RawRequest>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("ca.roadshow.")) return;
            var fields = HostileFields.of(handler.getMethod());
            for (var pattern : mapping.getPatternValues()) {
                if (!skipped.test(pattern)) requests(mapping, pattern, fields).forEach(requests::add);
            }
        });
        if (requests.isEmpty()) throw new AssertionError("No endpoint was walked");
        return requests.parallelStream().flatMap(each -> fault(each).stream()).toList();
    }

    private Stream<RawRequest> requests(RequestMappingInfo mapping, String pattern, HostileFields fields) {
        var path = path(pattern);
        var names = mapping.getMethodsCondition().getMethods();
        return names.stream().map(Enum::name).flatMap(method -> {
            var all = Stream.of(
                            HostileInput.targets(path).map(target -> RawRequest.of(method, target)),
                            HostileInput.VALUES.stream()
                                    .map(value -> RawRequest.of(method, filled(pattern, _ -> value))),
                            HostileInput.HEADERS.stream()
                                    .map(line -> RawRequest.of(method, path).header(line)),
                            HostileInput.METHODS.stream().map(other -> RawRequest.of(other, path)),
                            fields.queries().map(query -> RawRequest.of(method, path + "?" + query)))
                    .flatMap(each -> each);
            return method.equals("GET") ? all : Stream.concat(all, bodies(method, path, fields));
        });
    }

    private static Stream<RawRequest> bodies(String method, String path, HostileFields fields) {
        return path.startsWith("/api/")
                ? Stream.concat(HostileInput.JSON.stream(), fields.json())
                        .map(json -> RawRequest.of(method, path).body("application/json", json))
                : Stream.concat(HostileInput.FORMS.stream(), fields.queries())
                        .map(form -> RawRequest.of(method, path).body("application/x-www-form-urlencoded", form));
    }

    private String path(String pattern) {
        return filled(pattern, name -> Objects.requireNonNullElse(variables.get(name), "nothing"));
    }

    private static String filled(String pattern, UnaryOperator<String> value) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
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
