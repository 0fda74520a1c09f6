package ca.roadshow.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Generates bad values for each name that a handler reads. Each name gets a third of the values, the next name the next
 * third, so three fields get all of them.
 *
 * @param names of form fields or query parameters
 * @param properties of a JSON body
 */
record HostileFields(List<String> names, List<String> properties) {

    private static final int SHARES = 3;

    private static final List<String> JSON = List.of(
            "1",
            "-1",
            "99999999999999999999",
            "1.5",
            "\"x\"",
            "\"\"",
            "\"\\u0000\"",
            "[]",
            "[null]",
            "{}",
            "null",
            "true",
            "\"+999999999-12-31T23:59:59Z\"",
            "[[[]]]",
            "{\"en\":1,\"fr\":[]}");

    static HostileFields of(Method handler) {
        return new HostileFields(
                Arrays.stream(handler.getParameters())
                        .flatMap(HostileFields::names)
                        .distinct()
                        .toList(),
                Arrays.stream(handler.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .flatMap(HostileFields::components)
                        .distinct()
                        .toList());
    }

    /** Ignores records that do not come from the request, such as the signed-in person. */
    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return components(parameter);
        }
        return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName()) : Stream.empty();
    }

    private static Stream<String> components(Parameter parameter) {
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }

    /** For a query or a form. */
    Stream<String> queries() {
        return distributed(
                names,
                name -> List.of(
                        name + "=",
                        name + "=x",
                        name + "=1&" + name + "=2",
                        name + "=99999999999999999999",
                        name + "=%2B999999999-12-31T23:59",
                        name + "%5B300%5D=x",
                        name + "%5Ba%5D=x",
                        name + "%5B-1%5D=x",
                        name + "%5B0%5D=x&" + name + "=y",
                        name + "%5B=x",
                        name + "%5D=x",
                        name + ".x.y=1",
                        name + "%5B0%5D.x=1",
                        name + "%5B99999999999%5D.x=1"));
    }

    /** Each property alone, with a value of the wrong type. */
    Stream<String> json() {
        return distributed(
                properties,
                name -> JSON.stream()
                        .map(value -> "{\"" + name + "\":" + value + "}")
                        .toList());
    }

    private static Stream<String> distributed(List<String> names, Function<String, List<String>> inputs) {
        return IntStream.range(0, names.size()).boxed().flatMap(index -> {
            var all = inputs.apply(names.get(index));
            var share = Math.floorMod(names.hashCode() + index, SHARES);
            return IntStream.range(0, all.size())
                    .filter(each -> each % SHARES == share)
                    .mapToObj(all::get);
        });
    }
}
