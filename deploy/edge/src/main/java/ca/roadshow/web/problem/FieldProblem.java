package ca.roadshow.web.problem;

import java.util.List;

/** What is wrong with a field, not yet said in a language; {@code fallback} serves where no message is written. */
record FieldProblem(String field, String code, String fallback, List<Object> args) {

    FieldProblem(String field, String code, String fallback, Object... args) {
        this(field, code, fallback, List.of(args));
    }
}
