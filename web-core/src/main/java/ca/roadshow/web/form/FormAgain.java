package ca.roadshow.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout's language switch sends on a page that answers a form; templates see it as {@code formAgain}.
 *
 * @param form the id of the form on the page; absent on an error page, which has no form
 * @param fields what was sent, for a page without the form
 */
public record FormAgain(@Nullable String form, List<Field> fields) {

    static final String ATTRIBUTE = "formAgain";

    public record Field(String name, String value) {

        /** Leaves out the value, which a person typed. */
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    static FormAgain onPage(String form) {
        return new FormAgain(form, List.of());
    }

    static FormAgain elsewhere(HttpServletRequest sent) {
        return new FormAgain(
                null,
                sent.getParameterMap().entrySet().stream()
                        .filter(each -> !each.getKey().equals(Redisplay.PARAMETER))
                        .filter(each -> !inQuery(each.getKey(), sent.getQueryString()))
                        .flatMap(each -> Arrays.stream(each.getValue()).map(value -> new Field(each.getKey(), value)))
                        .toList());
    }

    /** Sends to the same address. */
    private static boolean inQuery(String name, @Nullable String query) {
        return query != null && ("&" + query).contains("&" + name + "=");
    }
}
