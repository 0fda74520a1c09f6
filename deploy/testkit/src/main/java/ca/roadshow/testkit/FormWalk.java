package ca.roadshow.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends every form of a running service with valid input, the way the language switch sends it, and reports every case in which
 * the form was not just shown again in French. The list comes from the mappings, so new forms are included.
 */
public final class FormWalk {

    private static final String SHOWS = "ca.roadshow.web.form.ShowsFormAgain";
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MOST_LOOKS = 30;

    /**
     * A form that would be accepted.
     *
     * @param path the form's address with its query
     * @param typed what is sent
     * @param shown what the page must contain when the form is shown again
     */
    public record Filled(String path, Map<String, String> typed, List<String> shown) {

        /** A page with only a button. */
        public static Filled button(String path) {
            return new Filled(path, Map.of(), List.of());
        }
    }

    private final URI service;
    private final String cookie;
    private final LongSupplier facts;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param cookie of a person who may send all forms
     * @param facts number of stored events
     */
    public FormWalk(URI service, String cookie, LongSupplier facts) {
        this.service = service;
        this.cookie = cookie;
        this.facts = facts;
    }

    /** Returns the failures, one line each; empty if there are none. */
    public List<String> walk(RequestMappingHandlerMapping mappings, Map<String, Filled> forms) {
        var wrong = new ArrayList<String>();
        awaitQuiet();
        patterns(mappings).forEach((pattern, shownAgain) -> {
            var filled = forms.get(pattern);
            if (filled == null) {
                wrong.add(pattern + " is not walked: fill it in");
                return;
            }
            var before = facts.getAsLong();
            var answer = send(filled);
            if (facts.getAsLong() != before) {
                wrong.add(pattern + " acted when its language was switched");
            }
            check(pattern, shownAgain, filled, answer, wrong);
            var opened = open(filled.path());
            if (opened.statusCode() == 405 || opened.statusCode() >= 500) {
                wrong.add(pattern + " answers who opens its address with " + opened.statusCode());
            }
        });
        return wrong;
    }

    /** Until what earlier tests have caused in the background is stored. */
    private void awaitQuiet() {
        var before = facts.getAsLong() - 1;
        for (var look = 0; look < MOST_LOOKS && before != facts.getAsLong(); look++) {
            before = facts.getAsLong();
            try {
                Thread.sleep(QUIET);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void check(
            String pattern, boolean shownAgain, Filled filled, HttpResponse<String> answer, List<String> wrong) {
        var location = answer.headers().firstValue("Location").orElse("");
        if (filled.typed().isEmpty() || answer.statusCode() == 303) {
            if (answer.statusCode() != 303 || location.isEmpty()) {
                wrong.add(pattern + " has no page of its own: " + answer.statusCode());
            }
            filled.shown().stream()
                    .filter(text -> !open(location).body().contains(text))
                    .forEach(text -> wrong.add(pattern + " lost " + text));
            return;
        }
        if (!shownAgain || answer.statusCode() != 200) {
            wrong.add(pattern + " is not shown again: " + answer.statusCode());
            return;
        }
        if (!answer.body().contains("<html lang=\"fr-CA\">")) {
            wrong.add(pattern + " is not in French");
        }
        if (!answer.body().contains("name=\"redisplay\"")) {
            wrong.add(pattern + " cannot be switched back");
        }
        filled.shown().stream()
                .filter(text -> !answer.body().contains(text))
                .forEach(text -> wrong.add(pattern + " lost " + text));
    }

    private static Map<String, Boolean> patterns(RequestMappingHandlerMapping mappings) {
        var patterns = new TreeMap<String, Boolean>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("ca.roadshow.")
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && mapping.getParamsCondition().isEmpty()) {
                var again = MergedAnnotations.from(handler.getMethod()).isPresent(SHOWS);
                mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .forEach(pattern -> patterns.put(pattern, again));
            }
        });
        return patterns;
    }

    private HttpResponse<String> send(Filled filled) {
        var path = filled.path() + (filled.path().contains("?") ? "&" : "?") + "lang=fr";
        var sent = new TreeMap<>(filled.typed());
        sent.put("redisplay", "language");
        var body = sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> open(String path) {
        return answer(HttpRequest.newBuilder(service.resolve(path)).GET());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
