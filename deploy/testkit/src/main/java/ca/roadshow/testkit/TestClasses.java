package ca.roadshow.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;

/** Recognizes test classes and knows how they must be named. */
final class TestClasses {

    private static final String JUNIT = "org.junit.platform.commons.annotation.Testable";
    private static final String ARCHUNIT = "com.tngtech.archunit.junit.AnalyzeClasses";

    static final DescribedPredicate<JavaClass> HOLD_TESTS = DescribedPredicate.describe(
            "hold tests",
            candidate -> !candidate.getModifiers().contains(JavaModifier.ABSTRACT)
                    && (candidate.isAnnotatedWith(ARCHUNIT)
                            || candidate.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(JUNIT))));

    static final DescribedPredicate<JavaClass> TOP_LEVEL_IS_TEST =
            DescribedPredicate.describe("belong to a test", candidate -> isNamedAsTest(topLevel(candidate)));

    static final ArchCondition<JavaClass> BE_NAMED_TEST_OR_IT = ArchCondition.from(
            DescribedPredicate.describe("be named …Test or …IT", candidate -> isNamedAsTest(topLevel(candidate))));

    private TestClasses() {}

    private static boolean isNamedAsTest(JavaClass candidate) {
        return candidate.getSimpleName().endsWith("Test")
                || candidate.getSimpleName().endsWith("IT");
    }

    private static JavaClass topLevel(JavaClass candidate) {
        var current = candidate;
        while (current.getEnclosingClass().isPresent()) {
            current = current.getEnclosingClass().get();
        }
        return current;
    }
}
