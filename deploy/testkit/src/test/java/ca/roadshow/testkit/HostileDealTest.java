package ca.roadshow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDealTest {

    private final HostileDeal deal = new HostileDeal(Map.of("meetup", "meetup-1"));

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 13, 40})
    void sendsAllInputToPagesFormsAndApi(int endpointsOfAKind) {
        var requests = deal.requests(endpoints(endpointsOfAKind));

        for (var method : List.of("GET", "POST")) {
            for (var prefix : List.of("/page/", "/api/")) {
                Predicate<RawRequest> reached =
                        each -> each.method().equals(method) && each.target().startsWith(prefix);
                assertThat(HostileInput.HEADERS)
                        .allSatisfy(line -> assertThat(requests)
                                .anyMatch(reached.and(each -> each.headers().contains(line))));
                assertThat(HostileInput.SUFFIXES)
                        .allSatisfy(suffix -> assertThat(requests)
                                .anyMatch(reached.and(each -> each.target().endsWith("meetup-1" + suffix))));
            }
        }
        assertThat(HostileInput.METHODS)
                .allSatisfy(method -> assertThat(requests)
                        .anyMatch(each ->
                                each.method().equals(method) && each.target().startsWith("/page/"))
                        .anyMatch(each ->
                                each.method().equals(method) && each.target().startsWith("/api/")));
        assertThat(HostileInput.JSON)
                .allSatisfy(json -> assertThat(requests).anyMatch(each -> isBody(each, "/api/", json)));
        assertThat(HostileInput.FORMS)
                .allSatisfy(form -> assertThat(requests).anyMatch(each -> isBody(each, "/page/", form)));
    }

    @Test
    void sendsLargeBodiesOnce() {
        var requests = deal.requests(endpoints(13));

        assertThat(requests)
                .filteredOn(each -> isBody(each, "/api/", HostileInput.LARGE_JSON))
                .hasSize(1);
        assertThat(requests)
                .filteredOn(each -> isBody(each, "/page/", HostileInput.LARGE_FORM))
                .hasSize(1);
    }

    @Test
    void usesFieldsAndVariablesOfEachEndpoint() {
        var endpoints = endpoints(13);
        var requests = deal.requests(endpoints);

        assertThat(endpoints).allSatisfy(endpoint -> {
            var path = endpoint.path(_ -> "meetup-1");
            assertThat(endpoint.fields().queries().toList())
                    .allSatisfy(field -> assertThat(requests)
                            .anyMatch(each -> each.target().equals(path + "?" + field)
                                    || (each.target().equals(path) && isBody(each, path, field))));
            assertThat(HostileInput.VALUES)
                    .allSatisfy(value ->
                            assertThat(requests).anyMatch(each -> each.target().equals(endpoint.path(_ -> value))));
        });
    }

    @Test
    void distributesAllValuesToThreeFields() {
        var three = new HostileFields(List.of("a", "b", "c"), List.of("a", "b", "c"));
        var one = new HostileFields(List.of("a"), List.of("a"));

        assertThat(three.queries().map(query -> query.replaceAll("[abc](?==|%|\\.)", "_")))
                .hasSize(14)
                .doesNotHaveDuplicates();
        assertThat(three.json().map(json -> json.substring(json.indexOf(':'))))
                .hasSize(15)
                .doesNotHaveDuplicates();
        assertThat(one.queries()).hasSizeBetween(4, 5);
        assertThat(one.json()).hasSize(5);
    }

    @Test
    void sendsSameRequestsInEveryRun() {
        var endpoints = endpoints(13);

        assertThat(deal.requests(endpoints.reversed()))
                .extracting(RawRequest::toString)
                .containsExactlyInAnyOrderElementsOf(deal.requests(endpoints).stream()
                        .map(RawRequest::toString)
                        .toList());
    }

    private static boolean isBody(RawRequest request, String prefix, String body) {
        return request.target().startsWith(prefix)
                && request.headers().stream().anyMatch(line -> line.startsWith("Content-Type: application/"))
                && new String(request.body(), UTF_8).equals(body);
    }

    private static List<HostileEndpoint> endpoints(int ofAKind) {
        var fields = new HostileFields(List.of("title"), List.of("title"));
        var endpoints = new ArrayList<HostileEndpoint>();
        IntStream.range(0, ofAKind).forEach(each -> {
            endpoints.add(new HostileEndpoint("GET", "/page/" + each + "/{meetup}", fields, false));
            endpoints.add(new HostileEndpoint("POST", "/page/" + each + "/{meetup}", fields, false));
            endpoints.add(new HostileEndpoint("GET", "/api/" + each + "/{meetup}", fields, false));
            endpoints.add(new HostileEndpoint("POST", "/api/" + each + "/{meetup}", fields, true));
        });
        return endpoints;
    }
}
