package ca.roadshow.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters hold {@linkplain PlainText#clean clean} text. */
class CleanRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    CleanRequest(HttpServletRequest request) {
        super(request);
        var clean = new LinkedHashMap<String, String[]>();
        request.getParameterMap().forEach((name, values) -> clean.put(name, clean(values)));
        this.parameters = Collections.unmodifiableMap(clean);
    }

    private static String[] clean(String[] values) {
        return Arrays.stream(values).map(PlainText::clean).toArray(String[]::new);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }
}
