package ca.roadshow.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every endpoint of a running service with every role, and compares the responses with the access rules. The list
 * of endpoints comes from the mappings, so new endpoints are included.
 */
public final class AccessMatrix {

    private static final String ACCESS = "ca.roadshow.web.access.Access";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    /** The time of issue of tokens is later than ended sessions, within the clock skew that services allow. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    /** Visitors by their roles; {@code here} means the community, call or meetup of the paths. */
    public enum Visitor {
        NOBODY,
        ATTENDEE,
        ORGANIZER_HERE,
        ORGANIZER_ELSEWHERE,
        ORGANIZER_OF_ALL,
        REVIEWER_HERE,
        REVIEWER_ELSEWHERE,
        DOOR_HERE,
        DOOR_ELSEWHERE
    }

    /**
     * The ids in the paths.
     *
     * @param community of the call and the meetup
     */
    public record Here(String community, String meetup, String call) {}

    private record Endpoint(String method, String pattern, String rule, String of) {}

    private final URI service;
    private final SignedInPeople people;
    private final Here here;
    private final Map<String, String> variables;
    private final Map<Visitor, String> tokens = new EnumMap<>(Visitor.class);
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param variables values of path variables; a missing one is {@code nothing} */
    public AccessMatrix(URI service, SignedInPeople people, Here here, Map<String, String> variables) {
        this.service = service;
        this.people = people;
        this.here = here;
        this.variables = Map.copyOf(variables);
    }

    /** Returns the rules, one line for each endpoint, for an approved file. */
    public static Map<String, String> rules(RequestMappingHandlerMapping mappings) {
        var rules = new TreeMap<String, String>();
        endpoints(mappings)
                .forEach(endpoint -> rules.put(
                        endpoint.pattern() + " " + endpoint.method(),
                        endpoint.of().isEmpty() ? endpoint.rule() : endpoint.rule() + " of " + endpoint.of()));
        return rules;
    }

    /** Returns the responses that differ from the rules, one line each; empty if there are none. */
    public List<String> walk(RequestMappingHandlerMapping mappings) {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints(mappings)) {
            for (var visitor : Visitor.values()) {
                var refused = refused(endpoint, visitor);
                if (refused == isAllowed(endpoint, visitor)) {
                    wrong.add("%s %s (%s): %s was %s"
                            .formatted(
                                    endpoint.method(),
                                    endpoint.pattern(),
                                    endpoint.rule(),
                                    visitor,
                                    refused ? "refused" : "let in"));
                }
                // A write may end the session.
                if (!endpoint.method().equals("GET")) tokens.remove(visitor);
            }
        }
        return wrong;
    }

    private static boolean isAllowed(Endpoint endpoint, Visitor visitor) {
        var anywhere = endpoint.of().isEmpty();
        return switch (endpoint.rule()) {
            case "ANYONE", "LINK" -> true;
            case "SIGNED_IN" -> visitor != Visitor.NOBODY;
            case "NETWORK_ORGANIZER" -> visitor == Visitor.ORGANIZER_OF_ALL;
            case "ORGANIZER" -> organizes(visitor, anywhere);
            case "REVIEWER" -> organizes(visitor, anywhere) || visitor == Visitor.REVIEWER_HERE;
            case "DOOR" -> organizes(visitor, anywhere) || visitor == Visitor.DOOR_HERE;
            default -> throw new IllegalStateException("An unknown rule: " + endpoint);
        };
    }

    private static boolean organizes(Visitor visitor, boolean anywhere) {
        return visitor == Visitor.ORGANIZER_OF_ALL
                || visitor == Visitor.ORGANIZER_HERE
                || (anywhere && visitor == Visitor.ORGANIZER_ELSEWHERE);
    }

    private boolean refused(Endpoint endpoint, Visitor visitor) {
        trust(person(visitor), visitor);
        var request = HttpRequest.newBuilder(service.resolve(path(endpoint.pattern())))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin");
        if (visitor != Visitor.NOBODY) {
            var token = tokens.computeIfAbsent(
                    visitor, each -> people.token(person(each), Instant.now().plus(AHEAD), Duration.ofHours(1)));
            request.header("Cookie", people.cookieName() + "=" + token);
        }
        try {
            var writes = !endpoint.method().equals("GET");
            request.method(endpoint.method(), writes ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
            if (writes) {
                var form = endpoint.pattern().startsWith("/api/")
                        ? "application/json"
                        : "application/x-www-form-urlencoded";
                request.header("Content-Type", form);
            }
            return refused(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new IllegalStateException(endpoint + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether the access rule refused the request. A link without a token is also refused, but by its handler. */
    private static boolean refused(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            var leadsToSignIn = answer.headers()
                    .firstValue("Location")
                    .map(to -> to.startsWith("/sign-in?to="))
                    .orElse(false);
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(answer.uri() + " failed with " + answer.statusCode());
            }
            if (answer.statusCode() != 401 && answer.statusCode() != 403) {
                return leadsToSignIn;
            }
            var said = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return answer.statusCode() == 401
                    || said.contains("\"access.denied\"")
                    || said.contains("You do not have access to this page");
        }
    }

    private static String person(Visitor visitor) {
        return "addr-matrix-" + visitor.name().toLowerCase(Locale.ROOT);
    }

    private void trust(String person, Visitor visitor) {
        switch (visitor) {
            case NOBODY, ATTENDEE -> {}
            case ORGANIZER_HERE -> people.grant(person, "ORGANIZER", here.community());
            case ORGANIZER_ELSEWHERE -> people.grant(person, "ORGANIZER", "community-elsewhere");
            case ORGANIZER_OF_ALL -> people.grant(person, "ORGANIZER", "*");
            case REVIEWER_HERE -> people.grant(person, "REVIEWER", here.call());
            case REVIEWER_ELSEWHERE -> people.grant(person, "REVIEWER", "call-elsewhere");
            case DOOR_HERE -> people.grant(person, "DOOR", here.meetup());
            case DOOR_ELSEWHERE -> people.grant(person, "DOOR", "meetup-elsewhere");
        }
    }

    private String path(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Objects.requireNonNullElse(variables.get(found.group(1)), "nothing"));
    }

    private static List<Endpoint> endpoints(RequestMappingHandlerMapping mappings) {
        var endpoints = new ArrayList<Endpoint>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOfProject(handler)) {
                var access = access(mapping, handler);
                for (var pattern : mapping.getPatternValues()) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> endpoints.add(new Endpoint(
                                    method.name(),
                                    pattern,
                                    Objects.requireNonNull(
                                                    access.getValue("value").orElse(null))
                                            .toString(),
                                    access.getString("of"))));
                }
            }
        });
        endpoints.sort(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        return endpoints;
    }

    private static MergedAnnotation<?> access(RequestMappingInfo mapping, HandlerMethod handler) {
        var own = MergedAnnotations.from(handler.getMethod()).get(ACCESS);
        var stated = own.isPresent()
                ? own
                : MergedAnnotations.from(handler.getBeanType()).get(ACCESS);
        if (!stated.isPresent()) {
            throw new AssertionError(mapping + " states no rule");
        }
        return stated;
    }

    private static boolean isOfProject(HandlerMethod handler) {
        var type = handler.getBeanType().getName();
        return type.startsWith("ca.roadshow.") && !type.endsWith(".ProblemController");
    }
}
