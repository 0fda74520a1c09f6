package ca.roadshow.web.problem;

import java.util.List;

public final class ProblemFixture {

    private ProblemFixture() {}

    /** Each error as its field and code, such as {@code title too-long}. */
    public static List<String> fieldCodes(ProblemException problem) {
        return problem.fields().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }
}
