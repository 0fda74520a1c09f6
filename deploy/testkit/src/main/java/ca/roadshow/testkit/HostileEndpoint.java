package ca.roadshow.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestBody;

/** One method and path pattern of a service, with the names that its handler reads. */
record HostileEndpoint(String method, String pattern, HostileFields fields, boolean readsJson) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** Endpoints of one kind treat input that contains none of their fields alike. */
    record Kind(boolean api, boolean get, boolean readsInput) {}

    static HostileEndpoint of(String method, String pattern, Method handler) {
        var readsJson = Arrays.stream(handler.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
        return new HostileEndpoint(method, pattern, HostileFields.of(handler), readsJson);
    }

    Kind kind() {
        return new Kind(api(), get(), readsJson || !fields.names().isEmpty());
    }

    boolean api() {
        return pattern.startsWith("/api/");
    }

    boolean get() {
        return method.equals("GET");
    }

    boolean hasVariables() {
        return VARIABLE.matcher(pattern).find();
    }

    /** @param value of the variable with the given name */
    String path(UnaryOperator<String> value) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
