package ca.roadshow.testkit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The requests of a walk. Each endpoint gets bad values of its own fields and path variables. Input that names no field
 * is distributed among the endpoints of one kind, a sixth to each in the order of their patterns. Each kind gets all of
 * it, and every run sends the same requests.
 */
final class HostileDeal {

    private static final int SHARES = 6;

    private final Map<String, String> variables;

    /** @param variables values of path variables; {@code nothing} if one is missing */
    HostileDeal(Map<String, String> variables) {
        this.variables = variables;
    }

    List<RawRequest> requests(Collection<HostileEndpoint> endpoints) {
        var kinds = endpoints.stream()
                .sorted(comparing(HostileEndpoint::pattern).thenComparing(HostileEndpoint::method))
                .collect(groupingBy(HostileEndpoint::kind))
                .values();
        return kinds.stream()
                .flatMap(kind -> IntStream.range(0, kind.size())
                        .boxed()
                        .flatMap(turn -> requests(kind.get(turn), turn, Math.min(SHARES, kind.size()))))
                .toList();
    }

    private Stream<RawRequest> requests(HostileEndpoint endpoint, int turn, int shares) {
        var path = endpoint.path(name -> Objects.requireNonNullElse(variables.get(name), "nothing"));
        var plain = RawRequest.of(endpoint.method(), path);
        var requests = Stream.of(
                        values(endpoint, plain),
                        share(HostileInput.SUFFIXES, turn, shares)
                                .map(suffix -> RawRequest.of(endpoint.method(), path + suffix)),
                        share(HostileInput.HEADERS, turn, shares).map(plain::header),
                        share(HostileInput.METHODS, turn, shares).map(other -> RawRequest.of(other, path)),
                        inQuery(endpoint, path))
                .flatMap(each -> each);
        if (endpoint.get()) return requests;
        return Stream.concat(
                requests, endpoint.api() ? json(endpoint, plain, turn, shares) : forms(endpoint, plain, turn, shares));
    }

    private static Stream<RawRequest> values(HostileEndpoint endpoint, RawRequest plain) {
        return endpoint.hasVariables()
                ? HostileInput.VALUES.stream().map(value -> RawRequest.of(endpoint.method(), endpoint.path(_ -> value)))
                : Stream.of(plain);
    }

    /** A handler treats forms and queries alike, so sends a form if the handler accepts one. */
    private static Stream<RawRequest> inQuery(HostileEndpoint endpoint, String path) {
        return endpoint.get() || endpoint.api()
                ? endpoint.fields().queries().map(query -> RawRequest.of(endpoint.method(), path + "?" + query))
                : Stream.empty();
    }

    private static Stream<RawRequest> json(HostileEndpoint endpoint, RawRequest plain, int turn, int shares) {
        return Stream.of(
                        share(HostileInput.JSON, turn, shares),
                        first(HostileInput.LARGE_JSON, turn),
                        endpoint.fields().json())
                .flatMap(each -> each)
                .map(json -> plain.body("application/json", json));
    }

    private static Stream<RawRequest> forms(HostileEndpoint endpoint, RawRequest plain, int turn, int shares) {
        return Stream.of(
                        share(HostileInput.FORMS, turn, shares),
                        first(HostileInput.LARGE_FORM, turn),
                        endpoint.fields().queries())
                .flatMap(each -> each)
                .map(form -> plain.body("application/x-www-form-urlencoded", form));
    }

    private static Stream<String> share(List<String> inputs, int turn, int shares) {
        return IntStream.range(0, inputs.size())
                .filter(each -> each % shares == turn % shares)
                .mapToObj(inputs::get);
    }

    private static Stream<String> first(String input, int turn) {
        return turn == 0 ? Stream.of(input) : Stream.empty();
    }
}
