package ca.roadshow.web.problem;

import java.util.List;

/**
 * An error of a field, not yet in a language.
 *
 * @param fallback the text if there is no message
 */
record FieldProblem(String field, String code, String fallback, List<Object> args) {

    FieldProblem(String field, String code, String fallback, Object... args) {
        this(field, code, fallback, List.of(args));
    }
}
