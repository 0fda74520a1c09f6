package ca.roadshow.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds pages by following links: the first two of each kind. */
record PublicPages(HttpCalls http) {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"#]+)[\"#]");
    private static final Pattern LAST_PART = Pattern.compile("(?<=.)/[^/]+$");
    private static final int OF_A_KIND = 2;

    List<String> found() {
        return from("/");
    }

    List<String> from(String start) {
        var found = new ArrayList<String>();
        var kinds = new HashMap<String, Integer>();
        var seen = new HashSet<>(Set.of(start));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) continue;
            var answer = http.get(path);
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
            if (answer.statusCode() != 200)
                throw new AssertionError("A link leads to " + path + ", which says " + answer.statusCode());
            found.add(path);
            links(answer.body()).filter(seen::add).forEach(waiting::add);
        }
        return found;
    }

    private Stream<String> links(String page) {
        Predicate<URI> here =
                link -> !link.isAbsolute() || http.origin().getAuthority().equals(link.getAuthority());
        return LINK.matcher(page)
                .results()
                .map(PublicPages::address)
                .filter(here)
                .map(URI::getRawPath)
                .filter(path -> path.startsWith("/"));
    }

    private static URI address(MatchResult link) {
        return URI.create(link.group(1).replace("&amp;", "&"));
    }

    private static String kind(String path) {
        return LAST_PART.matcher(path).replaceFirst("/*");
    }
}
