package ca.roadshow.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are only those of its query. Reading the parameters of a form would consume the body. */
class PassThroughRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    PassThroughRequest(HttpServletRequest request) {
        super(request);
        this.parameters = parameters(request.getQueryString());
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    private static Map<String, String[]> parameters(@Nullable String query) {
        if (query == null || query.isEmpty()) return Map.of();
        var found = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            found.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        var parameters = new LinkedHashMap<String, String[]>();
        found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    /** Malformed encoding is not reported here: the service gets the query unchanged and refuses it. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
